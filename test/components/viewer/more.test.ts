import { expect, waitUntil } from '@open-wc/testing';
import type { LooksPage } from '../../../src/model/looks-page.ts';
import { makeLook, makePage, makeProduct } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
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
    expect(find(viewer, '[role=status]').textContent).to.equal('3 of 6');
    await press(viewer, 'ArrowRight');
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
    ['they do not come', () => Promise.reject(new Error('offline'))],
    ['they hold nothing new', () => Promise.resolve(makePage(4))],
    ['they are no looks', () => Promise.resolve('sorry' as unknown as LooksPage)],
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
