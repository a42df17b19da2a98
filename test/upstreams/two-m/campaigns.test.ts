import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { caught } from '../support/caught.ts';
import { json } from '../support/scripted-fetch.ts';
import { campaignList, changedCampaign, done, twoM } from './two-m-under-test.ts';

describe('campaigns', () => {
  test('are listed as in the document, where one has its name under `domain`', async () => {
    const { items, dropped } = await twoM(json(campaignList)).client.campaigns.list().first();
    assert.equal(dropped, 0);
    assert.deepEqual(items, [
      {
        ...{ id: '1', name: 'Sample Campaign', isPublic: false, rotatorUrl: null },
        listUrl: 'https://domain.com/u/admin/list-1',
      },
      {
        ...{ id: '2', name: 'Facebook Campaign', isPublic: true, rotatorUrl: 'https://domain.com/r/test' },
        listUrl: 'https://domain.com/u/admin/test-2',
      },
    ]);
  });

  test('come back from a change with their name under `domain`', async () => {
    const expected = {
      ...{ id: '3', name: 'New Campaign', isPublic: true },
      rotatorUrl: 'https://domain.com/r/new-campaign',
      listUrl: 'https://domain.com/u/admin/new-campaign-3',
    };
    const { client } = twoM(json(changedCampaign));
    assert.deepEqual(await client.campaigns.add({ name: 'New Campaign' }), expected);
    assert.deepEqual(await client.campaigns.update('3', { name: 'New Campaign' }), expected);
  });

  const odd: [object, object][] = [
    [{ name: 'A', domain: 'B' }, { name: 'A' }],
    [{ name: '', domain: 'B' }, { name: 'B' }],
    [{ domain: null }, { name: null }],
    [{ public: '1' }, { isPublic: true }],
    [{ public: 0 }, { isPublic: false }],
    [{ public: 'secret' }, { isPublic: null }],
    [{ rotator: 'false' }, { rotatorUrl: null }],
    [{ rotator: '' }, { rotatorUrl: null }],
    [{ list: false }, { listUrl: null }],
  ];
  for (const [wire, expected] of odd) {
    test(`read ${JSON.stringify(wire)} as ${JSON.stringify(expected)}`, async () => {
      const campaign = await twoM(json({ ...changedCampaign, ...wire })).client.campaigns.add({});
      assert.deepEqual(campaign, { ...campaign, ...expected });
    });
  }

  test('without an id are an unknown shape', async () => {
    const answer = json({ ...changedCampaign, id: null });
    assert.equal((await caught(twoM(answer).client.campaigns.add({}))).kind, 'shape');
  });

  test('take links and go away without an answer worth reading', async () => {
    const { client } = twoM(json(done));
    assert.equal(await client.campaigns.assign('3', '1'), undefined);
    assert.equal(await client.campaigns.delete('3'), undefined);
  });
});
