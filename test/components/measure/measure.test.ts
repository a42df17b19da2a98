import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import '../../../src/components/lookstream.ts';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import { meet } from '../../../src/components/measure/measure.ts';
import { LookstreamShareEvent } from '../../../src/components/shared/visit-events.ts';
import { tell } from '../../../src/components/shared/events.ts';
import type { EventsRequest } from '../../../src/model/measurement.ts';
import { makePage } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { lateHasCome, partOf, settled } from '../carousel/support.ts';
import { forgetPlatforms } from '../consent/platforms.ts';

const page = globalThis as { dataLayer?: unknown[] };

/** A script tag as a page has it; its `data-*` are what counts here. */
function scriptWith(dataset: Record<string, string>): HTMLScriptElement {
  const script = document.createElement('script');
  Object.assign(script.dataset, dataset);
  meet(script);
  scripts.push(script);
  return script;
}

const scripts: HTMLScriptElement[] = [];

async function show(): Promise<LookstreamCarousel> {
  const carousel = await fixture<LookstreamCarousel>(
    html`<lookstream-carousel variant="b" .page=${makePage(3)}></lookstream-carousel>`,
  );
  await settled(carousel);
  await lateHasCome(carousel);
  carousel.shadowRoot!.addEventListener('click', (event) => event.preventDefault());
  return carousel;
}

const follow = (carousel: LookstreamCarousel) => partOf(carousel, 'product').click();
const layer = () => page.dataLayer ?? [];

describe('measuring', () => {
  useNetwork();
  afterEach(async () => {
    for (const script of scripts.splice(0)) delete script.dataset.consent;
    await Promise.resolve();
    forgetPlatforms();
  });

  it('passes nothing on before the visitor agrees, nor afterwards what was before', async () => {
    page.dataLayer = [];
    const script = scriptWith({ measure: 'data-layer' });
    const carousel = await show();
    follow(carousel);
    expect(layer()).to.be.empty;
    script.dataset.consent = 'given';
    await waitUntil(() => {
      follow(carousel);
      return layer().length > 0;
    }, 'what comes now is passed on');
    const events = () => layer().filter((entry) => (entry as { event?: string }).event === 'select_item');
    expect(events()).to.have.length(1);
    delete script.dataset.consent;
    await Promise.resolve();
    follow(carousel);
    expect(events(), 'it was taken back').to.have.length(1);
  });

  it('starts and ends with the page’s consent platform', async () => {
    page.dataLayer = [['consent', 'default', { analytics_storage: 'denied' }]];
    scriptWith({ measure: 'ga4' });
    const carousel = await show();
    follow(carousel);
    expect(layer()).to.have.length(1);
    page.dataLayer.push(['consent', 'update', { analytics_storage: 'granted' }]);
    await waitUntil(
      () => {
        follow(carousel);
        return layer().length > 2;
      },
      'it was given',
      { timeout: 3000 },
    );
    page.dataLayer.push(['consent', 'update', { analytics_storage: 'denied' }]);
    const length = () => layer().length;
    await waitUntil(
      () => {
        const before = length();
        follow(carousel);
        return length() === before;
      },
      'it was taken back',
      { timeout: 3000 },
    );
  });

  it('says what is wrong with a name that there is not', () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (words: string) => warnings.push(words);
    scriptWith({ measure: 'toString pixels', consent: 'given' });
    console.warn = warn;
    expect(warnings.map((words) => /data-measure="(\w+)"/.exec(words)?.[1])).to.deep.equal([
      'toString',
      'pixels',
    ]);
  });

  describe('for a data layer', () => {
    it('tells of products seen, products followed and things shared', async () => {
      page.dataLayer = [];
      scriptWith({ measure: 'data-layer', consent: 'given' });
      const carousel = await show();
      await waitUntil(
        () => layer().some((entry) => (entry as { event?: string }).event === 'view_item_list'),
        'seen',
        {
          timeout: 5000,
        },
      );
      follow(carousel);
      tell(
        carousel,
        new LookstreamShareEvent({
          look: null,
          shared: { look: 'look-1', product: null, page: null },
          method: 'copy',
          url: 'https://2m.example/1',
        }),
      );
      const named = (name: string) =>
        layer().find((entry) => (entry as { event?: string }).event === name) as Record<string, unknown>;
      const about = { lookstream_look: 'look-1', lookstream_variant: 'b' };
      const list = { item_list_id: 'lookstream', item_list_name: 'Customer photos' };
      const vase = {
        item_id: 'vase',
        item_name: 'Aalis vase, ochre',
        affiliation: 'Nordlund',
        price: 89,
        currency: 'EUR',
      };
      expect(named('select_item')).to.deep.equal({
        event: 'select_item',
        ecommerce: { ...list, items: [vase], ...about },
      });
      const seen = named('view_item_list').ecommerce as { items: object[] };
      expect(seen).to.deep.include({ ...list, ...about });
      expect(seen.items[0]).to.deep.equal({ ...vase, index: 0 });
      expect(named('share')).to.deep.equal({
        event: 'share',
        method: 'copy',
        content_type: 'look',
        item_id: 'look-1',
        lookstream_variant: 'b',
      });
      expect(layer().filter((entry) => (entry as { ecommerce?: unknown }).ecommerce === null)).not.to.be
        .empty;
    });
  });

  describe('for gtag', () => {
    it('calls it as Google’s own snippet does', async () => {
      page.dataLayer = [];
      scriptWith({ measure: 'ga4', consent: 'given' });
      const carousel = await show();
      await waitUntil(() => {
        follow(carousel);
        return layer().length > 0;
      }, 'the adapter has come');
      const [command] = layer() as IArguments[];
      expect(Object.prototype.toString.call(command)).to.equal('[object Arguments]');
      expect([...command!].slice(0, 2)).to.deep.equal(['event', 'select_item']);
    });
  });

  describe('for Olapic', () => {
    it('sends what happens to the edge in batches, with an id of this page alone', async () => {
      const sent: EventsRequest[] = [];
      const types: (string | null)[] = [];
      network.use(
        http.post('*/v1/events', async ({ request }) => {
          types.push(request.headers.get('content-type'));
          sent.push((await request.json()) as EventsRequest);
          return HttpResponse.json({ accepted: 1, dropped: 0 }, { status: 202 });
        }),
      );
      const script = scriptWith({ measure: 'olapic', consent: 'given' });
      const carousel = await show();
      await waitUntil(
        () => {
          follow(carousel);
          return sent.length >= 2;
        },
        'a batch is sent whenever it is full',
        { timeout: 7000, interval: 1 },
      );
      expect(types[0]).to.match(/^text\/plain/);
      expect(sent[0]!.visit).to.match(/^[\w-]{8,64}$/);
      expect(new Set(sent.map(({ visit }) => visit)).size).to.equal(1);
      expect(sent[0]!.events.length).to.be.at.most(100);
      expect(sent.flatMap(({ events }) => events)).to.deep.include({
        kind: 'shop',
        look: 'look-1',
        source: 'best',
      });
      delete script.dataset.consent;
      await Promise.resolve();
      const before = sent.length;
      for (let times = 0; times < 150; times++) follow(carousel);
      await fetch('data:,');
      expect(sent.length).to.equal(before);
    });
  });
});
