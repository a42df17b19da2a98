import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { delay, http, HttpResponse } from 'msw';
import type { LookstreamQr } from '../../../src/components/qr/qr.ts';
import { network, useNetwork } from '../../support/network.ts';
import { keepBodies, shortLinks } from '../share/short-links.ts';
import { readCode } from './read-code.ts';
import { make, show } from './support.ts';

let fetchBefore: typeof fetch | null = null;

/** The abort signals of all requests from now to the end of the test. */
function watchSignals(): AbortSignal[] {
  const signals: AbortSignal[] = [];
  const original = window.fetch;
  fetchBefore ??= original;
  window.fetch = (input, options) => {
    if (options?.signal) signals.push(options.signal);
    return original(input, options);
  };
  return signals;
}

/** Reads the code as it stands on the page, not the text it was made of. */
async function read(element: LookstreamQr): Promise<string> {
  const picture = element.renderRoot.querySelector('svg')!.cloneNode(true) as SVGElement;
  picture.setAttribute('width', '300');
  picture.setAttribute('height', '300');
  return readCode(new XMLSerializer().serializeToString(picture));
}

describe('lookstream-qr', () => {
  useNetwork();

  afterEach(() => {
    window.fetch = fetchBefore ?? window.fetch;
    fetchBefore = null;
  });

  it('passes the audit', async () => {
    await expect(await show({ look: 'look-1' })).to.be.accessible();
  });

  it('draws the short link of its own placement, which can be read back', async () => {
    const element = await show({ look: 'look-1' });
    expect(await read(element)).to.equal('https://2m.example/qr1');
    expect(element.address).to.equal('https://2m.example/qr1');
  });

  it('says in words what the code says', async () => {
    const element = await show({ look: 'look-1' });
    const picture = element.renderRoot.querySelector('[role=img]');
    expect(picture?.getAttribute('aria-label')).to.equal('QR code for 2m.example/qr1');
  });

  it('asks for a look with the page that it is shown on', async () => {
    const bodies = keepBodies();
    await show({ look: 'look-1', site: 'halme' });
    expect(network.requests[0]!.url).to.equal(`${shortLinks}?site=halme`);
    expect(bodies).to.deep.equal([
      { look: 'look-1', page: location.href.replace(/#.*/, ''), placement: 'qr' },
    ]);
  });

  it('asks for a product by its key alone', async () => {
    const bodies = keepBodies();
    await show({ product: 'vase' });
    expect(bodies).to.deep.equal([{ product: 'vase', placement: 'qr' }]);
  });

  it('asks for a page without its fragment', async () => {
    const bodies = keepBodies();
    await show({ page: 'https://shop.example/vase?size=1#reviews' });
    expect(bodies).to.deep.equal([{ page: 'https://shop.example/vase?size=1', placement: 'qr' }]);
  });

  it('draws a given text without a request', async () => {
    const element = await show({ value: 'WIFI:S:Halme;;' });
    expect(await read(element)).to.equal('WIFI:S:Halme;;');
    expect(network.asked('/v1/short-links')).to.have.length(0);
  });

  it('draws the plain target when there is no short link to be had', async () => {
    network.use(
      http.post(shortLinks, () =>
        HttpResponse.json({ target: 'https://shop.example/vase' }, { status: 503 }),
      ),
    );
    expect(await read(await show({ look: 'look-1' }))).to.equal('https://shop.example/vase');
  });

  it('draws the address of the page when the edge cannot be reached', async () => {
    network.use(http.post(shortLinks, () => HttpResponse.error()));
    expect(await read(await show({ page: 'https://shop.example/vase' }))).to.equal(
      'https://shop.example/vase',
    );
  });

  it('never draws an address that is not http', async () => {
    network.use(
      http.post(shortLinks, () => HttpResponse.json({ shortUrl: 'javascript:alert(1)', target: 'data:,x' })),
    );
    const element = await show({ page: 'javascript:alert(1)' });
    expect(await read(element)).to.equal(location.href.replace(/#.*/, ''));
  });

  it('follows its attributes, and shows no old code meanwhile', async () => {
    const element = await show({ value: 'one' });
    network.use(
      http.post(shortLinks, async () => {
        await delay(100);
        return HttpResponse.json({ shortUrl: 'https://2m.example/two' });
      }),
    );
    const drawn = oneEvent(element, 'load');
    element.value = null;
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('svg')).to.have.length(0);
    expect(element.toSvg()).to.equal(null);
    await drawn;
    expect(await read(element)).to.equal('https://2m.example/two');
  });

  it('takes the same space before and after it is drawn', async () => {
    const element = make({ value: 'https://2m.is/k7QdA' });
    element.value = null;
    network.use(http.post(shortLinks, () => delay('infinite')));
    await fixture(html`${element}`);
    await element.updateComplete;
    const before = element.getBoundingClientRect();
    const drawn = oneEvent(element, 'load');
    element.value = 'https://2m.is/k7QdA';
    await drawn;
    const after = element.getBoundingClientRect();
    expect(before.width).to.equal(188);
    expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
  });

  it('shows the fallback of the page for a text that fits in no code', async () => {
    const warn = console.warn;
    const warnings: unknown[][] = [];
    console.warn = (...words: unknown[]) => warnings.push(words);
    const element = make({ value: 'x'.repeat(3000) });
    element.innerHTML = '<a href="/far">The address in words</a>';
    const failed = oneEvent(element, 'lookstream-error');
    await fixture(html`${element}`);
    await failed;
    console.warn = warn;
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(element.renderRoot.querySelectorAll('svg')).to.have.length(0);
    expect(warnings).to.have.length(1);
    expect(warnings[0]![0]).to.match(/^\[lookstream\] .*2331 bytes.*too long, with 3000/);
  });

  it('hides the fallback of the page once there is a code', async () => {
    const element = make({ value: 'https://2m.is/k7QdA' });
    element.innerHTML = '<a href="/far">The address in words</a>';
    const drawn = oneEvent(element, 'load');
    await fixture(html`${element}`);
    await drawn;
    expect(element.querySelector('a')!.checkVisibility()).to.equal(false);
  });

  it('gives the code as a file that can be read back', async () => {
    const element = await show({ value: 'https://2m.is/k7QdA?a=<b>&c="d"' });
    const file = element.toSvg()!;
    expect(new DOMParser().parseFromString(file, 'image/svg+xml').querySelector('parsererror')).to.equal(
      null,
    );
    expect(await readCode(file)).to.equal('https://2m.is/k7QdA?a=<b>&c="d"');
  });

  it('stays black on white and unmirrored on a dark page that reads right to left', async () => {
    const element = make({ value: 'https://2m.is/k7QdA' });
    const drawn = oneEvent(element, 'load');
    await fixture(
      html`<div dir="rtl" style="background: #000; color: #fff; color-scheme: dark">${element}</div>`,
    );
    await drawn;
    const code = getComputedStyle(element.renderRoot.querySelector('.code')!);
    const path = getComputedStyle(element.renderRoot.querySelector('path')!);
    expect(code.backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(code.forcedColorAdjust).to.equal('none');
    expect(path.fill).to.equal('rgb(0, 0, 0)');
    expect(path.transform).to.equal('none');
    await expect(element).to.be.accessible();
  });

  describe('when moved', () => {
    it('keeps its code and asks nothing again', async () => {
      const element = await show({ look: 'look-1' });
      const { parentElement } = element;
      element.remove();
      parentElement!.append(element);
      await element.updateComplete;
      expect(network.asked('/v1/short-links')).to.have.length(1);
      expect(await read(element)).to.equal('https://2m.example/qr1');
    });

    it('gives up its request when it leaves, and asks again when it is back', async () => {
      let asked = 0;
      network.use(
        http.post(shortLinks, async () => {
          asked += 1;
          if (asked === 1) await delay('infinite');
          return HttpResponse.json({ shortUrl: 'https://2m.example/again' });
        }),
      );
      const signals = watchSignals();
      const element = make({ look: 'look-1' });
      const parent = await fixture<HTMLElement>(html`<div>${element}</div>`);
      await waitUntil(() => asked === 1);
      element.remove();
      expect(signals.map((signal) => signal.aborted)).to.deep.equal([true]);
      const drawn = oneEvent(element, 'load');
      parent.append(element);
      await drawn;
      expect(await read(element)).to.equal('https://2m.example/again');
      expect(asked).to.equal(2);
    });
  });
});
