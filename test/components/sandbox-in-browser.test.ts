import { expect } from '@open-wc/testing';
import { setupWorker } from 'msw/browser';
import { sandboxOlapicKey } from '../../src/sandbox/credentials.ts';
import { createSandboxHandlers } from '../../src/sandbox/msw-handlers.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { connect } from '../support/sandbox-clients.ts';

const prefix = `${location.origin}/sandbox`;

describe('the sandbox in a browser, behind msw’s service worker', () => {
  const sandbox = createSandbox({ picturesUrl: `${location.origin}/src/sandbox/pictures` });
  const worker = setupWorker(...createSandboxHandlers(sandbox, prefix));
  const { olapic, metapic, twoM, izeax } = connect(prefix);

  before(async () => {
    await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  });
  after(() => {
    worker.stop();
  });

  it('is asked over the page’s own fetch, by a worker that is there', async () => {
    expect(navigator.serviceWorker.controller?.scriptURL).to.equal(`${location.origin}/mockServiceWorker.js`);
    const customer = await olapic.customers.own();
    expect(customer.name).to.equal('Acme');
  });

  it('answers the clients of all services', async () => {
    const page = await olapic.media.ofStreamKey('acme-anvil-50lb', { sort: 'recent' }).first();
    expect(page.missing === null && page.looks.length).to.be.greaterThan(0);
    const [link] = await metapic.deepLinks(['https://acme.com/acme-anvil-50lb'], { userId: '1' });
    expect(link?.deepLink).to.match(/^https:\/\/c\.mtpc\.se\//);
    const { shortUrl } = await twoM.links.add({ url: 'https://acme.com/anvil', alias: 'anvil' });
    expect(shortUrl).to.equal('https://2m.is/anvil');
    const { items } = await izeax.unity.campaigns();
    expect(items.length).to.be.greaterThan(0);
  });

  it('takes a photo as a form sends it', async () => {
    const form = new FormData();
    form.append(
      'file',
      new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)], 'vase.jpg', { type: 'image/jpeg' }),
    );
    const url = `${prefix}/olapic/stashes?auth_token=${sandboxOlapicKey}`;
    const response = await fetch(url, { method: 'POST', body: form });
    expect(response.ok).to.equal(true);
    expect(sandbox.world.olapic.stashes.size).to.equal(1);
  });

  it('plays the scenarios that the page switches', async () => {
    const play = (scenario: string | null) =>
      fetch(`${prefix}/scenarios/metapic`, { method: 'PUT', body: JSON.stringify({ scenario }) });
    await play('malformed');
    const kind = await metapic.hello().then(
      () => 'works',
      (error: unknown) => (error as { kind?: string }).kind,
    );
    expect(kind).to.equal('shape');
    await play(null);
    await metapic.hello();
  });

  it('leaves every other address alone', async () => {
    const response = await fetch('/package.json');
    expect(await response.json()).to.include({ name: 'lookstream' });
  });
});
