import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import '../../../src/components/lookstream.ts';
import { leaveOut } from '../../../src/components/report/left-out.ts';
import type { LookstreamWall } from '../../../src/components/wall/wall.ts';
import { edgeAddress, makeLook, makePage } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';

type Shower = LookstreamCarousel | LookstreamWall;

/** Pages of four looks, of which the second one is on the page after as well. */
function edgeHas(prefix: string): void {
  const pageFrom = (start: number) => {
    const numbers = [0, 1, 2, 3].map((offset) => start + offset);
    const looks = [
      ...(start > 1 ? [makeLook(`${prefix}-2`)] : []),
      ...numbers.map((n) => makeLook(`${prefix}-${n}`)),
    ];
    return makePage(0, { looks, next: start < 9 ? `${start + 4}` : null });
  };
  network.use(
    http.get(`${edgeAddress}/v1/looks`, ({ request }) =>
      HttpResponse.json(pageFrom(Number(new URL(request.url).searchParams.get('cursor') ?? 1))),
    ),
  );
}

const idsOf = ({ source }: Shower) => source.page?.looks.map(({ id }) => id) ?? [];

async function loaded(element: Shower): Promise<void> {
  // A wall's script comes with the wall.
  await waitUntil(() => (element as Partial<Shower>).source?.page, 'there are looks');
  await element.updateComplete;
}

describe('a look that was reported', () => {
  useNetwork();

  it('leaves every carousel and wall of the page, those in the shadow of others too', async () => {
    edgeHas('shared');
    const page = await fixture<HTMLElement>(
      html`<div>
        <lookstream-carousel product="a" endpoint=${edgeAddress}></lookstream-carousel>
        <lookstream-wall product="b" endpoint=${edgeAddress}></lookstream-wall>
        <p></p>
      </div>`,
    );
    const hidden = document.createElement('lookstream-carousel');
    Object.assign(hidden, { product: 'c', endpoint: edgeAddress });
    page.querySelector('p')!.attachShadow({ mode: 'open' }).append(hidden);
    const carousel = page.querySelector('lookstream-carousel')!;
    const wall = page.querySelector('lookstream-wall')!;
    await Promise.all([carousel, wall, hidden].map(loaded));
    leaveOut('shared-3');
    await Promise.all([carousel, wall, hidden].map((element) => element.updateComplete));
    for (const element of [carousel, wall, hidden])
      expect(idsOf(element)).to.deep.equal(['shared-1', 'shared-2', 'shared-4']);
    expect(carousel.shadowRoot!.querySelectorAll('[part=slide]')).to.have.length(3);
    expect(hidden.shadowRoot!.querySelectorAll('[part=slide]')).to.have.length(3);
    await waitUntil(() => wall.shadowRoot!.querySelectorAll('[part=tile]').length === 3);
    expect(carousel.shadowRoot!.querySelector('[part=counter]')!.textContent?.trim()).to.equal('1 / 3');
    expect(wall.shadowRoot!.querySelector('[part=count]')!.textContent).to.equal('3 photos');
  });

  it('does not come back with further pages, nor to elements that come later', async () => {
    edgeHas('later');
    const carousel = await fixture<LookstreamCarousel>(
      html`<lookstream-carousel product="d" endpoint=${edgeAddress}></lookstream-carousel>`,
    );
    await loaded(carousel);
    leaveOut('later-2');
    const more = await carousel.source.more();
    expect(more?.looks.map(({ id }) => id)).to.deep.equal(idsOf(carousel));
    await carousel.source.more();
    expect(idsOf(carousel)).to.deep.equal(
      [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => `later-${number}`),
    );
    const other = await fixture<LookstreamWall>(
      html`<lookstream-wall product="e" endpoint=${edgeAddress}></lookstream-wall>`,
    );
    await loaded(other);
    expect(idsOf(other)).to.deep.equal(['later-1', 'later-3', 'later-4']);
  });

  it('leaves an element without looks to what its author wrote for that', async () => {
    const carousel = await fixture<LookstreamCarousel>(
      html`<lookstream-carousel .page=${makePage(0, { looks: [makeLook('only-1')] })}
        >No photos yet.</lookstream-carousel
      >`,
    );
    await loaded(carousel);
    leaveOut('only-1');
    await carousel.updateComplete;
    expect(carousel.shadowRoot!.querySelectorAll('[part=slide]')).to.have.length(0);
    expect(carousel.shadowRoot!.querySelector('slot:not([name])')).not.to.equal(null);
  });

  it('leaves pages without it the same, so that nothing is rendered anew', async () => {
    const carousel = await fixture<LookstreamCarousel>(
      html`<lookstream-carousel .page=${makePage(3)}></lookstream-carousel>`,
    );
    await loaded(carousel);
    const { page } = carousel.source;
    leaveOut('elsewhere-1');
    expect(carousel.source.page === page).to.equal(true);
  });
});
