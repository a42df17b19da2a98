import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import '../../../src/components/lookstream.ts';
import { meet } from '../../../src/components/olapic/olapic-tag.ts';
import { resolveEndpoint } from '../../../src/components/shared/edge.ts';
import { network, useNetwork } from '../../support/network.ts';

const settings = {
  id: 'w1',
  element: 'wall',
  attributes: { heading: 'At home with us', filters: 'categories', 'page-size': '20' },
};

const widgetAddress = () => `${resolveEndpoint(null)}/v1/widgets/:id`;

/** The vendor's tag, as shops have it, and its place. */
async function tagWith(
  data: Record<string, string>,
): Promise<{ script: HTMLScriptElement; place: HTMLElement }> {
  const page = await fixture(
    html`<section>
      <div id="olapic_place"><p>Photos of it</p></div>
    </section>`,
  );
  const script = document.createElement('script');
  script.type = 'text/plain';
  Object.assign(script.dataset, data);
  page.append(script);
  return { script, place: page.querySelector<HTMLElement>('#olapic_place')! };
}

describe('a tag of Olapic’s', () => {
  useNetwork();
  const { warn } = console;
  let warnings: string[] = [];
  beforeEach(() => {
    warnings = [];
    console.warn = (message: string) => warnings.push(message);
    network.use(http.get(widgetAddress(), () => HttpResponse.json(settings)));
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('becomes the element that the widget was, with its settings', async () => {
    const { script, place } = await tagWith({ olapic: 'olapic_place', instance: 'w1', lang: 'fr_FR' });
    await meet(script);
    const [wall] = place.children;
    expect(wall!.localName).to.equal('lookstream-wall');
    expect(Object.fromEntries([...wall!.attributes].map(({ name, value }) => [name, value]))).to.include({
      ...{ widget: 'w1', locale: 'fr-FR', heading: 'At home with us', filters: 'categories' },
      'page-size': '20',
    });
    expect(wall!.textContent, 'what stood there').to.contain('Photos of it');
    expect(warnings).to.deep.equal([]);
  });

  it('shows the products of its tags', async () => {
    const { script, place } = await tagWith({ olapic: 'olapic_place', instance: 'w1', tags: 'vase, mug' });
    await meet(script);
    expect(place.firstElementChild!.getAttribute('product')).to.equal('vase mug');
  });

  it('needs no widget where it names products', async () => {
    const { script, place } = await tagWith({ olapic: 'olapic_place', tags: 'vase' });
    await meet(script);
    expect(place.firstElementChild!.localName).to.equal('lookstream-carousel');
    expect(place.firstElementChild!.hasAttribute('widget')).to.equal(false);
  });

  it('stands where the script stands if its place is not there', async () => {
    const { script } = await tagWith({ olapic: 'elsewhere', instance: 'w1' });
    await meet(script);
    expect(script.nextElementSibling!.localName).to.equal('lookstream-wall');
  });

  it('has its key ignored, with one warning, and never sent', async () => {
    const { script } = await tagWith({ olapic: 'olapic_place', instance: 'w1', apikey: 'a-secret' });
    await meet(script);
    await meet(script);
    expect(warnings.length).to.equal(1);
    expect(warnings[0]).to.contain('data-apikey is not needed').and.to.not.contain('a-secret');
    expect(document.querySelectorAll('lookstream-wall').length).to.equal(1);
    expect(network.requests.some(({ url }) => url.includes('a-secret'))).to.equal(false);
  });

  it('leaves the page as it is where the widget is not to be had', async () => {
    network.use(http.get(widgetAddress(), () => HttpResponse.json({}, { status: 404 })));
    const { script, place } = await tagWith({ olapic: 'olapic_place', instance: 'gone' });
    await meet(script);
    await waitUntil(() => warnings.length > 0);
    expect(warnings[0]).to.contain('[lookstream] The widget gone is not to be had');
    expect(place.innerHTML).to.contain('Photos of it');
    expect(place.querySelector('lookstream-wall')).to.equal(null);
  });
});
