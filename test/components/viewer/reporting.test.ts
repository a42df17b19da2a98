import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import type { LookstreamReport } from '../../../src/components/report/report.ts';
import type { LookstreamViewer } from '../../../src/components/viewer/viewer.ts';
import { makeOwnProduct, makePage } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import {
  asUsual,
  closed,
  count,
  counterOf,
  dialogOf,
  find,
  makeRequest,
  open,
  openLook,
  press,
  shareOf,
} from './support.ts';

const formOf = (viewer: LookstreamViewer) => find(viewer, 'lookstream-report').shadowRoot;
const buttonOf = (viewer: LookstreamViewer) => find(viewer, '[part=footer] button');

async function openForm(viewer: LookstreamViewer): Promise<void> {
  buttonOf(viewer).focus();
  await press(viewer, 'Enter');
  await waitUntil(() => formOf(viewer)?.querySelector('dialog')?.open, 'the form opens');
}

describe('lookstream-viewer: reporting and selling', () => {
  useNetwork();
  afterEach(asUsual);

  it('offers no report unless the page takes reports', async () => {
    const { viewer } = await open();
    expect(count(viewer, 'lookstream-report, [part=footer] button')).to.equal(0);
  });

  it('offers it at the end of the footer, in view, also where nothing else is there', async () => {
    const { viewer } = await open({ reports: true });
    expect(buttonOf(viewer).textContent?.trim()).to.equal('Report');
    const { right, bottom, height } = buttonOf(viewer).getBoundingClientRect();
    expect(right).to.be.above(find(viewer, '[part=footer] a').getBoundingClientRect().right);
    expect(bottom).to.be.below(innerHeight);
    expect(height).to.be.at.least(44);
    const { viewer: bare } = await openLook({ origin: null, publishedAt: null });
    expect(count(bare, '[part=footer]')).to.equal(0);
    bare.reports = true;
    await bare.updateComplete;
    expect(buttonOf(bare).textContent?.trim()).to.equal('Report');
  });

  it('opens the form with this look over the viewer, and Escape leads back', async () => {
    const { viewer } = await open({ index: 1, reports: true });
    await openForm(viewer);
    const reported: string[] = [];
    viewer.addEventListener('lookstream-report-request', (event) => {
      reported.push(event.look.id);
      event.respondWith(new Promise(() => undefined));
    });
    const form = formOf(viewer)!;
    form.querySelector<HTMLElement>('[value=harmful]')!.click();
    for (const [id, text] of [
      ['statement', 'See for yourself.'],
      ['name', 'Ingrid'],
      ['email', 'ingrid@mail.no'],
    ]) {
      const input = form.querySelector<HTMLInputElement>(`#${id}`)!;
      input.value = text!;
      input.dispatchEvent(new InputEvent('input'));
    }
    form.querySelector<HTMLElement>('#isAccurate')!.click();
    form.querySelector<HTMLElement>('[type=submit]')!.click();
    await waitUntil(() => reported.length === 1);
    expect(reported).to.deep.equal(['look-2']);
    await press(viewer, 'Escape');
    await waitUntil(() => !form.querySelector('dialog')!.open);
    expect(dialogOf(viewer).open).to.equal(true);
    expect(viewer.shadowRoot!.activeElement === buttonOf(viewer)).to.equal(true);
  });

  it('closes with what is open over it, and gives the focus back to the page', async () => {
    const { viewer, opener } = await open({ reports: true });
    await openForm(viewer);
    viewer.close();
    expect(dialogOf(viewer).open || formOf(viewer)!.querySelector('dialog')!.open).to.equal(false);
    expect(document.activeElement === opener).to.equal(true);
    await viewer.open(makeRequest(opener));
    shareOf(viewer).click();
    const sheetOf = () => find(viewer, 'lookstream-share').shadowRoot?.querySelector('dialog');
    await waitUntil(() => sheetOf()?.open, 'the sheet opens');
    viewer.close();
    expect(dialogOf(viewer).open || sheetOf()!.open).to.equal(false);
    expect(document.activeElement === opener).to.equal(true);
  });

  it('opens no form over the page where the viewer is closed before the form is there', async () => {
    const { viewer } = await open({ reports: true });
    buttonOf(viewer).click();
    viewer.close();
    await import('../../../src/components/report/report.ts');
    const report = find<LookstreamReport>(viewer, 'lookstream-report');
    await import('../../../src/components/shared/terms/load-sheet-terms.ts');
    await nextFrame();
    await report.updateComplete;
    expect(report.renderRoot.querySelectorAll('dialog[open]')).to.have.length(0);
  });

  it('tells a form that is on its way of the key that closes the viewer', async () => {
    await import('../../../src/components/report/report.ts');
    const { viewer } = await open({ reports: true });
    const report = find<LookstreamReport>(viewer, 'lookstream-report');
    let isTold = false;
    report.close = () => (isTold = true);
    await press(viewer, 'Escape');
    await closed(viewer);
    expect(isTold).to.equal(true);
  });

  it('keeps the keys of the form from moving the viewer', async () => {
    const { viewer } = await open({ reports: true });
    await openForm(viewer);
    formOf(viewer)!.querySelector<HTMLElement>('#statement')!.focus();
    for (const key of ['ArrowRight', 'End', 'Home']) await press(viewer, key);
    expect(counterOf(viewer)).to.equal('1 / 4');
  });

  it('lets own goods be put into the cart only where the page asks for it', async () => {
    const products = { ...makePage(1).products, vase: makeOwnProduct('vase', { isOwn: true }) };
    const { viewer } = await openLook({}, products);
    const row = find(viewer, 'lookstream-product');
    await waitUntil(() => row.shadowRoot?.querySelector('a'));
    expect(row.shadowRoot!.querySelectorAll('button')).to.have.length(0);
    viewer.addToCart = true;
    await waitUntil(() => row.shadowRoot!.querySelector('button'));
    const asked: unknown[] = [];
    viewer.addEventListener('lookstream-add-to-cart', ({ product, look }) =>
      asked.push(product.key, look?.id),
    );
    row.shadowRoot!.querySelector('button')!.click();
    expect(asked).to.deep.equal(['vase', 'look-1']);
  });

  it('holds affiliate links back where consent is required', async () => {
    const { viewer } = await open({ consent: 'required' });
    const row = find(viewer, 'lookstream-product');
    await waitUntil(() => row.shadowRoot?.querySelector('a'));
    expect(row.shadowRoot!.querySelector('a')!.getAttribute('href')).to.equal('https://shop.example/vase');
    expect(row.shadowRoot!.querySelectorAll('.advertising')).to.have.length(0);
  });
});
