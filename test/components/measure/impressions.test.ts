import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/components/lookstream.ts';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import '../../../src/components/wall/wall.ts';
import type { LookstreamImpressionEvent } from '../../../src/components/shared/visit-events.ts';
import { edgeAddress, makePage } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import { lateHasCome, partsOf, settled } from '../carousel/support.ts';

/** A second, which is what an impression takes, and the time that a busy machine needs. */
const atMost = { timeout: 5000 };

function hearIn(element: EventTarget): LookstreamImpressionEvent[] {
  const heard: LookstreamImpressionEvent[] = [];
  element.addEventListener('lookstream-impression', (event) =>
    heard.push(event as LookstreamImpressionEvent),
  );
  return heard;
}

describe('lookstream-impression', () => {
  useNetwork();

  it('is told of each look that was in view for a second, once, with where it stands', async () => {
    const heard = hearIn(document);
    const carousel = await fixture<LookstreamCarousel>(
      html`<div style="inline-size: 600px">
        <lookstream-carousel variant="b" .page=${makePage(8)}></lookstream-carousel>
      </div>`,
    );
    await waitUntil(() => heard.length >= 2, 'two slides are seen', atMost);
    expect(heard.map(({ look, index, variant, source }) => [look.id, index, variant, source])).to.deep.equal([
      ['look-1', 0, 'b', null],
      ['look-2', 1, 'b', null],
    ]);
    const element = carousel.querySelector('lookstream-carousel')!;
    await element.goTo(4);
    await waitUntil(
      () => heard.some(({ look }) => look.id === 'look-5'),
      'what came into view counts too',
      atMost,
    );
    await element.goTo(0);
    await element.goTo(4);
    const before = heard.length;
    // Another second would be another impression, if they were counted twice.
    await aTimeout(1500);
    expect(new Set(heard.map(({ look }) => look.id)).size).to.equal(heard.length);
    expect(heard.length - before).to.be.below(3);
  });

  it('is not told of what was in view for less, or only in part', async () => {
    const root = await fixture<HTMLElement>(
      html`<div style="inline-size: 300px; block-size: 120px; overflow: hidden">
        <lookstream-carousel .page=${makePage(3)}></lookstream-carousel>
      </div>`,
    );
    const carousel = root.querySelector('lookstream-carousel')!;
    await settled(carousel);
    const heard = hearIn(carousel);
    const other = await fixture<HTMLElement>(
      html`<lookstream-carousel .page=${makePage(3)}></lookstream-carousel>`,
    );
    const heardOfOther = hearIn(other);
    await waitUntil(() => heardOfOther.length > 0, 'a whole one was seen', atMost);
    expect(heard, 'of this one, less than half of a slide is to be seen').to.be.empty;
    expect(partsOf(carousel, 'slide')).to.have.length(3);
  });

  it('ends when the element leaves, and goes on when it is back', async () => {
    const element = document.createElement('lookstream-carousel');
    element.page = makePage(1);
    document.body.append(element);
    await settled(element);
    const heard = hearIn(element);
    element.remove();
    const other = await fixture<HTMLElement>(
      html`<lookstream-carousel .page=${makePage(1)}></lookstream-carousel>`,
    );
    const heardOfOther = hearIn(other);
    await waitUntil(() => heardOfOther.length === 1, 'one that stayed was seen', atMost);
    expect(heard).to.be.empty;
    // There is room for one of them in the view.
    other.replaceWith(element);
    await waitUntil(() => heard.length === 1, 'it is seen now', atMost);
    element.remove();
  });

  for (const name of ['lookstream-carousel', 'lookstream-wall'] as const) {
    it(`goes on where an element is moved that has nothing new to show (${name})`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const element = Object.assign(document.createElement(name), { product: 'vase', endpoint: edgeAddress });
      place.append(element);
      await lateHasCome(element);
      const heard = hearIn(element);
      element.remove();
      place.append(element);
      await waitUntil(() => heard.length > 0, 'it is seen where it is now', atMost);
    });
  }

  it('is told of the tiles of a wall, by their number', async () => {
    const wall = await fixture<HTMLElement>(html`<lookstream-wall .page=${makePage(30)}></lookstream-wall>`);
    const heard = hearIn(wall);
    await waitUntil(() => heard.length >= 2, 'tiles are seen', atMost);
    for (const { look, index } of heard) expect(look.id).to.equal(`look-${index + 1}`);
  });
});
