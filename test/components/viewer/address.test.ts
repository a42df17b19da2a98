import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import '../../../src/components/carousel/carousel.ts';
import '../../../src/components/wall/wall.ts';
import type { LookstreamWall } from '../../../src/components/wall/wall.ts';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import { meet as openAddress } from '../../../src/components/viewer/open-address.ts';
import { edgeAddress, makeLook, makePage } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { asUsual, counterOf, titleOf } from './support.ts';

const page = location.href;
const viewer = () => document.querySelector('lookstream-viewer');
const requests = () => network.requests.map(({ url }) => url).filter((url) => url.includes('/v1/looks/'));

function answerOneLook(): void {
  network.use(
    http.get(`*/v1/looks/:id`, ({ params }) =>
      HttpResponse.json({ ...makePage(1), looks: [makeLook(String(params.id))] }),
    ),
  );
}

function goTo(hash: string): Promise<void> {
  history.replaceState(null, '', `${page}${hash}`);
  return openAddress();
}

/** What follows the history comes with a script of its own. */
async function trailIsThere(): Promise<void> {
  await import('../../../src/components/viewer/look-trail.ts');
  await nextFrame();
}

async function opened(): Promise<void> {
  await waitUntil(() => viewer()?.shadowRoot?.querySelector('dialog')?.open, 'the viewer opens');
}

async function collectWarnings(action: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (text: string) => text.includes('the address names') && warnings.push(text);
  await action();
  console.warn = warn;
  return warnings;
}

