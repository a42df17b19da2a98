import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFixture } from './fixture-world.ts';
import { askOlapic } from './olapic/ask-olapic.ts';
import { play, switchTo } from './scenarios/clients.ts';

const everywhere = ['slow', 'down', 'malformed', 'rate-limited', 'empty'];
const available: Record<string, string[]> = {
  olapic: [...everywhere, 'expired-cursor', 'cdn-cached'],
  metapic: everywhere,
  'two-m': [...everywhere, 'quota-spent'],
  izeax: everywhere,
};
const quiet = { olapic: null, metapic: null, 'two-m': null, izeax: null };

describe('scenarios', () => {
  it('are listed for each service, and none is on at first', async () => {
    const response = await createFixture().app.request('/scenarios');
    assert.deepEqual(await response.json(), { available, active: quiet });
  });

  it('are on for one service, until they are switched off', async () => {
    const sandbox = createFixture();
    const switched = await switchTo(sandbox, 'olapic', '{"scenario":"down"}');
    assert.deepEqual(await switched.json(), { available, active: { ...quiet, olapic: 'down' } });
    assert.equal((await askOlapic(sandbox, '/')).status, 503);
    assert.equal((await sandbox.app.request('/metapic/tags/link/2082970')).status, 404);

    const back = await switchTo(sandbox, 'olapic', '{"scenario":null}');
    assert.deepEqual(await back.json(), { available, active: quiet });
    assert.equal((await askOlapic(sandbox, '/')).status, 200);
  });

  for (const [service, names] of Object.entries(available)) {
    it(`of ${service} can all be switched on, and no others`, async () => {
      const sandbox = createFixture();
      const others = Object.values(available).flat();
      for (const name of others) {
        const response = await switchTo(sandbox, service, JSON.stringify({ scenario: name }));
        assert.equal(response.status, names.includes(name) ? 200 : 400, name);
      }
    });
  }

  it('say what there is to a service that does not have what was asked for', async () => {
    const sandbox = createFixture();
    const response = await switchTo(sandbox, 'metapic', '{"scenario":"cdn-cached"}');
    assert.equal(response.status, 400);
    assert.deepEqual(await response.json(), {
      message:
        'Send {"scenario": …} to metapic with one of slow, down, malformed, rate-limited, empty, or null.',
    });
    assert.equal(sandbox.world.scenarios.size, 0);
  });

  it('are refused when the service or the body is unknown', async () => {
    const sandbox = createFixture();
    const unknown = await switchTo(sandbox, 'elsewhere', '{"scenario":"down"}');
    assert.equal(unknown.status, 404);
    assert.deepEqual(await unknown.json(), { message: 'Services are olapic, metapic, two-m, izeax.' });
    for (const body of ['{"scenario":"toString"}', '{"scenario":7}', '{}', 'null', '{']) {
      assert.equal((await switchTo(sandbox, 'olapic', body)).status, 400, body);
    }
    assert.equal(sandbox.world.scenarios.size, 0);
  });

  it('can be switched in the world as well, and what a service does not have changes nothing', async () => {
    const sandbox = createFixture();
    sandbox.world.scenarios.set('olapic', 'down');
    assert.equal((await askOlapic(sandbox, '/')).status, 503);
    sandbox.world.scenarios.set('olapic', 'quota-spent');
    assert.equal((await askOlapic(sandbox, '/')).status, 200);
  });
});

describe('a slow service', () => {
  it('answers after three seconds', async (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    const sandbox = createFixture();
    await play(sandbox, 'olapic', 'slow');
    let isAnswered = false;
    const answer = askOlapic(sandbox, '/').then((response) => {
      isAnswered = true;
      return response;
    });
    test.mock.timers.tick(2999);
    await new Promise(setImmediate);
    assert.equal(isAnswered, false);
    test.mock.timers.tick(1);
    assert.equal((await answer).status, 200);
  });

  it('lets go of a request that its caller gave up', async (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    const sandbox = createFixture();
    await play(sandbox, 'olapic', 'slow');
    const controller = new AbortController();
    const answer = sandbox.app.request('/olapic/', { signal: controller.signal });
    controller.abort();
    assert.equal((await answer).status, 401);
  });
});
