import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { http, HttpResponse } from 'msw';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import { edgeAddress, makeOwnProduct, makePage } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { heightBeforeScript, useReserveStyles } from '../../support/reserved-space.ts';
import { partOf, partsOf, settled } from './support.ts';

const answers = {
  looks: () => HttpResponse.json(makePage(8)),
  'looks without labels or prices': () => {
    const vase = makeOwnProduct('vase', { price: null });
    return HttpResponse.json({ ...makePage(2), products: { vase } });
  },
  nothing: () => HttpResponse.json({ looks: [], products: {}, next: null, reason: 'empty' }),
  failure: () => new HttpResponse(null, { status: 503 }),
  'no page of looks': () => HttpResponse.json({ error: 'no' }),
  silence: () => new Promise<never>(() => undefined),
};

/** Puts a carousel on the page whose request is answered so, and waits until the answer is shown. */
async function answeredWith(
  answer: keyof typeof answers,
  attributes: Record<string, string> = {},
  fallback = '',
): Promise<LookstreamCarousel> {
  const asked = new Promise<void>((resolve) => {
    network.use(
      http.get(`${edgeAddress}/v1/looks`, () => {
        resolve();
        return answers[answer]();
      }),
    );
  });
  const carousel = document.createElement('lookstream-carousel');
  carousel.setAttribute('product', 'vase');
  carousel.setAttribute('endpoint', edgeAddress);
  for (const [name, value] of Object.entries(attributes)) carousel.setAttribute(name, value);
  if (fallback)
    carousel.append(Object.assign(document.createElement('a'), { href: '/photos', textContent: fallback }));
  const answered = Promise.race([
    oneEvent(carousel, 'lookstream-load'),
    oneEvent(carousel, 'lookstream-error'),
  ]);
  const place = await fixture(html`<div></div>`);
  place.append(carousel);
  await asked;
  if (answer !== 'silence') await answered;
  return settled(carousel);
}

describe('lookstream-carousel: states', () => {
  useNetwork();
  const { warn } = console;

  before(async () => {
    await import('../../../src/components/lookstream.ts');
  });
  beforeEach(() => {
    console.warn = () => undefined;
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('shows slides without photos while it waits, with its title and unavailable arrows', async () => {
    const carousel = await answeredWith('silence', { heading: 'Aalis at home' });
    const section = carousel.shadowRoot!.querySelector('section');
    expect(section).to.have.attribute('aria-busy', 'true');
    expect(carousel.shadowRoot!.querySelectorAll('.slide:empty')).not.to.be.empty;
    expect(partOf(carousel, 'heading')).to.have.text('Aalis at home');
    expect(partOf(carousel, 'nav-next')).to.have.attribute('aria-disabled', 'true');
    const [animation] = carousel.shadowRoot!.querySelector('.slide')!.getAnimations();
    expect(animation!.effect!.getTiming().delay, 'milliseconds before anything is seen').to.equal(150);
  });

  it('keeps its place and shows the author’s content where there are no photos', async () => {
    const carousel = await answeredWith('nothing', {}, 'All photos');
    expect(carousel.shadowRoot!.querySelector('section')).to.equal(null);
    expect(carousel.querySelector('a')!.checkVisibility()).to.equal(true);
  });

  for (const answer of ['failure', 'no page of looks'] as const) {
    it(`says nothing of its own where the author gave content (${answer})`, async () => {
      const carousel = await answeredWith(answer, {}, 'All photos');
      expect(carousel.querySelector('a')!.checkVisibility()).to.equal(true);
      expect(carousel.shadowRoot!.textContent!.trim()).to.equal('');
    });
  }

  it('says nothing where the author gave nothing either, and keeps its place', async () => {
    const carousel = await answeredWith('failure');
    expect(carousel.shadowRoot!.textContent!.trim()).to.equal('');
    expect(carousel.getBoundingClientRect().height).to.be.above(250);
  });

  it('tries again by itself when the browser is back online, and only after a failure', async () => {
    const carousel = await answeredWith('failure');
    network.use(http.get(`${edgeAddress}/v1/looks`, answers.looks));
    window.dispatchEvent(new Event('online'));
    await oneEvent(carousel, 'lookstream-load');
    window.dispatchEvent(new Event('online'));
    await settled(carousel);
    expect(network.asked('/v1/looks')).to.have.length(2);
  });

  it('tries again on command', async () => {
    const carousel = await answeredWith('failure', {}, 'All photos');
    network.use(http.get(`${edgeAddress}/v1/looks`, answers.looks));
    carousel.retry();
    await oneEvent(carousel, 'lookstream-load');
    expect(partsOf(carousel, 'slide')).to.have.length(8);
  });

  it('shows only the looks of the product that was named last', async () => {
    network.use(
      http.get(`${edgeAddress}/v1/looks`, ({ request }) =>
        new URL(request.url).searchParams.get('product') === 'vase'
          ? answers.silence()
          : HttpResponse.json(makePage(3)),
      ),
    );
    const carousel = await fixture<LookstreamCarousel>(
      html`<lookstream-carousel product="vase" endpoint=${edgeAddress}></lookstream-carousel>`,
    );
    await waitUntil(
      () => network.asked('/v1/looks').some(({ product }) => product === 'vase'),
      'the first is asked for',
    );
    carousel.product = 'bowl';
    await oneEvent(carousel, 'lookstream-load');
    expect(partsOf(carousel, 'slide')).to.have.length(3);
  });

  it('asks for nothing and says so where no product is named', async () => {
    const carousel = document.createElement('lookstream-carousel');
    carousel.textContent = 'All photos';
    const failed = oneEvent(carousel, 'lookstream-error');
    const place = await fixture(html`<div></div>`);
    place.append(carousel);
    await failed;
    expect(network.asked('/v1/looks')).to.be.empty;
  });

  it('goes on without looks that were given in no usable shape', async () => {
    const carousel = await fixture<LookstreamCarousel>(
      html`<lookstream-carousel>All photos</lookstream-carousel>`,
    );
    const failed = oneEvent(carousel, 'lookstream-error');
    Object.assign(carousel, { page: { looks: 'none' } });
    await failed;
    expect(partsOf(carousel, 'picture')).to.have.length(0);
  });

  describe('takes the same place', () => {
    const shapes: Record<string, string>[] = [
      {},
      { heading: 'Aalis at home' },
      { heading: 'Aalis at home', details: 'credit' },
      { heading: 'Aalis at home', intro: 'Photos sent in by readers.' },
      { heading: 'A title of many words '.repeat(9), intro: 'An intro of many words. '.repeat(9) },
    ];
    useReserveStyles();

    for (const width of [320, 479, 480, 760, 1240]) {
      it(`in every state, and before its script runs (${width} px)`, async () => {
        await setViewport({ width, height: 900 });
        for (const shape of shapes) {
          const heights = new Map<string, number>([
            ['before the script', heightBeforeScript('lookstream-carousel', shape)],
          ]);
          for (const answer of Object.keys(answers) as (keyof typeof answers)[]) {
            const carousel = await answeredWith(answer, shape);
            heights.set(answer, carousel.getBoundingClientRect().height);
            carousel.remove();
          }
          const [expected] = heights.values();
          expect(expected, 'a head and a photo').to.be.above(250);
          for (const [state, height] of heights) {
            expect(height, `${state} of ${JSON.stringify(shape)}`).to.be.closeTo(expected!, 0.25);
          }
        }
      });
    }
  });
});
