import { expect, waitUntil } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { makeLook } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import { open, find, photoOf, counterOf, previousOf, nextOf, press, movesOf, asUsual } from './support.ts';

describe('lookstream-viewer: leafing', () => {
  useNetwork();
  afterEach(asUsual);

  it('goes on and back by its buttons, and tells', async () => {
    const { viewer } = await open();
    const moves = movesOf(viewer);
    nextOf(viewer).click();
    await viewer.updateComplete;
    expect(counterOf(viewer)).to.equal('2 / 4');
    expect(find(viewer, '[role=status]').textContent).to.equal('2 of 4');
    expect(find(viewer, '#title').textContent).to.equal('Photo by Kaisa look-2');
    previousOf(viewer).click();
    await viewer.updateComplete;
    expect(counterOf(viewer)).to.equal('1 / 4');
    expect(moves.map(({ index, look }) => [index, look.id])).to.deep.equal([
      [1, 'look-2'],
      [0, 'look-1'],
    ]);
  });

  it('goes with the arrow keys', async () => {
    const { viewer } = await open({ index: 1 });
    await press(viewer, 'ArrowRight');
    expect(counterOf(viewer)).to.equal('3 / 4');
    await press(viewer, 'ArrowLeft');
    await press(viewer, 'ArrowLeft');
    expect(counterOf(viewer)).to.equal('1 / 4');
  });

  it('follows sight where the page reads right to left', async () => {
    const { viewer } = await open({ index: 1 }, 'rtl');
    await press(viewer, 'ArrowRight');
    expect(counterOf(viewer)).to.equal('1 / 4');
    await press(viewer, 'ArrowLeft');
    expect(counterOf(viewer)).to.equal('2 / 4');
    const [previous, next] = [previousOf(viewer), nextOf(viewer)].map((button) =>
      button.getBoundingClientRect(),
    );
    expect(previous!.left).to.be.above(next!.left);
  });

  it('still hears the keys after a click on the photo', async () => {
    const { viewer } = await open();
    await sendMouse({ type: 'click', position: [400, 400] });
    await press(viewer, 'ArrowRight');
    expect(counterOf(viewer)).to.equal('2 / 4');
  });

  it('leaves keys with a modifier to the browser', async () => {
    const { viewer } = await open();
    const event = new KeyboardEvent('keydown', {
      key: 'ArrowRight',
      altKey: true,
      bubbles: true,
      cancelable: true,
    });
    find(viewer, '#close').dispatchEvent(event);
    await viewer.updateComplete;
    expect(event.defaultPrevented).to.equal(false);
    expect(counterOf(viewer)).to.equal('1 / 4');
  });

  it('stops at both ends, where the buttons stay in reach of the keyboard', async () => {
    const { viewer } = await open();
    const moves = movesOf(viewer);
    expect(previousOf(viewer).getAttribute('aria-disabled')).to.equal('true');
    previousOf(viewer).click();
    await press(viewer, 'ArrowLeft');
    viewer.goTo(3);
    await viewer.updateComplete;
    expect(previousOf(viewer).hasAttribute('aria-disabled')).to.equal(false);
    expect(nextOf(viewer).getAttribute('aria-disabled')).to.equal('true');
    nextOf(viewer).focus();
    await press(viewer, 'Enter');
    expect(counterOf(viewer)).to.equal('4 / 4');
    expect(moves).to.have.length(0);
  });

  it('goes to the first and the last one by Home and End, and tells', async () => {
    const { viewer } = await open({ index: 1 });
    const moves = movesOf(viewer);
    await press(viewer, 'End');
    expect(counterOf(viewer)).to.equal('4 / 4');
    await press(viewer, 'End');
    await press(viewer, 'Home');
    expect(counterOf(viewer)).to.equal('1 / 4');
    expect(moves.map(({ index }) => index)).to.deep.equal([3, 0]);
  });

  it('keeps the focus on the arrow, and begins each text at its top', async () => {
    await setViewport({ width: 800, height: 600 });
    const caption = 'A long story. '.repeat(300);
    const looks = ['look-1', 'look-2'].map((id) => makeLook(id, { caption }));
    const { viewer } = await open({ looks });
    const body = find(viewer, '.body');
    body.scrollTop = 400;
    expect(body.scrollTop).to.equal(400);
    nextOf(viewer).focus();
    await press(viewer, 'Enter');
    expect(counterOf(viewer)).to.equal('2 / 2');
    expect(body.scrollTop).to.equal(0);
    expect(viewer.shadowRoot!.activeElement === nextOf(viewer)).to.equal(true);
  });

  it('hears the keys also when what had the focus went with the old look', async () => {
    const looks = [makeLook('look-1'), makeLook('look-2', { products: [] }), makeLook('look-3')];
    const { viewer } = await open({ looks });
    const row = find(viewer, 'lookstream-product');
    await waitUntil(() => row.shadowRoot?.querySelector('a'));
    row.shadowRoot!.querySelector('a')!.focus();
    await press(viewer, 'ArrowRight');
    await press(viewer, 'ArrowRight');
    expect(counterOf(viewer)).to.equal('3 / 3');
  });

  it('goes by a swipe over the photo', async () => {
    const { viewer } = await open();
    const touch = { pointerType: 'touch', isPrimary: true };
    photoOf(viewer).dispatchEvent(new PointerEvent('pointerdown', { ...touch, clientX: 300 }));
    photoOf(viewer).dispatchEvent(new PointerEvent('pointerup', { ...touch, clientX: 100 }));
    await viewer.updateComplete;
    expect(counterOf(viewer)).to.equal('2 / 4');
  });

  it('tells nothing of moves by script, and bears any number', async () => {
    const { viewer } = await open();
    const moves = movesOf(viewer);
    viewer.goTo(99);
    await viewer.updateComplete;
    expect(counterOf(viewer)).to.equal('4 / 4');
    viewer.goTo(-1);
    await viewer.updateComplete;
    expect(counterOf(viewer)).to.equal('1 / 4');
    expect(moves).to.have.length(0);
  });
});
