import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/components/lookstream.ts';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import { makePage } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import { partOf, partsOf, settled } from '../carousel/support.ts';
import { forgetPlatforms, platform } from './platforms.ts';

// One platform for the file: what heeds it listens for as long as the page lives.
const tcf = platform();

describe('consent="required"', () => {
  useNetwork();
  after(forgetPlatforms);

  async function show(): Promise<LookstreamCarousel> {
    return settled(
      await fixture<LookstreamCarousel>(
        html`<lookstream-carousel consent="required" .page=${makePage(3)}></lookstream-carousel>`,
      ),
    );
  }

  const hrefOf = (carousel: LookstreamCarousel) => partOf(carousel, 'product').getAttribute('href');
  const plain = 'https://shop.example/vase';
  const deep = 'https://c.mtpc.example/vase';
  const becomes = (carousel: LookstreamCarousel, href: string) =>
    waitUntil(() => hrefOf(carousel) === href, `the link is ${href}`, { timeout: 3000 });

  it('holds affiliate links back until the platform says yes, after rendering too, and when that is taken back', async () => {
    const carousel = await show();
    expect(hrefOf(carousel)).to.equal(plain);
    expect(carousel.shadowRoot!.querySelectorAll('.advertising')).to.have.length(0);
    await waitUntil(() => tcf.listeners === 1, 'somebody listens', { timeout: 3000 });
    tcf.say('useractioncomplete', { 1: true });
    await becomes(carousel, deep);
    expect(carousel.shadowRoot!.querySelectorAll('.advertising')).to.have.length(3);
    expect(carousel.getAttribute('consent'), 'the attribute is the author’s').to.equal('required');
    tcf.say('useractioncomplete', { 1: false });
    await becomes(carousel, plain);
  });

  it('knows for elements that come later, and tells the viewer that is open', async () => {
    const carousel = await show();
    tcf.say('useractioncomplete', { 1: true });
    const later = await show();
    await becomes(later, deep);
    partsOf(carousel, 'photo')[0]!.click();
    const viewer = () =>
      document.querySelector<HTMLElementTagNameMap['lookstream-viewer']>('body > lookstream-viewer');
    await waitUntil(() => viewer()?.shownLook, 'it is open', { timeout: 5000 });
    const row = () =>
      viewer()!.renderRoot.querySelector('lookstream-product')?.renderRoot.querySelector('a')?.href;
    await waitUntil(() => row() === deep, 'it earns in the viewer too', { timeout: 3000 });
    tcf.say('useractioncomplete', { 1: false });
    await waitUntil(() => row() === plain, 'and no longer', { timeout: 3000 });
    viewer()!.remove();
  });

  it('leaves those alone who do not ask', async () => {
    tcf.say('useractioncomplete', { 1: false });
    const carousel = await settled(
      await fixture<LookstreamCarousel>(
        html`<lookstream-carousel .page=${makePage(3)}></lookstream-carousel>`,
      ),
    );
    const asking = await show();
    tcf.say('useractioncomplete', { 1: true });
    await becomes(asking, deep);
    tcf.say('useractioncomplete', { 1: false });
    await becomes(asking, plain);
    expect(hrefOf(carousel)).to.equal(deep);
  });

  it('can be given by the page itself', async () => {
    tcf.say('useractioncomplete', { 1: false });
    const carousel = await show();
    carousel.consent = 'given';
    await becomes(carousel, deep);
    carousel.setAttribute('consent', 'required');
    await becomes(carousel, plain);
  });
});
