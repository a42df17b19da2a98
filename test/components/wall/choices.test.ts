import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import '../../../src/components/lookstream.ts';
import '../../../src/components/wall/wall.ts';
import type { LookstreamWall } from '../../../src/components/wall/wall.ts';
import { makePage } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import { ask, lookRequests, makeLooks, newsOf, partOf, partsOf, serve, show } from './support.ts';

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

describe('lookstream-wall: filters and orders', () => {
  useNetwork();

  it('offers the products of its looks, with all of them first', async () => {
    const wall = await withChips(await show(makePage(0, { looks: mixed(9) }), { filters: 'products' }));
    expect(chips(wall)).to.deep.equal(['All', 'Aalis bowl, ochre', 'Aalis vase, ochre']);
    expect(pressed(wall)).to.deep.equal([chip(wall, 'All')]);
    expect(partOf(wall, 'filters')).to.match('[role=group][aria-label="Filter photos"]');
  });

  it('shows only what was chosen, says how much that is, and takes it back', async () => {
    const wall = await withChips(await show(makePage(0, { looks: mixed(9) }), { filters: 'categories' }));
    chip(wall, 'Kitchen').click();
    await waitUntil(() => newsOf(wall) === '2 photos', 'it is announced');
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
    await waitUntil(() => newsOf(wall) === '12 photos', 'three pages hold as many');
    expect(lookRequests()).to.have.length(3);
    wall.filters = 'categories';
    await waitUntil(() => wall.looks.length === 36, 'what is chosen by something else shows all');
  });

  it('stops after five pages, and goes on at a press', async () => {
    serve([...mixed(1), ...makeLooks(199, (index) => ({ id: `plain-${index}` }))]);
    const wall = await withChips(await ask({ filters: 'categories' }));
    chip(wall, 'Kitchen').click();
    await waitUntil(() => newsOf(wall) === '1 photo', 'one it is');
    expect(lookRequests()).to.have.length(6);
    partOf(wall, 'more').click();
    await waitUntil(() => lookRequests().length === 11, 'five more');
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
    await waitUntil(() => newsOf(wall) === 'No photo matches this choice.', 'it is announced');
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
    expect(lookRequests()[0]!.searchParams.get('sort'), 'the first is what is shown').to.equal('photorank');
    select.value = 'recent';
    const loaded = oneEvent(wall, 'lookstream-load');
    select.dispatchEvent(new Event('change'));
    await loaded;
    expect(wall.sort).to.equal('recent');
    expect(lookRequests().at(-1)!.searchParams.get('sort')).to.equal('recent');
  });

  it('has targets of 44 px', async () => {
    const wall = await withChips(await show(makePage(3), { filters: 'products', sorts: 'recent' }));
    for (const control of [...partsOf(wall, 'filter'), partOf(wall, 'sort')]) {
      expect(control.offsetHeight).to.be.at.least(44);
    }
  });
});
