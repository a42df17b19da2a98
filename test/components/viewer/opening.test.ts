import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { LookstreamShare } from '../../../src/components/share/share.ts';
import { edgeAddress, makeLook, makePage } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import { open, find, count, dialogOf, counterOf, press, asUsual } from './support.ts';

describe('lookstream-viewer: opening and closing', () => {
  useNetwork();
  afterEach(asUsual);

  it('is modal, named after the person, and begins at Close', async () => {
    const { viewer } = await open();
    expect(dialogOf(viewer).matches(':modal')).to.equal(true);
    expect(dialogOf(viewer).getAttribute('aria-labelledby')).to.equal('title');
    expect(find(viewer, '#title').textContent).to.equal('Photo by Kaisa look-1');
    expect(viewer.shadowRoot!.activeElement?.getAttribute('aria-label')).to.equal('Close');
  });

  it('closes by Escape and gives the focus back to the photo', async () => {
    const { viewer, opener } = await open();
    await press(viewer, 'Escape');
    await waitUntil(() => !dialogOf(viewer).open);
    expect(document.activeElement === opener).to.equal(true);
  });

  it('closes by its button', async () => {
    const { viewer } = await open();
    find(viewer, '#close').click();
    expect(dialogOf(viewer).open).to.equal(false);
  });

  it('closes by a click on the backdrop, but not by one on the sheet', async () => {
    const { viewer } = await open();
    await sendMouse({ type: 'click', position: [400, 400] });
    expect(dialogOf(viewer).open).to.equal(true);
    await sendMouse({ type: 'click', position: [6, 400] });
    expect(dialogOf(viewer).open).to.equal(false);
  });

  it('keeps the page behind it where it is, without touching it', async () => {
    const style = document.documentElement.style.cssText + document.body.style.cssText;
    const { viewer } = await open();
    const tall = document.body.appendChild(document.createElement('div'));
    tall.style.blockSize = '4000px';
    for (const key of ['PageDown', 'End', 'PageDown']) await press(viewer, key);
    expect(dialogOf(viewer).scrollHeight).to.be.above(dialogOf(viewer).clientHeight);
    expect(getComputedStyle(dialogOf(viewer)).overscrollBehaviorY).to.equal('contain');
    expect(window.scrollY).to.equal(0);
    expect(document.documentElement.style.cssText + document.body.style.cssText).to.equal(style);
    tall.remove();
  });

  it('takes the language, direction and type of the place it is opened from', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="sv" dir="rtl" style="font-family: monospace"><button>Foto</button></div>`,
    );
    const { viewer } = await open({ opener: page.querySelector('button')! });
    expect(find(viewer, '#title').textContent).to.equal('Foto av Kaisa look-1');
    expect(dialogOf(viewer).dir).to.equal('rtl');
    expect(getComputedStyle(dialogOf(viewer)).fontFamily).to.equal('monospace');
  });

  it('opens from a button to which a framework has tied itself', async () => {
    const page = await fixture<HTMLElement>(html`<div><button>Photo</button></div>`);
    const opener: HTMLButtonElement & { owner?: unknown } = page.querySelector('button')!;
    opener.owner = { node: opener };
    const { viewer } = await open({ opener });
    expect(dialogOf(viewer).open).to.equal(true);
  });

  it('turns dark where the page writes in a pale ink', async () => {
    const page = await fixture<HTMLElement>(html`<div style="color: #eee"><button>Photo</button></div>`);
    const { viewer } = await open({ opener: page.querySelector('button')! });
    expect(dialogOf(viewer).style.colorScheme).to.equal('dark');
    expect(getComputedStyle(find(viewer, '.surface')).color).to.equal('rgb(255, 255, 255)');
  });

  it('takes no space on the page, whatever it has shown', async () => {
    const { viewer } = await open();
    find(viewer, '.bar button[aria-label="Share this photo"]').click();
    await waitUntil(() => find(viewer, 'lookstream-share').shadowRoot?.querySelector('dialog')?.open);
    expect(viewer.offsetHeight).to.equal(0);
    find<LookstreamShare>(viewer, 'lookstream-share').close();
    viewer.close();
    expect(viewer.offsetHeight).to.equal(0);
  });

  it('opens nothing where there is nothing to show', async () => {
    const { viewer } = await open({ looks: [] });
    expect(count(viewer, 'dialog')).to.equal(0);
  });

  it('opens at the right look where broken ones are left out', async () => {
    const { looks } = makePage(3);
    const { viewer } = await open({ looks: [makeLook('broken', { images: [] }), ...looks], index: 2 });
    expect(find(viewer, '#title').textContent).to.equal('Photo by Kaisa look-2');
  });

  it('closes when it leaves the page, and opens again when it is back', async () => {
    const { viewer, opener } = await open();
    const { parentElement } = viewer;
    viewer.remove();
    expect(dialogOf(viewer).open).to.equal(false);
    parentElement!.append(viewer);
    const { looks, products } = makePage(2);
    await viewer.open({ looks, products, index: 1, locale: null, site: null, endpoint: edgeAddress, opener });
    expect(dialogOf(viewer).matches(':modal')).to.equal(true);
    await press(viewer, 'ArrowLeft');
    expect(counterOf(viewer)).to.equal('1 / 2');
  });
});
