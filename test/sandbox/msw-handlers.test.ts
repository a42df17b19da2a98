import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { getResponse } from 'msw';
import { setupServer } from 'msw/node';
import { createSandboxHandlers } from '../../src/sandbox/msw-handlers.ts';
import { connect } from '../support/sandbox-clients.ts';
import { caught } from '../upstreams/support/caught.ts';
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

describe('the global fetch with msw in Node', () => {
  const prefix = 'https://services.example/sandbox';
  const sandbox = createFixture();
  const network = setupServer(...createSandboxHandlers(sandbox, prefix));
  before(() => {
    network.listen({ onUnhandledFrame: 'bypass' });
  });
  after(() => {
    network.close();
  });

  it('lets Olapic’s client walk a list to its end', async () => {
    const { olapic } = connect(prefix);
    const list = olapic.media.ofStreamKey('acme-anvil-50lb', { sort: 'recent', count: 10 });
    const found: number[] = [];
    for await (const page of list) found.push(page.missing === null ? page.looks.length : NaN);
    assert.deepEqual(found, [10, 10, 3]);
  });

  it('carries a file that is sent as a stream', async () => {
    const { olapic } = connect(prefix);
    const stashes = sandbox.world.olapic.stashes.size;
    const picture = new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3)], 'crate.jpg', {
      type: 'image/jpeg',
    });
    const { id } = await olapic.uploads.stash(picture);
    assert.equal(sandbox.world.olapic.stashes.size, stashes + 1);
    const { status } = await olapic.uploads.upload('500001', { source: { stashId: id }, caption: 'Crate' });
    assert.equal(status, 'pending');
  });

  it('lets the other clients read and write', async () => {
    const { metapic, twoM, izeax } = connect(prefix);
    const [link] = await metapic.deepLinks(['https://acme.com/acme-anvil-50lb'], { userId: '1' });
    assert.match(link?.deepLink ?? '', /^https:\/\/c\.mtpc\.se\//);
    const { shortUrl } = await twoM.links.add({ url: 'https://acme.com/anvil', alias: 'anvil' });
    assert.equal(shortUrl, 'https://2m.is/anvil');

    const { items } = await izeax.unity.campaigns();
    assert.ok(items.length > 0);
  });

  it('plays the scenarios that are switched over it', async () => {
    const play = (scenario: string | null) =>
      fetch(`${prefix}/scenarios/metapic`, { method: 'PUT', body: JSON.stringify({ scenario }) });
    const { metapic } = connect(prefix);
    await play('rate-limited');
    const { kind, retryAfter } = await caught(metapic.hello());
    assert.deepEqual([kind, retryAfter], ['limited', 30]);
    await play(null);
    await metapic.hello();
  });

  it('reaches every other address as before', async (t) => {
    const elsewhere = createServer((_request, response) => response.end('elsewhere')).listen(0, '127.0.0.1');
    t.after(() => elsewhere.close());
    await once(elsewhere, 'listening');
    const { port } = elsewhere.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/sandbox/olapic`);
    assert.equal(await response.text(), 'elsewhere');
  });
});
