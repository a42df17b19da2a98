import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { fetchLooks, resolveEndpoint } from '../../../src/components/shared/edge.ts';
import { createShortLink } from '../../../src/components/shared/short-link.ts';
import { edgeAddress, makePage } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';

const edge = { endpoint: edgeAddress, site: null };
const { signal } = new AbortController();

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('it was to be rejected'),
    (error: unknown) => error,
  );
}

describe('the address of the edge', () => {
  const besideScript = new URL('../../../src/components/shared', import.meta.url).href;

  for (const [endpoint, expected] of [
    ['https://ugc.shop.example', 'https://ugc.shop.example'],
    ['https://ugc.shop.example/looks/', 'https://ugc.shop.example/looks'],
    ['/ugc', `${location.origin}/ugc`],
    ['//ugc.shop.example', `${location.protocol}//ugc.shop.example`],
    [null, besideScript],
    ['', besideScript],
    ['javascript:alert(1)', besideScript],
    ['http://', besideScript],
  ] as const) {
    it(`is ${expected} for endpoint=${JSON.stringify(endpoint)}`, () => {
      expect(resolveEndpoint(endpoint)).to.equal(expected);
    });
  }
});

describe('fetchLooks', () => {
  useNetwork();

  it('asks with the parameters that are set, and nothing else', async () => {
    const page = await fetchLooks({ ...edge, site: 'nordlund & co' }, { product: 'a/b', sort: null }, signal);
    expect(page.looks).to.have.length(8);
    expect(new URL(network.requests[0]!.url).search).to.equal('?product=a%2Fb&site=nordlund+%26+co');
    expect(network.requests[0]!.method).to.equal('GET');
  });

  it('rejects with the status when the edge refuses', async () => {
    network.use(http.get(`${edgeAddress}/v1/looks`, () => HttpResponse.json({}, { status: 404 })));
    expect(await rejection(fetchLooks(edge, { product: 'a' }, signal))).to.match(/404/);
  });

  it('rejects what is no page of looks', async () => {
    network.use(http.get(`${edgeAddress}/v1/looks`, () => HttpResponse.json({ looks: 'none' })));
    expect(await rejection(fetchLooks(edge, { product: 'a' }, signal))).to.be.instanceOf(TypeError);
  });

  it('can be given up', async () => {
    const controller = new AbortController();
    network.use(http.get(`${edgeAddress}/v1/looks`, () => HttpResponse.json(makePage(1))));
    const asking = fetchLooks(edge, { product: 'a' }, controller.signal);
    controller.abort();
    expect(await rejection(asking)).to.have.property('name', 'AbortError');
  });
});

describe('createShortLink', () => {
  useNetwork();
  const { warn } = console;
  const request = { look: 'look-1', page: 'https://shop.example/vase', placement: 'share' } as const;

  beforeEach(() => {
    console.warn = () => undefined;
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('sends what is shared, from where and by which placement', async () => {
    const link = await createShortLink({ ...edge, site: 'nordlund' }, request, signal);
    expect(link).to.deep.equal({ url: 'https://2m.example/share1', isShort: true });
    const [sent] = network.requests;
    expect(sent!.method).to.equal('POST');
    expect(new URL(sent!.url).search).to.equal('?site=nordlund');
  });

  it('gives the plain target when the edge can make none now', async () => {
    network.use(
      http.post(`${edgeAddress}/v1/short-links`, () =>
        HttpResponse.json({ target: 'https://shop.example/vase' }, { status: 503 }),
      ),
    );
    const link = await createShortLink(edge, request, signal);
    expect(link).to.deep.equal({ url: 'https://shop.example/vase', isShort: false });
  });

  it('gives nothing when there is no usable answer', async () => {
    for (const answer of [
      HttpResponse.error(),
      HttpResponse.text('no JSON'),
      HttpResponse.json({ shortUrl: 'javascript:alert(1)', target: 'data:x' }),
    ]) {
      network.use(http.post(`${edgeAddress}/v1/short-links`, () => answer, { once: true }));
      expect(await createShortLink(edge, request, signal)).to.equal(null);
    }
  });

  it('rejects only when it is given up', async () => {
    const controller = new AbortController();
    const asking = createShortLink(edge, request, controller.signal);
    controller.abort();
    expect(await rejection(asking)).to.have.property('name', 'AbortError');
  });
});
