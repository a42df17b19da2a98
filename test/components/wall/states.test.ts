import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { http, HttpResponse } from 'msw';
import type { LookstreamWall } from '../../../src/components/wall/wall.ts';
import { edgeAddress, makePage } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { heightBeforeScript, useReserveStyles } from '../../support/reserved-space.ts';
import { partsOf } from './support.ts';

const answers = {
  looks: (count: number) => HttpResponse.json(makePage(count, { next: 'more' })),
  nothing: () => HttpResponse.json(makePage(0, { reason: 'empty' })),
  failure: () => new HttpResponse(null, { status: 503 }),
  silence: () => new Promise<never>(() => undefined),
};

async function answeredWith(
  answer: keyof typeof answers,
  attributes: Record<string, string> = {},
  surroundings = '',
): Promise<LookstreamWall> {
  let wasAsked = false;
  network.use(
    http.get(`${edgeAddress}/v1/looks`, ({ request }) => {
      wasAsked = true;
      return answers[answer](Number(new URL(request.url).searchParams.get('limit')));
    }),
  );
  const wall = document.createElement('lookstream-wall');
  for (const [name, value] of Object.entries({ product: 'vase', endpoint: edgeAddress, ...attributes }))
    wall.setAttribute(name, value);
  wall.append(Object.assign(document.createElement('a'), { href: '/photos', textContent: 'All photos' }));
  const answered = Promise.race([oneEvent(wall, 'lookstream-load'), oneEvent(wall, 'lookstream-error')]);
  const place = await fixture(html`<div style=${surroundings}></div>`);
  place.append(wall);
  await waitUntil(() => wasAsked, 'looks are asked for');
  if (answer !== 'silence') await answered;
  await waitUntil(
    () => answer !== 'looks' || wall.window?.boxes.length === wall.looks.length,
    'tiles are placed',
  );
  await waitUntil(async () => wall.updateComplete, 'the wall comes to rest');
  return wall;
}

describe('lookstream-wall: states', () => {
  useNetwork();
  const { warn } = console;

  before(async () => {
    await import('../../../src/components/lookstream.ts');
    await import('../../../src/components/wall/wall.ts');
  });
  beforeEach(() => {
    console.warn = () => undefined;
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('shows tiles without photos while it waits, after a moment', async () => {
    const wall = await answeredWith('silence', { lead: '' });
    expect(wall.shadowRoot!.querySelector('section')).to.have.attribute('aria-busy', 'true');
    const blanks = [...wall.shadowRoot!.querySelectorAll<HTMLElement>('.blank')];
    expect(blanks).to.have.length(9);
    expect(blanks[0]!.offsetWidth).to.be.above(blanks[1]!.offsetWidth * 1.9);
    expect(blanks[0]!.getAnimations()[0]!.effect!.getTiming().delay).to.equal(150);
  });

  for (const attributes of [{ limit: '4' }, { 'page-size': '5' }, { limit: '4', lead: '' }] as Record<
    string,
    string
  >[]) {
    it(`takes the same place from the first rendering on (${JSON.stringify(attributes)})`, async () => {
      const heights = new Set<number>();
      const observer = new ResizeObserver(([entry]) => heights.add(Math.round(entry!.contentRect.height)));
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit) {
        if (this.localName === 'lookstream-wall') observer.observe(this);
        return attachShadow.call(this, init);
      };
      const waiting = await answeredWith('silence', attributes);
      await waitUntil(() => waiting.window, 'all scripts are there');
      await waitUntil(async () => waiting.updateComplete, 'the wall comes to rest');
      const { height } = waiting.getBoundingClientRect();
      expect(waiting.shadowRoot!.querySelectorAll('.blank')).to.have.length(Number(attributes.limit ?? 5));
      waiting.parentElement!.remove();
      const wall = await answeredWith('looks', attributes);
      Element.prototype.attachShadow = attachShadow;
      observer.disconnect();
      expect(wall.getBoundingClientRect().height).to.be.closeTo(height, 0.5);
      heights.delete(0);
      expect([...heights], 'nothing moves').to.deep.equal([Math.round(height)]);
    });
  }

  for (const answer of ['nothing', 'failure'] as const) {
    it(`shows the author’s content in its place (${answer})`, async () => {
      const wall = await answeredWith(answer);
      expect(wall.querySelector('a')!.checkVisibility()).to.equal(true);
      expect(wall.shadowRoot!.textContent!.trim()).to.equal('');
      expect(wall.shadowRoot!.querySelector('[aria-label]')).to.equal(null);
    });
  }

  it('gives its place back below the view, and keeps it in view', async () => {
    const below = await answeredWith('nothing', { 'when-empty': 'collapse' }, 'padding-block-start: 120vh');
    await waitUntil(() => below.offsetHeight === 0, 'it takes no space');
    below.parentElement!.remove();
    const inView = await answeredWith('nothing', { 'when-empty': 'collapse' });
    expect(inView.offsetHeight).to.be.above(300);
  });

  it('comes back after a failure', async () => {
    const wall = await answeredWith('failure');
    network.use(http.get(`${edgeAddress}/v1/looks`, () => answers.looks(12)));
    wall.retry();
    await waitUntil(() => partsOf(wall, 'tile').length === 12, 'the photos are there');
  });

  describe('takes the same place', () => {
    const shapes: Record<string, string>[] = [
      {},
      { heading: 'Aalis at home', lead: '' },
      { heading: 'A title of many words '.repeat(9), intro: 'An intro of many words. '.repeat(9) },
      { intro: 'Photos sent in by readers.', filters: 'products', credit: 'below' },
      { layout: 'masonry', sorts: 'recent' },
      { layout: 'masonry', credit: 'below', lead: '', style: '--lookstream-wall-gap: 20px' },
    ];
    useReserveStyles();

    for (const width of [320, 480, 560, 900, 1280]) {
      it(`in every state, and before its script runs (${width} px)`, async () => {
        await setViewport({ width, height: 900 });
        for (const shape of shapes) {
          const expected = heightBeforeScript('lookstream-wall', shape);
          expect(expected, 'rows of photos').to.be.above(500);
          for (const answer of Object.keys(answers) as (keyof typeof answers)[]) {
            const wall = await answeredWith(answer, shape);
            const { height } = wall.getBoundingClientRect();
            expect(height, `${answer} of ${JSON.stringify(shape)}`).to.be.closeTo(expected, 0.5);
            wall.remove();
          }
        }
      });
    }
  });
});
