import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../src/components/lookstream.ts';
import '../../../src/components/wall/wall.ts';
import { useNetwork } from '../../support/network.ts';
import { ask, failLooks, lookRequests, makeLooks, newsOf, partOf, partsOf, serve } from './support.ts';

/** Resolves once the browser has had its say about what is in view, and those who asked have heard it. */
async function observed(element: Element): Promise<void> {
  element.scrollIntoView();
  await new Promise<void>((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
  // Observers are told one after the other in one frame; an older one, with no news then, has it in the next.
  for (let frames = 0; frames < 2; frames += 1) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
}

describe('lookstream-wall: more photos', () => {
  useNetwork();
  const { warn } = console;

  beforeEach(async () => {
    console.warn = () => undefined;
    await setViewport({ width: 1000, height: 600 });
  });
  afterEach(async () => {
    console.warn = warn;
    Reflect.deleteProperty(navigator, 'connection');
    Reflect.deleteProperty(navigator, 'onLine');
    window.scrollTo(0, 0);
    await setViewport({ width: 800, height: 600 });
  });

  it('shows more on demand, says how many once, and has no button when there are no more', async () => {
    serve(makeLooks(30));
    const wall = await ask();
    expect(partOf(wall, 'count')).to.have.trimmed.text('12 photos');
    expect(newsOf(wall), 'nothing has changed yet').to.equal('');
    partOf(wall, 'more').click();
    await waitUntil(() => newsOf(wall) === '12 more photos loaded', 'it is announced', { timeout: 6000 });
    expect(partOf(wall, 'count')).to.have.trimmed.text('24 photos');
    partOf(wall, 'more').click();
    await waitUntil(() => newsOf(wall) === '6 more photos loaded', 'so is the next page');
    expect(partOf(wall, 'count')).to.have.trimmed.text('30 photos');
    expect(partsOf(wall, 'more')).to.be.empty;
    expect(lookRequests()).to.have.length(3);
  });

  it('goes on at the first new photo after a press by keyboard, and only then', async () => {
    serve(makeLooks(48));
    const wall = await ask();
    partOf(wall, 'more').click();
    await waitUntil(() => newsOf(wall) !== '', 'more are there');
    expect(wall.shadowRoot!.activeElement, 'no focus was there').to.equal(null);
    partOf(wall, 'more').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(
      () => wall.shadowRoot!.activeElement?.closest('[aria-posinset="25"]'),
      'the first new photo has the focus',
    );
  });

  it('does one thing at a time', async () => {
    serve(makeLooks(48));
    const wall = await ask();
    for (let press = 0; press < 3; press += 1) partOf(wall, 'more').click();
    await waitUntil(() => newsOf(wall) !== '', 'more are there');
    expect(lookRequests()).to.have.length(2);
  });

  it('says that more did not come, keeps the focus on its button, and tries again', async () => {
    serve(makeLooks(24));
    const wall = await ask();
    const { height } = wall.getBoundingClientRect();
    failLooks();
    const button = partOf(wall, 'more');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => newsOf(wall) === 'More photos did not load.', 'it is announced', { timeout: 6000 });
    expect(partOf(wall, 'count')).to.have.trimmed.text('More photos did not load.');
    expect(button).to.have.trimmed.text('Try again');
    expect(wall.shadowRoot!.activeElement).to.equal(button);
    expect(wall.getBoundingClientRect().height, 'nothing moves').to.equal(height);
    expect(partsOf(wall, 'tile')).to.have.length(12);
    serve(makeLooks(24));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => partsOf(wall, 'tile').length === 24, 'they have come', { timeout: 6000 });
  });

  it('says what is shown where a press brought nothing that was chosen', async () => {
    serve(makeLooks(200, (index) => ({ categories: index ? [] : ['Kitchen'] })));
    const wall = await ask({ filters: 'categories' });
    await waitUntil(() => partsOf(wall, 'filter').length === 2, 'there are chips');
    partsOf(wall, 'filter')[1]!.click();
    await waitUntil(() => newsOf(wall) === '1 photo', 'one it is', { timeout: 6000 });
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(newsOf(wall)));
    observer.observe(wall.shadowRoot!.querySelector('[role=status]')!, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    partOf(wall, 'more').click();
    await waitUntil(() => said.at(-1) === '1 photo', 'it is announced again', { timeout: 6000 });
    observer.disconnect();
    expect(said, 'silent in between, so that it is heard').to.deep.equal(['', '1 photo']);
    expect(wall.further!.isLoading).to.equal(false);
  });

  it('keeps the focus when the last page takes the button away without a new photo', async () => {
    serve(makeLooks(24, (index) => ({ categories: index ? [] : ['Kitchen'] })));
    const wall = await ask({ filters: 'categories' });
    await waitUntil(() => partsOf(wall, 'filter').length === 2, 'there are chips');
    failLooks();
    partsOf(wall, 'filter')[1]!.click();
    await waitUntil(() => newsOf(wall) === 'More photos did not load.', 'more were asked for', {
      timeout: 6000,
    });
    serve(makeLooks(24));
    partOf(wall, 'more').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => partsOf(wall, 'more').length === 0, 'there are no more', { timeout: 6000 });
    await waitUntil(() => newsOf(wall) === '1 photo', 'it is announced', { timeout: 6000 });
    expect(wall.shadowRoot!.activeElement).to.have.id('end');
  });

  it('takes back that there is no connection once there is one', async () => {
    serve(makeLooks(24));
    const wall = await ask();
    failLooks();
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    partOf(wall, 'more').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => newsOf(wall) === 'You are offline.', 'it is announced', { timeout: 6000 });
    serve(makeLooks(24));
    Reflect.deleteProperty(navigator, 'onLine');
    const loaded = oneEvent(wall, 'lookstream-load');
    window.dispatchEvent(new Event('online'));
    await loaded;
    await wall.updateComplete;
    expect(newsOf(wall)).to.equal('');
    expect(partsOf(wall, 'more')).to.be.empty;
    expect(wall.shadowRoot!.activeElement).to.have.id('end');
  });

  it('says that there is no connection', async () => {
    serve(makeLooks(24));
    const wall = await ask();
    failLooks();
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    partOf(wall, 'more').click();
    await waitUntil(() => newsOf(wall) === 'You are offline.', 'it is announced', { timeout: 6000 });
    expect(partOf(wall, 'count')).to.contain.text('You are offline. Photos you have already seen stay here');
  });

  it('loads by itself when the end comes near, and waits for its button after five pages', async () => {
    serve(makeLooks(150));
    const wall = await ask({ endless: '' });
    const scrollOn = () => {
      window.scrollTo(0, document.documentElement.scrollHeight);
    };
    const comes = (count: number) => () => {
      scrollOn();
      return wall.looks.length >= count;
    };
    await waitUntil(comes(72), 'the first page and five more', { timeout: 6000 });
    await waitUntil(() => newsOf(wall) === '12 more photos loaded', 'the last of them is announced');
    await observed(partOf(wall, 'more'));
    expect(lookRequests()).to.have.length(6);
    partOf(wall, 'more').click();
    await waitUntil(comes(96), 'a press sets it going again', { timeout: 6000 });
    wall.remove();
    await waitUntil(() => !wall.further!.isLoading, 'nothing is under way');
  });

  for (const [what, saveData, endless, requests] of [
    ['loads by itself with the end in view', false, true, 2],
    ['does not where data is to be saved', true, true, 1],
    ['does not where it was not asked to', false, false, 1],
  ] as const) {
    it(what, async () => {
      Object.defineProperty(navigator, 'connection', { value: { saveData }, configurable: true });
      serve(makeLooks(24));
      const wall = await ask();
      wall.endless = endless;
      // It is there in any case, so that only its own decision counts.
      await wall.loadFurther();
      await wall.updateComplete;
      await observed(partOf(wall, 'count'));
      await waitUntil(() => !wall.further!.isLoading, 'nothing is under way');
      expect(lookRequests()).to.have.length(requests);
    });
  }

  it('respects its limit', async () => {
    serve(makeLooks(60));
    const wall = await ask({ limit: '14' });
    partOf(wall, 'more').click();
    await waitUntil(() => wall.looks.length === 14, 'two more');
    await wall.updateComplete;
    expect(partsOf(wall, 'more')).to.be.empty;
  });
});
