import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import '../../../src/components/carousel/carousel.ts';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import { loadedTerms } from '../../../src/components/shared/terms/load-terms.ts';
import { openLook as openCarouselLook } from '../../../src/components/viewer/open-viewer.ts';
import type { LookstreamViewer } from '../../../src/components/viewer/viewer.ts';
import type { LooksPage } from '../../../src/model/looks-page.ts';
import { edgeAddress, makeLook, makePage, makeProduct } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import {
  asUsual,
  counterOf,
  counterSays,
  find,
  makeRequest,
  movesOf,
  nextOf,
  open,
  press,
  previousOf,
  titleOf,
} from './support.ts';

const termsInEnglish = loadedTerms('en');
const statusOf = (viewer: LookstreamViewer) => find(viewer, '[role=status]').textContent;

/** What the page of looks is asked for, answered when the test says so. */
function questions() {
  const waiting: PromiseWithResolvers<LooksPage | null>[] = [];
  return {
    waiting,
    more: () => {
      const question = Promise.withResolvers<LooksPage | null>();
      waiting.push(question);
      return question.promise;
    },
  };
}

describe('lookstream-viewer: more looks', () => {
  useNetwork();
  afterEach(asUsual);

  it('are asked for near the end, once, and not before', async () => {
    const { waiting, more } = questions();
    const { viewer } = await open({ ...makePage(6), more });
    expect(waiting).to.have.length(0);
    for (let moves = 0; moves < 4; moves += 1) await press(viewer, 'ArrowRight');
    expect(counterOf(viewer)).to.equal('5 / 6');
    await waitUntil(() => waiting.length > 0, 'more is asked for');
    expect(waiting).to.have.length(1);
  });

  it('join the others without moving the open look, with their products', async () => {
    const { waiting, more } = questions();
    const { viewer } = await open({ index: 2, more });
    const grown = makePage(6, { products: { ...makePage(1).products, extra: makeProduct('extra') } });
    grown.looks[4] = makeLook('look-5', { products: [{ key: 'extra' }] });
    await waitUntil(() => waiting.length > 0, 'more is asked for');
    waiting[0]!.resolve(grown);
    await counterSays(viewer, '3 / 6');
    expect(titleOf(viewer)).to.equal('Photo by Kaisa look-3');
    // They are no news to somebody who looks at the third.
    expect(statusOf(viewer)).to.equal('3 of 4');
    await press(viewer, 'ArrowRight');
    expect(statusOf(viewer)).to.equal('4 of 6');
    await press(viewer, 'ArrowRight');
    expect(find(viewer, 'lookstream-product').textContent).to.equal('');
    expect(viewer.renderRoot.querySelector('lookstream-product')?.product?.key).to.equal('extra');
  });

  it('are waited for at the very end, where Next is busy and not disabled', async () => {
    const { waiting, more } = questions();
    const { viewer } = await open({ index: 3, more });
    const moves = movesOf(viewer);
    nextOf(viewer).focus();
    await press(viewer, 'Enter');
    expect(nextOf(viewer).getAttribute('aria-busy')).to.equal('true');
    expect(nextOf(viewer).hasAttribute('aria-disabled')).to.equal(false);
    await press(viewer, 'Enter');
    await waitUntil(() => waiting.length > 0, 'more is asked for');
    waiting[0]!.resolve(makePage(6));
    await counterSays(viewer, '5 / 6');
    expect(nextOf(viewer).hasAttribute('aria-busy')).to.equal(false);
    expect(viewer.shadowRoot!.activeElement === nextOf(viewer)).to.equal(true);
    expect(moves.map(({ index }) => index)).to.deep.equal([4]);
    await waitUntil(() => waiting.length === 2, 'those after them are asked for');
  });

  it('do not carry a visitor along who has turned back meanwhile', async () => {
    const { waiting, more } = questions();
    const { viewer } = await open({ index: 3, more });
    await press(viewer, 'ArrowRight');
    previousOf(viewer).click();
    await waitUntil(() => waiting.length > 0, 'more is asked for');
    waiting[0]!.resolve(makePage(6));
    await counterSays(viewer, '3 / 6');
  });

  for (const [name, answer] of [
    ['there are none', () => Promise.resolve(null)],
    ['they hold nothing new', () => Promise.resolve(makePage(4))],
  ] as const) {
    it(`leave Next unavailable where ${name}, and may be asked for again`, async () => {
      let isBack = false;
      let asked = 0;
      const more = () => {
        asked += 1;
        return isBack ? Promise.resolve(makePage(5)) : answer();
      };
      const { viewer } = await open({ index: 3, more });
      await waitUntil(() => nextOf(viewer).getAttribute('aria-disabled') === 'true');
      expect(asked).to.equal(1);
      await press(viewer, 'ArrowRight');
      await waitUntil(() => nextOf(viewer).getAttribute('aria-disabled') === 'true');
      expect(counterOf(viewer)).to.equal('4 / 4');
      expect(find(viewer, '.surface').querySelectorAll('[role=alert]')).to.have.length(0);
      isBack = true;
      await press(viewer, 'ArrowRight');
      await counterSays(viewer, '5 / 5');
    });
  }

  describe('that do not come', () => {
    for (const [name, changes] of [
      ['as the page says', { more: () => Promise.reject(new Error('down')) }],
      ['which is not the end', { more: () => Promise.resolve(null), hasMore: () => true }],
      ['but something else', { more: () => Promise.resolve('sorry' as unknown as LooksPage) }],
    ] as const) {
      it(`leave Next available, ${name}, and a press in vain is told of each time`, async () => {
        const { viewer } = await open({ index: 3, ...changes });
        const heard: string[] = [];
        const note = () => heard.push(statusOf(viewer) ?? '');
        new MutationObserver(note).observe(find(viewer, '[role=status]'), {
          childList: true,
          characterData: true,
          subtree: true,
        });
        for (const told of [1, 2]) {
          nextOf(viewer).click();
          await waitUntil(() => heard.filter(Boolean).length === told, 'it is told');
        }
        expect(heard).to.deep.equal([termsInEnglish.moreFailed, '', termsInEnglish.moreFailed]);
        expect(nextOf(viewer).hasAttribute('aria-disabled')).to.equal(false);
        expect(counterOf(viewer)).to.equal('4 / 4');
        const status = find(viewer, '[role=status]');
        expect(status.offsetWidth, 'for eyes too').to.be.above(100);
        await press(viewer, 'ArrowLeft');
        expect(statusOf(viewer)).to.equal('3 of 4');
        expect(status.offsetWidth).to.equal(1);
      });
    }

    it('are no news to those who did not ask for them', async () => {
      const { waiting, more } = questions();
      const { viewer } = await open({ index: 2, more });
      await waitUntil(() => waiting.length > 0, 'more is asked for');
      waiting[0]!.reject(new Error('down'));
      await press(viewer, 'ArrowRight');
      expect(statusOf(viewer)).to.equal('4 of 4');
      expect(waiting).to.have.length(1);
    });

    it('are asked for again, once, when the connection is back', async () => {
      const { waiting, more } = questions();
      const { viewer } = await open({ index: 3, more });
      await press(viewer, 'ArrowRight');
      await waitUntil(() => waiting.length > 0, 'more is asked for');
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      waiting[0]!.reject(new Error('offline'));
      await waitUntil(() => statusOf(viewer) === termsInEnglish.waitingForConnection);
      Reflect.deleteProperty(navigator, 'onLine');
      window.dispatchEvent(new Event('online'));
      window.dispatchEvent(new Event('online'));
      await waitUntil(() => waiting.length === 2, 'more is asked for again');
      waiting[1]!.resolve(makePage(7));
      await counterSays(viewer, '4 / 7');
      expect(statusOf(viewer)).to.equal('');
      expect(waiting).to.have.length(2);
      const { parentElement } = viewer;
      viewer.remove();
      window.dispatchEvent(new Event('online'));
      parentElement!.append(viewer);
      await viewer.updateComplete;
      expect(waiting).to.have.length(2);
    });

    it('are told from the end by the element itself', async () => {
      const shown = makePage(3, { next: 'further' });
      let hasFailed = true;
      network.use(
        http.get(`${edgeAddress}/v1/looks`, () => {
          if (hasFailed) return HttpResponse.error();
          return HttpResponse.json({ ...makePage(3), next: null });
        }),
      );
      const carousel = await fixture<LookstreamCarousel>(
        html`<lookstream-carousel
          product="vase"
          endpoint=${edgeAddress}
          .page=${shown}
        ></lookstream-carousel>`,
      );
      await waitUntil(() => carousel.source.page);
      openCarouselLook(carousel, 2, carousel);
      const viewer = document.querySelector<LookstreamViewer>('body > lookstream-viewer')!;
      await waitUntil(() => viewer.shownLook && carousel.source.hasMoreFailed, 'it has failed');
      await viewer.updateComplete;
      expect(nextOf(viewer).hasAttribute('aria-disabled')).to.equal(false);
      hasFailed = false;
      nextOf(viewer).click();
      await waitUntil(() => nextOf(viewer).hasAttribute('aria-disabled'), 'it is the end');
      viewer.remove();
    });
  });

  it('of an earlier opening are not mixed into other looks', async () => {
    const { waiting, more } = questions();
    const { viewer, opener } = await open({ index: 3, more });
    await waitUntil(() => waiting.length > 0, 'more is asked for');
    await viewer.open(makeRequest(opener, { looks: [makeLook('other')] }));
    waiting[0]!.resolve(makePage(9));
    await waiting[0]!.promise;
    await viewer.updateComplete;
    expect(counterOf(viewer)).to.equal('1 / 1');
  });
});
