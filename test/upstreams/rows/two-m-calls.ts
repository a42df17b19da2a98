/** 2m.is' rows. */
import assert from 'node:assert/strict';
import type { TwoM } from '../../../src/upstreams/two-m/client.ts';
import { assertFields, call } from './call.ts';
import type { Call } from './call.ts';

const url = 'https://acme.com/acme-anvil-50lb#opi3042079985';

const link = {
  ...{ id: 'string', shortUrl: 'string', url: 'string|null', title: 'string|null' },
  ...{ description: 'string|null', created: 'string|null' },
};
const qrCode = {
  ...{ id: 'string', imageUrl: 'string', name: 'string|null', scans: 'number|null', created: 'string|null' },
};
const campaign = {
  ...{ id: 'string', name: 'string|null', isPublic: 'boolean|null' },
  ...{ rotatorUrl: 'string|null', listUrl: 'string|null' },
};

const addCode = (twoM: TwoM) => twoM.qrCodes.add({ content: { type: 'link', url }, name: 'On the box' });
/** No two campaigns may share a slug. */
let campaigns = 0;
function addCampaign(twoM: TwoM) {
  campaigns += 1;
  return twoM.campaigns.add({ name: 'Autumn', slug: `autumn-${String(campaigns)}`, isPublic: true });
}

function assertPage(page: { items: object[]; dropped: number }, fields: Record<string, string>): void {
  assertFields(page, { items: 'array', next: 'number|null', total: 'number|null', dropped: 'number' });
  assert.equal(page.dropped, 0);
  assert.ok(page.items.length > 0);
  for (const item of page.items) assertFields(item, fields);
}

export const twoMCalls: Record<string, Call> = {
  'twoM.account.get': call(
    ({ twoM }) => twoM.account.get(),
    (account) =>
      assertFields(account, {
        ...{ id: 'string', status: 'string|null', expires: 'string|null', registered: 'string|null' },
      }),
  ),
  'twoM.account.update': call(
    ({ twoM }) => twoM.account.update({ email: 'links@magazine.example', password: 'a long new one' }),
    (nothing) => assert.equal(nothing, undefined),
  ),

  'twoM.links.list': call(
    async ({ twoM }) => {
      await twoM.links.add({ url });
      await twoM.links.add({ url });
      return twoM.links.list({ limit: 1, order: 'date' }).first();
    },
    (page) => {
      assertPage(page, { ...link, alias: 'string|null', clicks: 'number|null' });
      assert.deepEqual([page.items.length, page.next], [1, 2]);
    },
  ),
  'twoM.links.byAddress': call(
    async ({ twoM }) => {
      const made = await twoM.links.add({ url });
      return { made, answer: await twoM.links.byAddress(made.shortUrl) };
    },
    ({ made, answer }) => assert.deepEqual([answer.id, answer.url], [made.id, url]),
  ),
  'twoM.links.byId': call(
    async ({ twoM }) => twoM.links.byId((await twoM.links.add({ url })).id),
    (answer) =>
      assertFields(answer, {
        ...link,
        ...{ expires: 'string|null', countryTargets: 'array', deviceTargets: 'array', statistics: 'object' },
      }),
  ),
  'twoM.links.add': call(
    ({ twoM }) => twoM.links.add({ url, alias: 'an anvil', visibility: 'public' }),
    (made) => {
      assertFields(made, { id: 'string', shortUrl: 'string' });
      assert.match(made.shortUrl, /^https:\/\/2m\.is\/an-anvil$/);
    },
  ),
  'twoM.links.update': call(
    async ({ twoM }) => {
      const { id } = await twoM.links.add({ url });
      await twoM.links.update(id, { url: 'https://acme.com/oak-stool' });
      return twoM.links.byId(id);
    },
    (answer) => assert.equal(answer.url, 'https://acme.com/oak-stool'),
  ),
  'twoM.links.delete': call(
    async ({ twoM }) => {
      const { id } = await twoM.links.add({ url });
      await twoM.links.delete(id);
      return (await twoM.links.list({ limit: 100 }).first()).items.map((item) => item.id).includes(id);
    },
    (isStillThere) => assert.equal(isStillThere, false),
  ),

  'twoM.campaigns.list': call(
    async ({ twoM }) => {
      await addCampaign(twoM);
      return twoM.campaigns.list().first();
    },
    (page) => assertPage(page, campaign),
  ),
  'twoM.campaigns.add': call(
    ({ twoM }) => addCampaign(twoM),
    (answer) => {
      assertFields(answer, campaign);
      assert.deepEqual([answer.name, answer.isPublic], ['Autumn', true]);
    },
  ),
  'twoM.campaigns.assign': call(
    async ({ twoM }) => {
      const [{ id: campaignId }, { id: linkId }] = [await addCampaign(twoM), await twoM.links.add({ url })];
      return twoM.campaigns.assign(campaignId, linkId);
    },
    (nothing) => assert.equal(nothing, undefined),
  ),
  'twoM.campaigns.update': call(
    async ({ twoM }) => twoM.campaigns.update((await addCampaign(twoM)).id, { name: 'Winter' }),
    ({ name }) => assert.equal(name, 'Winter'),
  ),
  'twoM.campaigns.delete': call(
    async ({ twoM }) => {
      const { id } = await addCampaign(twoM);
      await twoM.campaigns.delete(id);
      return (await twoM.campaigns.list({ limit: 100 }).first()).items.map((item) => item.id).includes(id);
    },
    (isStillThere) => assert.equal(isStillThere, false),
  ),

  'twoM.qrCodes.list': call(
    async ({ twoM }) => {
      await addCode(twoM);
      return twoM.qrCodes.list().first();
    },
    (page) => assertPage(page, qrCode),
  ),
  'twoM.qrCodes.byId': call(
    async ({ twoM }) => twoM.qrCodes.byId((await addCode(twoM)).id),
    (answer) => assertFields(answer, { ...qrCode, statistics: 'object' }),
  ),
  'twoM.qrCodes.add': call(
    ({ twoM }) => twoM.qrCodes.add({ content: { type: 'sms', phone: '46700000000', message: 'Anvil?' } }),
    (made) => assertFields(made, { id: 'string', imageUrl: 'string' }),
  ),
  'twoM.qrCodes.update': call(
    async ({ twoM }) =>
      twoM.qrCodes.update((await addCode(twoM)).id, {
        content: { type: 'link', url: 'https://acme.com/' },
        foreground: [20, 20, 20],
      }),
    (nothing) => assert.equal(nothing, undefined),
  ),
  'twoM.qrCodes.delete': call(
    async ({ twoM }) => {
      const { id } = await addCode(twoM);
      await twoM.qrCodes.delete(id);
      return (await twoM.qrCodes.list({ limit: 100 }).first()).items.map((item) => item.id).includes(id);
    },
    (isStillThere) => assert.equal(isStillThere, false),
  ),
};
