import assert from 'node:assert/strict';
import { it } from 'node:test';
import { getResponse } from 'msw';
import { createSandboxHandlers } from '../../src/sandbox/msw-handlers.ts';
import { acmeKey, createFixture } from './fixture-world.ts';

for (const prefix of ['https://sandbox.example', 'http://127.0.0.1:8788/deep/sandbox']) {
  it(`answers below ${prefix} and leaves the rest of the web alone`, async () => {
    const handlers = createSandboxHandlers(createFixture(), prefix);
    const ask = (url: string) => getResponse(handlers, new Request(url));

    for (const path of ['/olapic', '/olapic/', '/olapic/customers/215815']) {
      assert.equal((await ask(`${prefix}${path}?auth_token=${acmeKey}`))?.status, 200, path);
    }
    assert.equal((await ask(`${prefix}/scenarios`))?.status, 200);
    assert.equal(await ask('https://elsewhere.example/olapic'), undefined);
  });
}
