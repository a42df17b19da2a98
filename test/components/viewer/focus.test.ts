import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { useNetwork } from '../../support/network.ts';
import { asUsual, closed, dialogOf, find, makeRequest, open, press, titleOf } from './support.ts';

describe('lookstream-viewer: the focus', () => {
  useNetwork();
  afterEach(asUsual);

  it('goes to what is nearest where the photo has gone from the page', async () => {
    const list = await fixture<HTMLElement>(html`
      <div>
        <a href="#before">Before</a>
        <ul>
          <li><button id="other">Other photo</button></li>
          <li><button id="photo">Photo</button></li>
        </ul>
      </div>
    `);
    const { viewer } = await open({ opener: list.querySelector<HTMLElement>('#photo')! });
    list.querySelector('#photo')!.closest('li')!.remove();
    await press(viewer, 'Escape');
    await closed(viewer);
    await waitUntil(() => document.activeElement?.id === 'other');
  });

  it('goes to the element where all its photos have gone', async () => {
    const box = await fixture<HTMLElement>(html`<div><div id="host"></div></div>`);
    const root = box.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<section><button>Photo</button></section><a href="#all">All photos</a>';
    const { viewer } = await open({ opener: root.querySelector('button')! });
    root.querySelector('section')!.remove();
    await press(viewer, 'Escape');
    await closed(viewer);
    await waitUntil(() => root.activeElement?.textContent === 'All photos');
  });

  it('goes past a link that is seen only while it has the focus', async () => {
    const box = await fixture<HTMLElement>(html`
      <div>
        <a class="skip" href="#end">Skip photos</a><button id="photo">Photo</button><a href="#all">All</a>
      </div>
    `);
    const { viewer } = await open({ opener: box.querySelector<HTMLElement>('#photo')! });
    box.querySelector('#photo')!.remove();
    await press(viewer, 'Escape');
    await closed(viewer);
    await waitUntil(() => document.activeElement?.textContent === 'All');
  });

  it('is not taken from where the page has put it', async () => {
    const { viewer, opener } = await open();
    const field = opener.parentElement!.appendChild(document.createElement('input'));
    dialogOf(viewer).addEventListener('close', () => field.focus(), { capture: true, once: true });
    opener.remove();
    await press(viewer, 'Escape');
    await closed(viewer);
    expect(document.activeElement === field).to.equal(true);
  });

  it('and the place on the page are as before', async () => {
    const tall = document.body.insertBefore(document.createElement('div'), document.body.firstChild);
    tall.style.blockSize = '4000px';
    const { viewer, opener } = await open();
    window.scrollTo(0, 700);
    await press(viewer, 'Escape');
    await closed(viewer);
    expect(window.scrollY).to.equal(700);
    expect(document.activeElement === opener).to.equal(true);
    tall.remove();
  });

  it('stays in the dialog when it is opened while it is open, which then shows the other look', async () => {
    const { viewer, opener } = await open();
    const dialog = dialogOf(viewer);
    await viewer.open(makeRequest(opener, { index: 2 }));
    expect(dialogOf(viewer) === dialog && dialog.open).to.equal(true);
    expect(titleOf(viewer)).to.equal('Photo by Kaisa look-3');
    expect(viewer.shadowRoot!.activeElement === find(viewer, '#close')).to.equal(true);
    await press(viewer, 'Escape');
    await waitUntil(() => document.activeElement === opener);
  });

  it('is not taken by a dialog that is closed before it is open', async () => {
    const { viewer, opener } = await open();
    viewer.close();
    const opening = viewer.open(makeRequest(opener, { index: 1 }));
    viewer.close();
    await opening;
    expect(dialogOf(viewer).open).to.equal(false);
    expect(viewer.shownLook).to.equal(null);
    expect(document.activeElement === opener).to.equal(true);
  });

  it('stays in a dialog that is closed and opened again in one breath', async () => {
    const { viewer, opener } = await open();
    viewer.close();
    await viewer.open(makeRequest(opener, { index: 1 }));
    await new Promise(requestAnimationFrame);
    expect(dialogOf(viewer).open).to.equal(true);
    expect(viewer.shownLook?.id).to.equal('look-2');
    await press(viewer, 'ArrowRight');
    expect(titleOf(viewer)).to.equal('Photo by Kaisa look-3');
  });
});
