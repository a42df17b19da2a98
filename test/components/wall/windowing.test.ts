import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../src/components/lookstream.ts';
import '../../../src/components/wall/wall.ts';
import type { LookstreamWall } from '../../../src/components/wall/wall.ts';
import { makePage } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import { makeLooks, partOf, partsOf, positionsOf, settled, show } from './support.ts';

const shapes: Record<string, string>[] = [{}, { lead: '' }, { layout: 'masonry' }, { credit: 'below' }];

function focusedPosition(wall: LookstreamWall): number {
  return Number(wall.shadowRoot!.activeElement?.closest('[part=tile]')?.getAttribute('aria-posinset'));
}

/** Every place on the screen where a tile should be has one. */
function holesInView(wall: LookstreamWall): number {
  const { left, top, bottom } = partOf(wall, 'tiles').getBoundingClientRect();
  const shown = new Set(positionsOf(wall));
  return wall.window!.boxes.filter(({ top: own, height }, index) => {
    const isInView = own + top < Math.min(innerHeight, bottom) && own + top + height > 0 && left > -1;
    return isInView && !shown.has(index + 1);
  }).length;
}

async function scrollTo(wall: LookstreamWall, top: number): Promise<void> {
  window.scrollTo({ top, behavior: 'instant' });
  await waitUntil(() => holesInView(wall) === 0, `what is seen at ${top} is there`);
}

describe('lookstream-wall: many looks', () => {
  useNetwork();

  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
  });
  afterEach(async () => {
    window.scrollTo(0, 0);
    await setViewport({ width: 800, height: 600 });
  });

  for (const count of [500, 5000]) {
    for (const shape of shapes) {
      it(`keeps the DOM small with ${count} looks, to the end and back (${JSON.stringify(shape)})`, async () => {
        const looks = makeLooks(count, (index) => ({
          images: [{ src: 'https://shop.example/p.jpg', width: 100, height: 80 + (index % 5) * 20 }],
        }));
        const wall = await show(makePage(0, { looks }), shape);
        const { height } = wall.getBoundingClientRect();
        const end = document.documentElement.scrollHeight - innerHeight;
        for (const share of [0, 0.1, 0.11, 0.5, 0.9, 1, 0.7, 0.2, 0]) {
          await scrollTo(wall, Math.round(end * share));
          expect(partsOf(wall, 'tile').length, `tiles at ${share}`).to.be.within(4, 200);
          const positions = positionsOf(wall);
          expect(positions, 'in order').to.deep.equal(positions.toSorted((a, b) => a - b));
          expect(wall.getBoundingClientRect().height, 'nothing jumps').to.be.closeTo(height, 0.5);
        }
        expect(partOf(wall, 'tile')).to.have.attribute('aria-setsize', `${count}`);
      });
    }
  }

  for (const isSlotted of [false, true]) {
    it(`follows a scroller in a shadow root (${isSlotted ? 'in a slot of it' : 'inside'})`, async () => {
      const host = await fixture(html`<div></div>`);
      const scroller = document.createElement('div');
      scroller.style.cssText = 'block-size: 400px; overflow: auto';
      host.attachShadow({ mode: 'open' }).append(scroller);
      if (isSlotted) scroller.append(document.createElement('slot'));
      const wall = document.createElement('lookstream-wall');
      wall.page = makePage(500);
      (isSlotted ? host : scroller).append(wall);
      await waitUntil(() => wall.looks.length === 500, 'the looks are taken');
      await settled(wall);
      for (const top of [20_000, 8000]) {
        scroller.scrollTop = top;
        await waitUntil(() => holesInView(wall) === 0, `what is seen at ${top} is there`);
      }
    });
  }

  it('shows all that is seen in a very tall window, and keeps to 200 tiles up to 4,000 px', async () => {
    for (const height of [4000, 16_000]) {
      await setViewport({ width: 1000, height });
      const wall = await show(makePage(2000));
      await scrollTo(wall, 20_000);
      if (height === 4000) expect(partsOf(wall, 'tile').length).to.be.at.most(200);
      wall.parentElement!.remove();
    }
  });

  it('keeps the tile with the focus, and goes on from it in both directions', async () => {
    const wall = await show(makePage(500));
    await scrollTo(wall, 5000);
    const middle = partsOf(wall, 'photo')[40]!;
    middle.focus();
    const position = focusedPosition(wall);
    await scrollTo(wall, 30_000);
    expect(focusedPosition(wall), 'it is still there').to.equal(position);
    await sendKeys({ press: 'Tab' });
    expect(focusedPosition(wall)).to.equal(position + 1);
    await scrollTo(wall, 0);
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(focusedPosition(wall)).to.equal(position - 1);
  });

  it('leads the Tab key to every tile, one after the other', async () => {
    const wall = await show(makePage(100), { layout: 'masonry' });
    partOf(wall, 'photo').focus();
    for (let position = 2; position <= 40; position += 1) {
      await sendKeys({ press: 'Tab' });
      expect(focusedPosition(wall)).to.equal(position);
    }
  });

  it('places tiles where the flow had them', async () => {
    const wall = await show(makePage(60), { lead: '' });
    const before = partsOf(wall, 'tile').map((tile) => tile.getBoundingClientRect().toJSON() as DOMRect);
    wall.page = makePage(72);
    await waitUntil(() => wall.window!.space, 'tiles are placed');
    for (const tile of partsOf(wall, 'tile')) {
      const was = before[Number(tile.getAttribute('aria-posinset')) - 1];
      const is = tile.getBoundingClientRect();
      if (!was) continue;
      for (const side of ['left', 'top', 'width', 'height'] as const)
        expect(is[side]).to.be.closeTo(was[side], 0.1);
    }
  });
});
