import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { createFixture } from './fixture-world.ts';
import { askOlapic } from './olapic/ask-olapic.ts';

const quiet = { olapic: null, metapic: null, 'two-m': null };

async function put(sandbox: Sandbox, service: string, body: string): Promise<Response> {
  return sandbox.app.request(`/scenarios/${service}`, { method: 'PUT', body });
}

describe('scenarios', () => {
  it('are listed, and none is on at first', async () => {
    const response = await createFixture().app.request('/scenarios');
    assert.deepEqual(await response.json(), { available: ['down', 'slow'], active: quiet });
  });

  it('take one service down, with a page instead of JSON, and bring it back', async () => {
    const sandbox = createFixture();
    const switched = await put(sandbox, 'olapic', '{"scenario":"down"}');
    assert.deepEqual(await switched.json(), {
      available: ['down', 'slow'],
      active: { ...quiet, olapic: 'down' },
    });

    const response = await askOlapic(sandbox, '/');
    assert.equal(response.status, 503);
    assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/);
    assert.match(await response.text(), /^<html>/);
    assert.equal((await sandbox.app.request('/metapic/tags/link/sandbox-1')).status, 404);

    await put(sandbox, 'olapic', '{"scenario":null}');
    assert.equal((await askOlapic(sandbox, '/')).status, 200);
  });

  for (const service of ['metapic', 'two-m']) {
    it(`take ${service} down`, async () => {
      const sandbox = createFixture();
      await put(sandbox, service, '{"scenario":"down"}');
      assert.equal((await sandbox.app.request(`/${service}/anything`)).status, 503);
    });
  }

  it('make a service answer after three seconds', async (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    const sandbox = createFixture();
    await put(sandbox, 'olapic', '{"scenario":"slow"}');
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

  it('let go of a slow request that its caller gave up', async (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    const sandbox = createFixture();
    await put(sandbox, 'olapic', '{"scenario":"slow"}');
    const controller = new AbortController();
    const answer = sandbox.app.request('/olapic/', { signal: controller.signal });
    controller.abort();
    assert.equal((await answer).status, 401);
  });

  it('are refused when the service or the scenario is unknown', async () => {
    const sandbox = createFixture();
    assert.equal((await put(sandbox, 'elsewhere', '{"scenario":"down"}')).status, 404);
    for (const body of ['{"scenario":"toString"}', '{"scenario":7}', '{}', 'null', '{']) {
      assert.equal((await put(sandbox, 'olapic', body)).status, 400, body);
    }
    assert.equal(sandbox.world.scenarios.size, 0);
  });
});
