import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { http } from 'msw';
import type { LookstreamCarousel } from '../../src/components/carousel/carousel.ts';
import '../../src/components/lookstream.ts';
import { createApp } from '../../src/edge/app.ts';
import { currentRelease } from '../../src/edge/site-release.ts';
import type { Site } from '../../src/edge/site.ts';
import { createMemoryStore } from '../../src/edge/store/memory-store.ts';
import { sandboxMetapicToken, sandboxOlapicKey } from '../../src/sandbox/credentials.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { edgeAddress } from '../support/fixtures.ts';
import { network, useNetwork } from '../support/network.ts';

/** The real edge against the sandbox, both in the page: nothing of either needs a server. */
function edgeInPage() {
  const sandbox = createSandbox({ picturesUrl: `${location.origin}/src/sandbox/pictures` });
  const service = (path: string, credential: string) => ({
    baseUrl: `https://sandbox.test/${path}`,
    credential,
  });
  const site: Site = {
    id: 'default',
    origins: [location.origin],
    ownHosts: [location.host],
    linkHosts: ['*'],
    deniedHosts: [],
    pictureHosts: [],
    currency: null,
    serverKey: null,
    release: currentRelease,
    reports: { delivery: 'direct', mostPerHour: 10, contact: null },
    uploads: null,
    olapic: service('olapic', sandboxOlapicKey),
    metapic: { ...service('metapic', sandboxMetapicToken), publishers: { default: '1' } },
    twoM: null,
    izeax: null,
  };
  return createApp({
    sites: [site, { ...site, id: 'acme', ownHosts: ['acme.com'] }],
    store: createMemoryStore(),
    secret: 'a secret that is long enough for a test',
    bundle: null,
    fetch: async (input, init) => sandbox.app.fetch(new Request(input, init)),
    log: () => undefined,
    visitor: () => 'the page itself',
  });
}

async function carouselOf(product: string, site: string | null): Promise<LookstreamCarousel> {
  const app = edgeInPage();
  network.use(
    http.get(`${edgeAddress}/v1/looks`, ({ request }) => app.request(request.url.replace(edgeAddress, ''))),
  );
  const carousel = document.createElement('lookstream-carousel');
  Object.assign(carousel, { product, site, endpoint: edgeAddress });
  const loaded = oneEvent(carousel, 'lookstream-load');
  await fixture(html`<div>${carousel}</div>`);
  await loaded;
  return carousel;
}

describe('lookstream-carousel on the real edge', () => {
  useNetwork();

  it('shows the sandbox’s looks with links that earn', async () => {
    const carousel = await carouselOf('acme-anvil-50lb', null);
    const slides = carousel.shadowRoot?.querySelectorAll('[part=slide]') ?? [];
    expect(slides.length).to.equal(14);
    const link = carousel.shadowRoot?.querySelector<HTMLAnchorElement>('a[part=product]');
    expect(link?.href).to.match(/^https:\/\/c\.mtpc\.se\/tags\/link\/\d+$/);
    expect(link?.rel).to.equal('sponsored noopener');
    expect(link?.textContent).to.include('Advertisement');
  });

  it('shows a shop’s own goods with plain links', async () => {
    const carousel = await carouselOf('acme-anvil-50lb', 'acme');
    const links = [...(carousel.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a[part=product]') ?? [])];
    expect(links.length).to.be.greaterThan(0);
    for (const { href, rel, textContent } of links) {
      expect(new URL(href).host).to.equal('acme.com');
      expect(rel).not.to.include('sponsored');
      expect(textContent).not.to.include('Advertisement');
    }
  });
});
