import { expect, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import type { LookstreamViewer } from '../../../src/components/viewer/viewer.ts';
import { edgeAddress, makeLook, makePage } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { asUsual, closed, counterOf, dialogOf, find, open, press, titleOf } from './support.ts';

const formOf = (viewer: LookstreamViewer) => find(viewer, 'lookstream-report').shadowRoot!;
const reportButtonOf = (viewer: LookstreamViewer) => find(viewer, '[part=footer] button');
const looks = [1, 2, 3].map((number) =>
  makeLook(`after-${number}`, { author: { name: `Person ${number}`, handle: null, avatar: null } }),
);

/** Reports the look that is shown, by keyboard, until it is thanked for. */
async function report(viewer: LookstreamViewer): Promise<void> {
  network.use(
    http.post(`${edgeAddress}/v1/looks/:id/reports`, () =>
      HttpResponse.json({ reference: 'BCD-FGH-JKMN' }, { status: 202 }),
    ),
  );
  reportButtonOf(viewer).focus();
  await press(viewer, 'Enter');
  await waitUntil(() => formOf(viewer)?.querySelector('dialog')?.open, 'the form opens');
  const form = formOf(viewer);
  form.querySelector<HTMLElement>('[value=childAbuse]')!.click();
  const statement = form.querySelector<HTMLTextAreaElement>('#statement')!;
  statement.value = 'See for yourself.';
  statement.dispatchEvent(new InputEvent('input'));
  form.querySelector<HTMLElement>('#isAccurate')!.click();
  form.querySelector<HTMLElement>('[type=submit]')!.click();
  await waitUntil(() => form.activeElement?.matches('.received'), 'it is thanked for');
}

describe('lookstream-viewer: after a report', () => {
  useNetwork();
  afterEach(asUsual);

  it('goes on to the next look when the thanks are closed, and keeps the focus', async () => {
    const { viewer } = await open({ looks, index: 1, reports: true });
    const moves: Event[] = [];
    viewer.addEventListener('lookstream-slide-change', (event) => moves.push(event));
    await report(viewer);
    expect(titleOf(viewer)).to.contain('Person 2');
    await press(viewer, 'Escape');
    await waitUntil(() => titleOf(viewer)?.includes('Person 3'), 'the next one is shown');
    expect(counterOf(viewer)).to.equal('2 / 2');
    expect(dialogOf(viewer).open).to.equal(true);
    expect(viewer.shadowRoot!.activeElement === reportButtonOf(viewer)).to.equal(true);
    expect(moves, 'no visitor has moved').to.be.empty;
    await press(viewer, 'ArrowLeft');
    await waitUntil(() => titleOf(viewer)?.includes('Person 1'));
  });

  it('closes after the last look, and gives the focus back to the page', async () => {
    const { viewer, opener } = await open({ looks, index: 2, reports: true });
    await report(viewer);
    await press(viewer, 'Escape');
    await closed(viewer);
    expect(document.activeElement === opener).to.equal(true);
    expect(viewer.looks.map(({ id }) => id)).to.deep.equal(['after-1', 'after-2']);
  });

  it('closes after the only look', async () => {
    const { viewer, opener } = await open({ looks: [looks[0]!], reports: true });
    await report(viewer);
    await press(viewer, 'Escape');
    await waitUntil(() => viewer.shownLook === null);
    expect(document.activeElement === opener).to.equal(true);
    await viewer.open({ looks, products: {}, index: 1, opener, endpoint: edgeAddress });
    expect(dialogOf(viewer).open).to.equal(true);
  });

  it('does not bring it back with looks that were on their way', async () => {
    const further = Promise.withResolvers<ReturnType<typeof makePage>>();
    const { viewer } = await open({ looks, reports: true, more: () => further.promise });
    await report(viewer);
    await press(viewer, 'Escape');
    await waitUntil(() => viewer.looks.length === 2);
    further.resolve(makePage(0, { looks: [...looks, makeLook('after-4')] }));
    await waitUntil(() => viewer.looks.length === 3, 'the rest is there');
    expect(viewer.looks.map(({ id }) => id)).to.deep.equal(['after-2', 'after-3', 'after-4']);
  });

  it('stays where it is when the form is closed without a report', async () => {
    const { viewer } = await open({ looks, index: 1, reports: true });
    reportButtonOf(viewer).focus();
    await press(viewer, 'Enter');
    await waitUntil(() => formOf(viewer)?.querySelector('dialog')?.open);
    await press(viewer, 'Escape');
    await waitUntil(() => !formOf(viewer).querySelector('dialog')!.open);
    expect([titleOf(viewer)?.includes('Person 2'), counterOf(viewer)]).to.deep.equal([true, '2 / 3']);
  });
});
