import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../src/components/lookstream.ts';
import '../../../src/components/wall/wall.ts';
import type { LookstreamWall } from '../../../src/components/wall/wall.ts';
import { makePage } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import {
  ask,
  failLooks,
  lookRequests,
  makeLooks,
  newsOf,
  partOf,
  partsOf,
  serve,
  serveLater,
  settled,
  show,
} from './support.ts';

/** Every third look shows a bowl, the others a vase; every sixth is of the kitchen. */
const mixed = (count: number) =>
  makeLooks(count, (index) => ({
    products: [{ key: index % 3 ? 'vase' : 'bowl' }],
    categories: index % 6 ? [] : ['Kitchen'],
  }));

const chips = (wall: LookstreamWall) => partsOf(wall, 'filter').map((chip) => chip.textContent!.trim());
const pressed = (wall: LookstreamWall) =>
  partsOf(wall, 'filter').filter((chip) => chip.getAttribute('aria-pressed') === 'true');
const chip = (wall: LookstreamWall, text: string) =>
  partsOf(wall, 'filter').find((one) => one.textContent!.trim() === text)!;

async function withChips(wall: LookstreamWall): Promise<LookstreamWall> {
  await waitUntil(
    () => partsOf(wall, 'filter').length || partsOf(wall, 'sort').length,
    'the controls are there',
  );
  return wall;
}

/** Chooses an order as a visitor does. */
function sortBy(wall: LookstreamWall, order: string): HTMLSelectElement {
  const select = partOf(wall, 'sort') as HTMLSelectElement;
  select.focus();
  select.value = order;
  select.dispatchEvent(new Event('change'));
  return select;
}

