import { expect, waitUntil } from '@open-wc/testing';
import '../../../src/components/lookstream.ts';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import { makePage } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';

/** An element whose script has not come yet: made in a document that knows of no elements. */
function undefinedCarousel(): LookstreamCarousel {
  const elsewhere = document.implementation.createHTMLDocument();
  return elsewhere.createElement('lookstream-carousel');
}

describe('properties from before the definition', () => {
  useNetwork();

  it('count as if they had been set after it, its language too', async () => {
    const carousel = undefinedCarousel();
    expect(carousel.shadowRoot).to.equal(null);
    Object.assign(carousel, { locale: 'nb', page: makePage(12) });
    document.body.append(carousel);
    const next = () => carousel.shadowRoot?.querySelector('[part=nav-next]')?.ariaLabel;
    await waitUntil(() => next() === 'Neste bilde', 'its words are Norwegian', { timeout: 5000 });
    expect(carousel.shadowRoot!.querySelectorAll('[part=slide]')).to.have.length(12);
    carousel.remove();
  });
});