describe('openAddress', () => {
  useNetwork();
  afterEach(() => {
    viewer()?.remove();
    history.replaceState(null, '', page);
  });
  afterEach(asUsual);

  async function showCarousel(): Promise<LookstreamCarousel> {
    const shown = makePage(3);
    shown.looks[1] = makeLook('olapic-22');
    const carousel = await fixture<LookstreamCarousel>(
      html`<lookstream-carousel endpoint=${edgeAddress} .page=${shown} locale="sv"></lookstream-carousel>`,
    );
    await waitUntil(() => carousel.source.page);
    return carousel;
  }

  it('opens a look among those of the element that shows it', async () => {
    await showCarousel();
    await goTo('#opi22');
    await opened();
    expect(titleOf(viewer()!)).to.equal('Foto av Kaisa olapic-22');
    expect(counterOf(viewer()!)).to.equal('2 / 3');
    expect(requests()).to.be.empty;
    expect(location.hash).to.equal('#opi22');
  });

  it('opens a creator’s look by our own id', async () => {
    const shown = makePage(3);
    shown.looks[1] = makeLook('izeax-22');
    const carousel = await fixture<LookstreamCarousel>(
      html`<lookstream-carousel .page=${shown}></lookstream-carousel>`,
    );
    await waitUntil(() => carousel.source.page);
    await goTo('#look-izeax-22');
    await opened();
    expect(viewer()!.shownLook?.id).to.equal('izeax-22');
    expect(counterOf(viewer()!)).to.equal('2 / 3');
    expect(location.hash).to.equal('#look-izeax-22');
  });

  it('asks the edge for a creator’s look that no element shows', async () => {
    answerOneLook();
    await fixture(html`<lookstream-carousel endpoint=${edgeAddress}></lookstream-carousel>`);
    await goTo('#look-izeax-23');
    await opened();
    expect(requests().map((url) => new URL(url).pathname)).to.deep.equal(['/edge/v1/looks/izeax-23']);
  });

  it('gives the focus back to the photo that it would have been opened from', async () => {
    const carousel = await showCarousel();
    await carousel.updateComplete;
    await goTo('#opi22');
    await opened();
    viewer()!.close();
    const photos = [...carousel.renderRoot.querySelectorAll('[part=photo]')];
    expect(photos.indexOf(carousel.shadowRoot!.activeElement!)).to.equal(1);
  });

  it('gives it back to the tile of a wall', async () => {
    const shown = makePage(6);
    shown.looks[4] = makeLook('olapic-30');
    const wall = await fixture<LookstreamWall>(html`<lookstream-wall .page=${shown}></lookstream-wall>`);
    await waitUntil(() => wall.renderRoot.querySelector('[aria-posinset="5"]'));
    await goTo('#opi30');
    await opened();
    viewer()!.close();
    expect(wall.shadowRoot!.activeElement?.closest('[part=tile]')?.ariaPosInSet).to.equal('5');
  });

  it('opens no look again that was closed, where open looks are entries of the history', async () => {
    const carousel = await showCarousel();
    carousel.history = true;
    await goTo('#opi22');
    await opened();
    await trailIsThere();
    viewer()!.close();
    expect(location.href).to.equal(page);
    const opener = carousel.renderRoot.querySelector<HTMLElement>('[part=photo]')!;
    opener.click();
    await waitUntil(() => location.hash === '#look-look-1');
    viewer()!.close();
    await waitUntil(() => location.href === page);
    expect(viewer()!.shownLook).to.equal(null);
  });

  it('asks the edge of the first element for any other look, and opens it alone', async () => {
    answerOneLook();
    await fixture(
      html`<lookstream-carousel endpoint=${edgeAddress} site="north" publisher="anna"></lookstream-carousel>`,
    );
    await goTo('#opi23');
    await opened();
    expect(counterOf(viewer()!)).to.equal('1 / 1');
    expect(requests()).to.deep.equal([`${edgeAddress}/v1/looks/olapic-23?publisher=anna&site=north`]);
    expect(location.hash).to.equal('#opi23');
  });

  it('reads what the author wrote on an element whose script is not there yet', async () => {
    answerOneLook();
    await fixture(
      html`<lookstream-wall-to-be></lookstream-wall-to-be
        ><lookstream-wall
          endpoint=${edgeAddress}
          consent="required"
          locale="sv"
          reports
          history
        ></lookstream-wall>`,
    );
    await goTo('#opi24');
    await opened();
    expect(titleOf(viewer()!)).to.equal('Foto av Kaisa olapic-24');
    expect([viewer()!.consent, viewer()!.reports]).to.deep.equal(['required', true]);
    await trailIsThere();
    viewer()!.close();
    expect(location.href).to.equal(page);
  });

  it('asks the script’s own edge on a page without an element', async () => {
    answerOneLook();
    const asked: string[] = [];
    network.use(
      http.get('*/v1/looks/:id', ({ request, params }) => {
        asked.push(request.url);
        return HttpResponse.json({ ...makePage(1), looks: [makeLook(String(params.id))] });
      }),
    );
    await goTo('#opi25');
    await opened();
    expect(asked).to.have.length(1);
  });

  it('opens nothing for a look that is unknown, and says so once', async () => {
    network.use(http.get('*/v1/looks/:id', () => HttpResponse.json(makePage(0))));
    const warnings = await collectWarnings(() => goTo('#opi26'));
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^\[lookstream\] /);
    expect(viewer()).to.equal(null);
  });

  for (const hash of [
    '#opi',
    '#opi12x',
    '#opi-1',
    '#look-22',
    '#look-izeax-',
    '#look-izeax-2x',
    '#look-olapic-22',
    '#OPI22',
    '',
  ]) {
    it(`does nothing for "${hash}"`, async () => {
      await showCarousel();
      await goTo(hash);
      expect(viewer()).to.equal(null);
      expect(requests()).to.be.empty;
    });
  }

  it('opens a look once, however often and by however many copies of the script it is called', async () => {
    answerOneLook();
    await fixture(html`<lookstream-carousel endpoint=${edgeAddress}></lookstream-carousel>`);
    let openings = 0;
    const onOpen = () => (openings += 1);
    document.addEventListener('lookstream-open-request', onOpen);
    const copy = '../../../src/components/viewer/open-address.ts?copy';
    const other = (await import(copy)) as { meet: typeof openAddress };
    await Promise.all([goTo('#opi27'), openAddress(), other.meet()]);
    await opened();
    await openAddress();
    await other.meet();
    document.removeEventListener('lookstream-open-request', onOpen);
    expect(openings).to.equal(1);
    expect(document.querySelectorAll('lookstream-viewer')).to.have.length(1);
  });

  it('opens only the last of two looks that are asked for', async () => {
    answerOneLook();
    await fixture(html`<lookstream-carousel endpoint=${edgeAddress}></lookstream-carousel>`);
    const warnings = await collectWarnings(() => Promise.all([goTo('#opi28'), goTo('#opi29')]));
    await opened();
    expect(viewer()!.shownLook?.id).to.equal('olapic-29');
    expect(warnings).to.be.empty;
  });
});
