/** IZEAx' rows. */
import assert from 'node:assert/strict';
import type { Izeax } from '../../../src/upstreams/izeax/client.ts';
import { assertFields, call } from './call.ts';
import type { Call } from './call.ts';

const campaign = { id: 'string', name: 'string|null', type: 'string|null', contentGroupId: 'string|null' };

function assertItems(list: { items: object[]; dropped: number }, fields: Record<string, string>): void {
  assert.equal(list.dropped, 0);
  assert.ok(list.items.length > 0 && list.items.length <= 10);
  for (const item of list.items) assertFields(item, fields);
}

async function contentOf(izeax: Izeax) {
  const [group] = (await izeax.content.groups({ type: 'campaign' }).first()).items;
  assert.ok(group);
  const [asset] = (await izeax.content.assets(group.id).first()).items;
  assert.ok(asset);
  return { group, asset };
}

export const izeaxCalls: Record<string, Call> = {
  'izeax.unity.campaigns': call(
    ({ izeax }) => izeax.unity.campaigns(),
    (list) => assertItems(list, campaign),
  ),
  'izeax.unity.metrics': call(
    async ({ izeax }) => {
      const [first] = (await izeax.unity.campaigns()).items;
      return izeax.unity.metrics(first?.id ?? '').first();
    },
    (page) => {
      assertItems(page, {
        ...{ id: 'string', publishedAt: 'string|null', unitType: 'string|null' },
        ...{ allTime: 'object|null', daily: 'array' },
      });
      assert.equal(page.items[0]?.daily.length, 30);
      assert.notEqual(page.next, null);
    },
  ),
  'izeax.content.groups': call(
    ({ izeax }) => izeax.content.groups().first(),
    (page) =>
      assertItems(page, {
        ...{ id: 'string', name: 'string|null', assetCount: 'number|null' },
        ...{ coverImage: 'string|null', coverAssetId: 'string|null' },
      }),
  ),
  'izeax.content.assets': call(
    async ({ izeax }) => izeax.content.assets((await contentOf(izeax)).group.id).first(),
    (page) =>
      assertItems(page, {
        ...{ id: 'string', creatorId: 'string|null', creatorName: 'string|null' },
        ...{ thumbnail: 'string|null', platform: 'string|null' },
      }),
  ),
  'izeax.content.asset': call(
    async ({ izeax }) => izeax.content.asset((await contentOf(izeax)).asset.id),
    (asset) => {
      assertFields(asset, {
        ...{ id: 'string', creatorId: 'string|null', creatorName: 'string|null', fileName: 'string|null' },
        ...{ license: 'string|null', downloadUrl: 'string|null', thumbnail: 'string|null', tags: 'array' },
      });
      assert.ok(asset.tags.length > 0 && asset.tags.every((tag) => /^[^"[\]]+$/.test(tag)));
    },
  ),
  'izeax.legacy.campaigns': call(
    ({ izeax }) => izeax.legacy.campaigns(),
    (list) => assertItems(list, campaign),
  ),
  'izeax.legacy.metrics': call(
    async ({ izeax }) => {
      const [first] = (await izeax.legacy.campaigns()).items;
      return izeax.legacy.metrics(first?.id ?? '').first();
    },
    (page) => {
      assertItems(page, {
        ...{ id: 'string', publishedAt: 'string|null', url: 'string|null', reach: 'number|null' },
        ...{ connectionName: 'string|null', connectionUrl: 'string|null', platform: 'string|null' },
        daily: 'array',
      });
      assert.notEqual(page.next, null);
    },
  ),
};
