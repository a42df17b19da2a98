import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFixture } from '../fixture-world.ts';
import { readOlapic, type MediaListData } from '../olapic/ask-olapic.ts';
import { clientsOf, play } from './clients.ts';

async function emptied(service: string) {
  const sandbox = createFixture();
  const clients = clientsOf(sandbox);
  await clients.twoM.links.add({ url: 'https://acme.com/anvil' });
  const [link] = await clients.metapic.deepLinks(['https://acme.com/acme-anvil-50lb'], { userId: '1' });
  await sandbox.app.request(`/metapic${new URL(link?.deepLink ?? '').pathname}`);
  assert.equal((await clients.metapic.clicksByDate()).items.length, 1);
  await play(sandbox, service, 'empty');
  return { sandbox, ...clients };
}

describe('an empty account', () => {
  it('at Olapic has lists without items, in their own shape', async () => {
    const { sandbox } = await emptied('olapic');
    const list = await readOlapic<MediaListData>(sandbox, '/streams/media/recent?tag_key=acme-anvil-50lb');
    assert.deepEqual(list._embedded.media, []);
    assert.equal(list._embedded.customer.id, '215815');
    assert.deepEqual(list._links.next, { href: null });
    assert.match(list._links.self.href ?? '', /page_key=/);
  });

  it('at Olapic ends every walk at once', async () => {
    const { olapic } = await emptied('olapic');
    const pages = [
      await olapic.media.ofStreamKey('acme-anvil-50lb', { sort: 'recent' }).first(),
      await olapic.media.ofCustomer('215815', { sort: 'recent' }).first(),
      await olapic.media.ofUser('500001').first(),
    ];
    for (const page of pages) {
      assert.ok(page.missing === null);
      assert.deepEqual([page.looks, page.next, page.dropped], [[], null, 0]);
    }
    const lists = [
      await olapic.streams.ofCustomer('215815').first(),
      await olapic.categories.ofCustomer('215815').first(),
      await olapic.widgets.ofCustomer('215815').first(),
    ];
    for (const list of lists) {
      assert.ok(list.missing === null);
      assert.deepEqual([list.items, list.next, list.dropped], [[], null, 0]);
    }
  });

  it('at Olapic still has what is asked for by its id, with all that is in it', async () => {
    const { olapic } = await emptied('olapic');
    assert.equal((await olapic.customers.own()).id, '215815');
    const found = await olapic.media.byId('3042070000');
    assert.ok(found.missing === null);
    assert.deepEqual(Object.keys(found.products), ['acme-anvil-50lb']);
  });

  it('at Metapic has neither tags nor clicks, and still makes links', async () => {
    const { metapic } = await emptied('metapic');
    const [made] = await metapic.deepLinks(['https://acme.com/anvil'], { userId: '1' });
    assert.match(made?.deepLink ?? '', /^https:\/\/c\.mtpc\.se\//);
    assert.deepEqual(await metapic.clicks(), { items: [], dropped: 0 });
    assert.deepEqual(await metapic.popularTags('1'), { items: [], dropped: 0 });
    assert.deepEqual(await metapic.clicksByDate(), { items: [], dropped: 0 });
    await metapic.hello();
  });

  it('at 2m.is counts no results', async () => {
    const { twoM, sandbox } = await emptied('two-m');
    const lists = [
      await twoM.links.list().first(),
      await twoM.qrCodes.list().first(),
      await twoM.campaigns.list().first(),
    ];
    for (const { items, next, total } of lists) assert.deepEqual([items, next, total], [[], null, 0]);
    await twoM.account.get();
    assert.equal(sandbox.world.twoM.shortLinks.size, 1);
  });

  it('at IZEAx has neither campaigns nor content, in either shape of a list', async () => {
    const { izeax } = await emptied('izeax');
    const empty = { items: [], dropped: 0 };
    assert.deepEqual(await izeax.unity.campaigns(), empty);
    assert.deepEqual(await izeax.legacy.campaigns(), empty);
    for (const list of [izeax.content.groups(), izeax.content.assets('6001')])
      assert.deepEqual(await list.first(), { ...empty, next: null });
  });
});
