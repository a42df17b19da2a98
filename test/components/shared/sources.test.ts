import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import '../../../src/components/lookstream.ts';
import type { LookstreamLoadEvent } from '../../../src/components/shared/events.ts';
import { edgeAddress, makePage } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';

/** What the edge was asked for by an element with these attributes, but for `limit`. */
async function askedBy(attributes: Record<string, string>): Promise<Record<string, string> | undefined> {
  const place = await fixture(html`<div></div>`);
  const carousel = document.createElement('lookstream-carousel');
  for (const [name, value] of Object.entries({ endpoint: edgeAddress, ...attributes }))
    carousel.setAttribute(name, value);
  const loaded = oneEvent(carousel, 'lookstream-load');
  place.append(carousel);
  await loaded;
  return network.asked('/v1/looks').at(-1);
}

describe('looks by attributes', () => {
  useNetwork();

  for (const [name, value, parameter = value] of [
    ['product', 'vase-a vase-b'],
    ['stream', '2190252887'],
    ['category', 'tableware'],
    ['creator', '@june.castellaw'],
    ['customer', '', 'true'],
    ['group', '6001'],
    ['widget', '3c9e0f5a'],
  ] as const) {
    it(`is asked for as ${name}, and told by the events`, async () => {
      const place = await fixture(html`<div></div>`);
      const carousel = document.createElement('lookstream-carousel');
      carousel.setAttribute('endpoint', edgeAddress);
      carousel.setAttribute(name, value);
      const loaded = oneEvent(carousel, 'lookstream-load');
      place.append(carousel);
      const { source } = (await loaded) as unknown as LookstreamLoadEvent;
      expect(network.asked('/v1/looks').at(-1)).to.deep.equal({ [name]: parameter });
      expect(Object.keys(source ?? {})).to.deep.equal([name]);
    });
  }

  it('may be several sources, a fallback and a filter', async () => {
    const asked = await askedBy({
      ...{ product: 'vase', group: '6001', min: '4', fallback: 'category:tableware customer' },
      ...{ preview: '', 'rights-only': '', publisher: 'anna' },
    });
    expect(asked).to.deep.equal({
      ...{ product: 'vase', group: '6001', min: '4', fallback: 'category:tableware customer' },
      ...{ preview: 'true', rightsOnly: 'true', publisher: 'anna' },
    });
  });

  for (const min of ['none', '-2', '0', '']) {
    it(`falls back to the edge's own number where min is "${min}"`, async () => {
      expect(await askedBy({ product: `vase-min-${min}`, min })).to.deep.equal({
        product: `vase-min-${min}`,
      });
    });
  }

  it('is not asked for where nothing is named', async () => {
    const before = network.asked('/v1/looks').length;
    const { warn } = console;
    console.warn = () => undefined;
    const place = await fixture(html`<div></div>`);
    const carousel = document.createElement('lookstream-carousel');
    carousel.setAttribute('endpoint', edgeAddress);
    const failed = oneEvent(carousel, 'lookstream-error');
    place.append(carousel);
    await failed;
    console.warn = warn;
    expect(network.asked('/v1/looks').length).to.equal(before);
  });

  it('may be refused, which leaves what the author has written', async () => {
    network.use(http.get(`${edgeAddress}/v1/looks`, () => HttpResponse.json({ type: 'x' }, { status: 400 })));
    const { warn } = console;
    console.warn = () => undefined;
    const place = await fixture(html`<div></div>`);
    const carousel = document.createElement('lookstream-carousel');
    for (const [name, value] of Object.entries({ endpoint: edgeAddress, creator: '1', 'rights-only': '' }))
      carousel.setAttribute(name, value);
    carousel.textContent = 'Photos of June';
    const failed = oneEvent(carousel, 'lookstream-error');
    place.append(carousel);
    await failed;
    await carousel.updateComplete;
    console.warn = warn;
    expect(carousel.shadowRoot!.querySelectorAll('.slide').length).to.equal(0);
    expect(carousel.shadowRoot!.querySelector('slot:not([name])')).not.to.equal(null);
  });

  it('are shown as a widget of Olapic’s says, where the tag does not, without asking for them again', async () => {
    const attributes = {
      'slides-per-move': '3',
      loop: '',
      limit: '5',
      details: 'credit',
      heading: 'Not shown',
    };
    const page = { ...makePage(8), widget: { id: 'w1', element: 'carousel' as const, attributes } };
    network.use(http.get(`${edgeAddress}/v1/looks`, () => HttpResponse.json(page)));
    const place = await fixture(html`<div></div>`);
    const carousel = document.createElement('lookstream-carousel');
    for (const [name, value] of Object.entries({
      endpoint: edgeAddress,
      widget: 'w1',
      'slides-per-move': '2',
    }))
      carousel.setAttribute(name, value);
    place.append(carousel);
    const changed = new Promise((done) => {
      new MutationObserver(done).observe(carousel, { attributeFilter: ['limit'] });
    });
    await changed;
    await carousel.updateComplete;
    expect(carousel.slidesPerMove, 'the tag wins').to.equal(2);
    expect([carousel.loop, carousel.limit]).to.deep.equal([true, 5]);
    expect([carousel.details, carousel.heading], 'nothing moves').to.deep.equal([null, null]);
    expect(network.asked('/v1/looks').filter(({ widget }) => widget === 'w1').length).to.equal(1);
  });
});
