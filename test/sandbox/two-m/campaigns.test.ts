import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFixture } from '../fixture-world.ts';
import { addLink, readTwoM } from './ask-two-m.ts';

describe('a campaign', () => {
  it('answers to a change with its name under `domain`', async () => {
    const sandbox = createFixture();
    const sent = { name: 'New Campaign', slug: 'new campaign!', public: true };
    assert.deepEqual(await readTwoM(sandbox, 'POST', '/campaign/add', sent), {
      ...{ error: 0, id: 1, domain: 'New Campaign', public: true },
      ...{ rotator: 'https://2m.is/r/new-campaign', list: 'https://2m.is/u/acme/new-campaign-1' },
    });
    const change = { name: 'Spring', public: false };
    assert.deepEqual(await readTwoM(sandbox, 'PUT', '/campaign/1/update', change), {
      ...{ error: 0, id: 1, domain: 'Spring', public: false },
      ...{ rotator: 'https://2m.is/r/new-campaign', list: 'https://2m.is/u/acme/new-campaign-1' },
    });
  });

  it('needs nothing to be made, but a name to be changed', async () => {
    const sandbox = createFixture();
    assert.deepEqual(await readTwoM(sandbox, 'POST', '/campaign/add', {}), {
      ...{ error: 0, id: 1, domain: 'Campaign 1', public: false, rotator: false },
      list: 'https://2m.is/u/acme/list-1',
    });
    assert.equal((await readTwoM(sandbox, 'PUT', '/campaign/1/update', { slug: 'x' })).error, 1);
    assert.equal(sandbox.world.twoM.campaigns.get(1)?.slug, null);
  });

  it('is listed under `name`, and under `domain` when it has a rotator', async () => {
    const sandbox = createFixture();
    await readTwoM(sandbox, 'POST', '/campaign/add', { name: 'Plain' });
    await readTwoM(sandbox, 'POST', '/campaign/add', { name: 'Rotating', slug: 'rotating' });
    const { error, data } = await readTwoM(sandbox, 'GET', '/campaigns');
    assert.deepEqual([error, data.result, data.nextpage], ['0', 2, null]);
    assert.deepEqual(data.campaigns, [
      { id: 1, name: 'Plain', public: false, rotator: false, list: 'https://2m.is/u/acme/list-1' },
      {
        ...{ id: 2, domain: 'Rotating', public: false, rotator: 'https://2m.is/r/rotating' },
        list: 'https://2m.is/u/acme/rotating-2',
      },
    ]);
  });

  it('takes a link, and lets go of it when it is deleted', async () => {
    const sandbox = createFixture();
    await readTwoM(sandbox, 'POST', '/campaign/add', { name: 'Spring' });
    const alias = await addLink(sandbox, { url: 'https://acme.com/' });
    const link = sandbox.world.twoM.shortLinks.get(alias);
    assert.equal(link?.campaign, null);
    assert.equal((await readTwoM(sandbox, 'POST', '/campaign/1/assign/1')).error, 0);
    assert.equal(link.campaign, 1);
    assert.equal((await readTwoM(sandbox, 'DELETE', '/campaign/1/delete')).error, 0);
    assert.equal(link.campaign, null);
    assert.equal((await readTwoM(sandbox, 'POST', '/campaign/add', {})).id, 2);
  });

  it('that is not there is refused with status 200, and so is a link', async () => {
    const sandbox = createFixture();
    await readTwoM(sandbox, 'POST', '/campaign/add', {});
    for (const [method, path] of [
      ['PUT', '/campaign/7/update'],
      ['DELETE', '/campaign/7/delete'],
      ['POST', '/campaign/7/assign/1'],
      ['POST', '/campaign/1/assign/7'],
      ['POST', '/campaign/one/assign/x'],
    ] as const)
      assert.equal((await readTwoM(sandbox, method, path, { name: 'x' })).error, 1, path);
  });
});
