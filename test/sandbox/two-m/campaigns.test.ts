import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFixture } from '../fixture-world.ts';
import { addLink, readTwoM, visit } from './ask-two-m.ts';

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

  it('keeps its slug to itself until it is deleted', async () => {
    const sandbox = createFixture();
    await readTwoM(sandbox, 'POST', '/campaign/add', { name: 'Spring', slug: 'spring' });
    const taken = await readTwoM(sandbox, 'POST', '/campaign/add', { name: 'Autumn', slug: 'spring' });
    assert.deepEqual([taken.error, sandbox.world.twoM.campaigns.size], [1, 1]);
    await readTwoM(sandbox, 'POST', '/campaign/add', { name: 'Autumn', slug: 'autumn' });
    const wish = { name: 'Autumn', slug: 'spring' };
    assert.equal((await readTwoM(sandbox, 'PUT', '/campaign/2/update', wish)).error, 1);
    assert.equal(sandbox.world.twoM.campaigns.get(2)?.slug, 'autumn');
    assert.equal((await readTwoM(sandbox, 'PUT', '/campaign/1/update', wish)).error, 0, 'it is its own');
    await readTwoM(sandbox, 'DELETE', '/campaign/1/delete');
    assert.equal((await readTwoM(sandbox, 'PUT', '/campaign/2/update', wish)).error, 0);
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

describe('a rotator', () => {
  async function rotating() {
    const sandbox = createFixture();
    const { rotator } = await readTwoM(sandbox, 'POST', '/campaign/add', { slug: 'spring' });
    const add = (custom: string, more: object = {}) =>
      addLink(sandbox, { url: `https://acme.com/${custom}`, custom, campaign: 1, ...more });
    const clicksOf = (alias: string) => sandbox.world.twoM.shortLinks.get(alias)?.visits.length;
    return { sandbox, rotator, add, clicksOf };
  }

  it('leads to the campaign’s links in turn, and the clicks are theirs', async () => {
    const { sandbox, rotator, add, clicksOf } = await rotating();
    await add('anvil', { parameters: [{ name: 'aff', value: '3' }] });
    await add('rope');
    await add('elsewhere', { campaign: null });
    const places = [];
    for (let count = 0; count < 3; count += 1) places.push(await visit(sandbox, rotator));
    const anvil = 'https://acme.com/anvil?aff=3';
    assert.deepEqual(places, [anvil, 'https://acme.com/rope', anvil]);
    assert.deepEqual([clicksOf('anvil'), clicksOf('rope'), clicksOf('elsewhere')], [2, 1, 0]);
  });

  it('leads past links that have ended, and nowhere without a link', async () => {
    const { sandbox, rotator, add, clicksOf } = await rotating();
    assert.equal(await visit(sandbox, rotator), null);
    await add('anvil', { expiry: '2026-03-01 12:00:10' });
    await add('rope');
    sandbox.advance(10_000);
    assert.equal(await visit(sandbox, rotator), 'https://acme.com/rope');
    assert.equal(clicksOf('anvil'), 0);
    assert.equal(await visit(sandbox, '/r/autumn'), null);
  });

  it('is not turned by somebody who only looks', async () => {
    const { sandbox, rotator, add, clicksOf } = await rotating();
    await add('anvil');
    await add('rope');
    await sandbox.app.request(`/two-m${new URL(rotator).pathname}`, { method: 'HEAD' });
    assert.equal(clicksOf('anvil'), 0);
    assert.equal(await visit(sandbox, rotator), 'https://acme.com/anvil');
  });
});