describe('lookstream-wall: filters and orders', () => {
  useNetwork();
  const { warn } = console;

  beforeEach(() => {
    console.warn = () => undefined;
  });
  afterEach(async () => {
    console.warn = warn;
    Reflect.deleteProperty(navigator, 'onLine');
    document.documentElement.style.fontSize = '';
    document.querySelector('body > lookstream-viewer')?.remove();
    await setViewport({ width: 800, height: 600 });
  });

  it('counts all that are chosen, also where more were on their way before', async () => {
    const looks = mixed(36);
    serve(looks);
    const wall = await withChips(await ask({ filters: 'categories' }));
    const answer = serveLater(looks);
    partOf(wall, 'more').click();
    await waitUntil(() => lookRequests().length === 2, 'more are asked for');
    chip(wall, 'Kitchen').click();
    answer();
    await waitUntil(() => newsOf(wall) !== '', 'it is announced', { timeout: 6000 });
    expect(newsOf(wall)).to.equal('6 photos');
    expect(wall.looks).to.have.length(6);
    expect(wall.further!.isLoading).to.equal(false);
  });

  it('takes no more space than what is chosen, and keeps space for all again after that', async () => {
    serve(makeLooks(12, (index) => ({ categories: index < 2 ? ['Kitchen'] : [] })));
    const wall = await withChips(await ask({ filters: 'categories' }));
    const all = wall.offsetHeight;
    chip(wall, 'Kitchen').click();
    await waitUntil(() => wall.looks.length === 2, 'two are chosen', { timeout: 6000 });
    await wall.updateComplete;
    expect(wall.offsetHeight).to.be.below(all / 2);
    chip(wall, 'All').click();
    await waitUntil(() => wall.offsetHeight === all, 'as before', { timeout: 6000 });
  });

  it('brings the viewer the looks that its wall was waiting for', async () => {
    const looks = makeLooks(36, (index) => ({ categories: index && index < 30 ? [] : ['Kitchen'] }));
    serve(looks);
    const wall = await withChips(await ask({ filters: 'categories' }));
    const answer = serveLater(looks);
    chip(wall, 'Kitchen').click();
    await waitUntil(() => lookRequests().length === 2, 'more are asked for');
    await wall.updateComplete;
    partOf(wall, 'photo').click();
    const shown = () => document.querySelector('lookstream-viewer')?.looks?.length;
    await waitUntil(() => shown() === 1, 'the viewer is open', { timeout: 6000 });
    answer();
    await waitUntil(() => wall.looks.length === 7, 'the wall has them', { timeout: 6000 });
    await waitUntil(() => shown() === 7, 'so has the viewer', { timeout: 4000 });
  });

  it('keeps what is there where another order does not come, and asks for it again', async () => {
    serve(makeLooks(24));
    const wall = await withChips(await ask({ sorts: 'recent photorank', filters: 'products' }));
    const { height } = wall.getBoundingClientRect();
    failLooks();
    const failed = oneEvent(wall, 'lookstream-error');
    const select = sortBy(wall, 'photorank');
    const tile = partOf(wall, 'tile');
    await wall.updateComplete;
    expect(partsOf(wall, 'tile'), 'while it is awaited').to.have.length(12);
    await failed;
    await waitUntil(() => newsOf(wall) === 'More photos did not load.', 'it is announced', { timeout: 6000 });
    expect(partOf(wall, 'count')).to.have.trimmed.text('More photos did not load.');
    expect(partOf(wall, 'tile'), 'the same ones').to.equal(tile);
    expect(wall.shadowRoot!.activeElement, 'the focus stays').to.equal(select);
    expect(partsOf(wall, 'filter'), 'so do the chips').not.to.be.empty;
    expect(wall.getBoundingClientRect().height, 'nothing moves').to.equal(height);
    const opened = oneEvent(wall, 'lookstream-open-request');
    wall.addEventListener('lookstream-open-request', (event) => {
      event.preventDefault();
    });
    partsOf(wall, 'photo')[1]!.click();
    await opened;
    const answer = serveLater(makeLooks(8, (index) => ({ id: `popular-${index}` })));
    partOf(wall, 'more').focus();
    expect(partOf(wall, 'more')).to.have.trimmed.text('Try again');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => partOf(wall, 'more').ariaDisabled === 'true', 'it is on its way', {
      timeout: 6000,
    });
    answer();
    await waitUntil(() => wall.looks[0]?.id === 'popular-0', 'they have come', { timeout: 6000 });
    await settled(wall);
    expect(newsOf(wall)).to.equal('8 photos');
    expect(wall.shadowRoot!.activeElement, 'the button is gone, but not the focus').to.have.id('end');
  });

  it('keeps what is there without a connection, and nothing of another product', async () => {
    serve(makeLooks(24));
    const wall = await withChips(await ask({ sorts: 'recent photorank' }));
    failLooks();
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    sortBy(wall, 'photorank');
    await waitUntil(() => newsOf(wall) === 'You are offline.', 'it is announced', { timeout: 6000 });
    expect(partOf(wall, 'count')).to.contain.text('Photos you have already seen stay here');
    expect(partsOf(wall, 'tile')).to.have.length(12);
    const failed = oneEvent(wall, 'lookstream-error');
    wall.product = 'bowl';
    await failed;
    await waitUntil(() => partsOf(wall, 'tile').length === 0, 'they were of something else');
  });

  it('names the order that is shown, also where it is not among those to choose from', async () => {
    serve(makeLooks(12));
    for (const [attributes, shown] of [
      [{ sort: 'rated', sorts: 'recent photorank' }, 'rated'],
      [{ sorts: 'newest photorank' }, 'photorank'],
      [{ sort: 'best', sorts: 'recent' }, 'recent'],
    ] as [Record<string, string>, string][]) {
      const wall = await withChips(await ask(attributes));
      expect(lookRequests().at(-1)!.sort).to.equal(shown);
      expect((partOf(wall, 'sort') as HTMLSelectElement).value).to.equal(shown);
      wall.remove();
    }
  });

  it('stays in its row with more chips than fit, at any size of the text', async () => {
    const looks = makeLooks(20, (index) => ({ categories: [`Category number ${index}`] }));
    for (const fontSize of ['100%', '200%']) {
      document.documentElement.style.fontSize = fontSize;
      const shape = { filters: 'categories', sorts: 'recent' };
      const wall = await withChips(await show(makePage(0, { looks }), shape, 'inline-size: 700px'));
      await wall.updateComplete;
      const row = wall.shadowRoot!.querySelector('.controls')!.getBoundingClientRect();
      const tiles = partOf(wall, 'tiles').getBoundingClientRect();
      const chips = partOf(wall, 'filters');
      for (const control of [...partsOf(wall, 'filter'), partOf(wall, 'sort')]) {
        const { top, bottom, height } = control.getBoundingClientRect();
        expect(top).to.be.closeTo(row.top, 0.5);
        expect(height).to.be.at.least(44);
        expect(bottom, `above the photos at ${fontSize}`).to.be.at.most(tiles.top - 15);
      }
      const label = wall.shadowRoot!.querySelector('.sort span')!;
      expect(label.getClientRects(), 'one line').to.have.length(1);
      expect(label.getBoundingClientRect().height).to.be.below(row.height - 15);
      expect(chips.scrollWidth, 'they do not fit').to.be.above(chips.clientWidth);
      expect(chips.getBoundingClientRect().bottom, 'the scroll bar too').to.be.at.most(tiles.top + 0.5);
      expect(getComputedStyle(chips).scrollbarWidth).to.equal('thin');
      wall.parentElement!.remove();
    }
  });

  it('offers the products of its looks, with all of them first', async () => {
    const wall = await withChips(await show(makePage(0, { looks: mixed(9) }), { filters: 'products' }));
    expect(chips(wall)).to.deep.equal(['All', 'Aalis bowl, ochre', 'Aalis vase, ochre']);
    expect(pressed(wall)).to.deep.equal([chip(wall, 'All')]);
    expect(partOf(wall, 'filters')).to.match('[role=group][aria-label="Filter photos"]');
  });

  it('shows only what was chosen, says how much that is, and takes it back', async () => {
    const wall = await withChips(await show(makePage(0, { looks: mixed(9) }), { filters: 'categories' }));
    chip(wall, 'Kitchen').click();
    await waitUntil(() => newsOf(wall) === '2 photos', 'it is announced', { timeout: 6000 });
    expect(wall.looks.map(({ id }) => id)).to.deep.equal(['look-1', 'look-7']);
    expect(partOf(wall, 'tile')).to.have.attribute('aria-setsize', '2');
    expect(pressed(wall)).to.deep.equal([chip(wall, 'Kitchen')]);
    chip(wall, 'All').click();
    await waitUntil(() => newsOf(wall) === '9 photos', 'all are back');
    expect(partsOf(wall, 'tile')).to.have.length(9);
  });

  it('gets further pages until a page is full, but five at most', async () => {
    serve(mixed(200));
    const wall = await withChips(await ask({ filters: 'products' }));
    chip(wall, 'Aalis bowl, ochre').click();
    await waitUntil(() => newsOf(wall) === '12 photos', 'three pages hold as many', { timeout: 6000 });
    expect(lookRequests()).to.have.length(3);
    wall.filters = 'categories';
    await waitUntil(() => wall.looks.length === 36, 'what is chosen by something else shows all');
  });

  it('stops after five pages, and goes on at a press', async () => {
    serve([...mixed(1), ...makeLooks(199, (index) => ({ id: `plain-${index}` }))]);
    const wall = await withChips(await ask({ filters: 'categories' }));
    chip(wall, 'Kitchen').click();
    await waitUntil(() => newsOf(wall) === '1 photo', 'one it is', { timeout: 6000 });
    expect(lookRequests()).to.have.length(6);
    partOf(wall, 'more').click();
    await waitUntil(() => lookRequests().length === 11, 'five more', { timeout: 6000 });
  });

  it('opens the viewer on what is shown', async () => {
    const wall = await withChips(await show(makePage(0, { looks: mixed(9) }), { filters: 'products' }));
    chip(wall, 'Aalis bowl, ochre').click();
    await waitUntil(() => newsOf(wall) === '3 photos', 'three are shown');
    const asked = oneEvent(wall, 'lookstream-open-request');
    wall.addEventListener('lookstream-open-request', (event) => {
      event.preventDefault();
    });
    partsOf(wall, 'photo')[1]!.click();
    const { index, look, looks } = (await asked) as unknown as HTMLElementEventMap['lookstream-open-request'];
    expect(index).to.equal(1);
    expect(look.id).to.equal('look-4');
    expect(looks.map(({ id }) => id)).to.deep.equal(['look-1', 'look-4', 'look-7']);
  });

  it('keeps what was chosen in another order, also where no look of it has come, and forgets it for another product', async () => {
    serve(mixed(24));
    const wall = await withChips(await ask({ filters: 'categories', sorts: 'recent photorank' }));
    chip(wall, 'Kitchen').click();
    await waitUntil(() => newsOf(wall) === '4 photos', 'four in all');
    serve(makeLooks(3));
    wall.sort = 'photorank';
    await waitUntil(() => newsOf(wall) === 'No photo matches this choice.', 'it is announced', {
      timeout: 6000,
    });
    expect(partOf(wall, 'count')).to.have.trimmed.text('No photo matches this choice.');
    expect(pressed(wall)).to.deep.equal([chip(wall, 'Kitchen')]);
    wall.product = 'bowl';
    await waitUntil(() => wall.looks.length === 3, 'all of the other product');
  });

  it('sorts by a list of the orders it knows, in the order given', async () => {
    serve(makeLooks(30));
    const wall = await withChips(await ask({ sorts: 'photorank newest recent' }));
    const select = partOf(wall, 'sort') as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text)).to.deep.equal(['Most popular', 'Newest']);
    expect(select.labels[0]).to.contain.text('Sort by');
    expect(select.value).to.equal('photorank');
    expect(lookRequests()[0]!.sort, 'the first is what is shown').to.equal('photorank');
    select.value = 'recent';
    const loaded = oneEvent(wall, 'lookstream-load');
    select.dispatchEvent(new Event('change'));
    await loaded;
    expect(wall.sort).to.equal('recent');
    expect(lookRequests().at(-1)!.sort).to.equal('recent');
  });

  it('has targets of 44 px', async () => {
    const wall = await withChips(await show(makePage(3), { filters: 'products', sorts: 'recent' }));
    for (const control of [...partsOf(wall, 'filter'), partOf(wall, 'sort')]) {
      expect(control.offsetHeight).to.be.at.least(44);
    }
  });
});
