import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../src/components/lookstream.ts';
import '../../../src/components/share/share.ts';
import '../../../src/components/wall/wall.ts';
import type { LookstreamViewer } from '../../../src/components/viewer/viewer.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';
import { useNetwork } from '../../support/network.ts';
import { partOf, partsOf } from '../carousel/support.ts';
import { fillIn, isReceived, open as openReport, submit } from '../report/support.ts';
import { open as openViewer } from '../viewer/support.ts';
import { show as showWall } from '../wall/support.ts';
import { edgeAddress, makeLook } from '../../support/fixtures.ts';
import { isHacked, keyOf, pageOfTexts, shapeOf } from './support.ts';

/** The first is harmless: what is made of the others has to look like what is made of it. */
const texts = ['Plain', ...Object.values(hostileTexts)];
const names = ['plain', ...Object.keys(hostileTexts)];
const page = pageOfTexts(texts);

const textsOf = (elements: Iterable<Element>) => [...elements].map((element) => element.textContent);

/** Nothing stands out of the page, to the side. */
function expectNoOverflow(what: string): void {
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth, `width of the page, ${what}`).to.be.at.most(clientWidth);
}

function expectSameShape(elements: Element[]): void {
  const [plain, ...others] = elements.map(shapeOf);
  for (const [index, shape] of others.entries()) expect(shape, names[index + 1]).to.equal(plain);
}

describe('texts of strangers', () => {
  useNetwork();
  afterEach(() => {
    expect(isHacked(), 'a text was run').to.equal(false);
  });
  after(() => setViewport({ width: 800, height: 600 }));

  for (const width of [360, 1280]) {
    it(`stay texts in a carousel of ${width} px, and no slide is larger for them`, async () => {
      await setViewport({ width, height: 800 });
      const carousel = await fixture<HTMLElementTagNameMap['lookstream-carousel']>(
        html`<lookstream-carousel .page=${page}></lookstream-carousel>`,
      );
      await carousel.goTo(texts.length);
      await waitUntil(() => partsOf(carousel, 'credit').length === texts.length, 'all slides are there', {
        timeout: 5000,
      });
      const root = carousel.shadowRoot!;
      expect(textsOf(root.querySelectorAll('[part=credit] bdi'))).to.deep.equal(texts);
      expect(textsOf(root.querySelectorAll('[part=product-name] bdi'))).to.deep.equal(texts);
      expect(textsOf(root.querySelectorAll('.from bdi'))).to.deep.equal(texts);
      for (const [index, picture] of partsOf(carousel, 'picture').entries())
        expect(picture.getAttribute('alt')).to.contain(texts[index]);
      expectSameShape(partsOf(carousel, 'caption'));
      const sizes = partsOf(carousel, 'slide').map((slide) => `${slide.offsetWidth} ${slide.offsetHeight}`);
      expect(new Set(sizes), sizes.join()).to.have.length(1);
      expectNoOverflow('with a carousel');
    });

    it(`stay texts in a wall of ${width} px, on its tiles and on its filters`, async () => {
      await setViewport({ width, height: 800 });
      const wall = await showWall(page, { filters: 'categories', credit: 'below' });
      await waitUntil(() => partsOf(wall, 'filter').length > 1, 'the filters are there');
      const chips = [...wall.shadowRoot!.querySelectorAll('[part=filter] bdi')];
      expect(textsOf(chips).slice(1)).to.deep.equal(texts.map(keyOf));
      expect(textsOf(wall.shadowRoot!.querySelectorAll('[part=credit] bdi'))).to.deep.equal(texts);
      const sizes = partsOf(wall, 'tile').map((tile) => `${tile.offsetWidth} ${tile.offsetHeight}`);
      expect(new Set(sizes), sizes.join()).to.have.length(1);
      expectNoOverflow('with a wall');
      partsOf(wall, 'filter').at(-1)!.click();
      await waitUntil(() => partsOf(wall, 'tile').length === 1, 'only the last is chosen');
    });

    it(`stay texts in the viewer on ${width} px, with their products`, async () => {
      await setViewport({ width, height: 800 });
      const { looks, products } = page;
      const { viewer } = await openViewer({ looks, products, reports: true });
      const shapes: string[] = [];
      for (const [index, text] of texts.entries()) {
        viewer.goTo(index);
        await viewer.updateComplete;
        const row = viewer.renderRoot.querySelector('lookstream-product')!;
        await row.updateComplete;
        const named = names[index];
        expect(partOf(viewer, 'title').querySelector('bdi')!.textContent, named).to.equal(text);
        expect(partOf(viewer, 'handle').textContent, named).to.equal(`@${text}`);
        expect(partOf(viewer, 'caption').textContent, named).to.equal(text.trim());
        expect(partOf(row, 'name').textContent, named).to.equal(text);
        expect(partOf(row, 'store').textContent, named).to.equal(text);
        expectFits(viewer, named!);
        shapes.push(shapeOf(partOf(viewer, 'caption').closest('.body')!));
      }
      for (const [index, shape] of shapes.entries()) expect(shape, names[index]).to.equal(shapes[0]);
      expectNoOverflow('with the viewer');
    });
  }

  it('stay texts in a report that was received', async () => {
    for (const [index, reference] of texts.entries()) {
      const { report } = await openReport({ look: makeLook(`look-${index}`) });
      report.addEventListener('lookstream-report-request', (event) =>
        event.respondWith(Promise.resolve({ reference })),
      );
      fillIn(report);
      await submit(report);
      await isReceived(report);
      expect(report.renderRoot.querySelector('.received b bdi')!.textContent).to.equal(reference);
      const surface = partOf(report, 'surface');
      expect(surface.scrollWidth, names[index]).to.be.at.most(surface.clientWidth);
      report.remove();
    }
  });

  it('stay texts in the share sheet, and in the title of the page', async () => {
    const share = await fixture<HTMLElementTagNameMap['lookstream-share']>(
      html`<lookstream-share endpoint=${edgeAddress}></lookstream-share>`,
    );
    const before = document.title;
    for (const [index, look] of page.looks.entries()) {
      document.title = texts[index]!;
      await share.open({ look });
      const what = share.renderRoot.querySelector('.what')!;
      expect(what.querySelector('strong')!.textContent, names[index]).to.equal(`Photo by ${texts[index]}`);
      expect(what.querySelector('p')!.textContent).to.equal(document.title);
      expect([...what.querySelectorAll('*')].map(({ localName }) => localName).join()).to.equal(
        'img,div,strong,p',
      );
      const surface = partOf(share, 'surface');
      expect(surface.scrollWidth, names[index]).to.be.at.most(surface.clientWidth);
      share.close();
    }
    document.title = before;
  });
});

function expectFits(viewer: LookstreamViewer, named: string): void {
  for (const part of viewer.renderRoot.querySelectorAll('.surface, .scroll, .body, .bar, .who, .products'))
    expect(part.scrollWidth, `${part.className} with ${named}`).to.be.at.most(part.clientWidth);
}
