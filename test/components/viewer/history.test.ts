import { expect, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import type { LookstreamViewer } from '../../../src/components/viewer/viewer.ts';
import { makeLook, makePage } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import { asUsual, closed, counterOf, dialogOf, find, makeRequest, open, press, titleOf } from './support.ts';

const looks = [makeLook('olapic-11'), makeLook('olapic-12'), makeLook('izeax-60')];
const hash = (text: string) => waitUntil(() => location.hash === text, `the address ends in "${text}"`);

async function back(): Promise<void> {
  const popped = oneEvent(window, 'popstate');
  history.back();
  await popped;
}

/** A browser keeps no more than 50 entries, and other tests make some too. */
const oneMoreThan = (length: number) => Math.min(50, length + 1);

describe('lookstream-viewer: the browser’s history', () => {
  useNetwork();
  let length: number;
  const state = { router: { page: 3 } };
  const page = location.href;

  beforeEach(() => {
    history.pushState(state, '', page);
    length = history.length;
  });
  afterEach(asUsual);

  it('is left alone unless it is wanted', async () => {
    const { viewer } = await open({ looks });
    await press(viewer, 'ArrowRight');
    await press(viewer, 'Escape');
    await closed(viewer);
    expect([history.length, location.href]).to.deep.equal([length, page]);
  });

  it('gets one entry, which names the look and keeps the state of the page’s router', async () => {
    const { viewer } = await open({ looks, history: true });
    await hash('#opi11');
    expect(history.length).to.equal(oneMoreThan(length));
    expect(history.state).to.deep.equal(state);
    await press(viewer, 'ArrowRight');
    expect(location.hash).to.equal('#opi12');
    await press(viewer, 'ArrowRight');
    expect(location.hash).to.equal('#look-izeax-60');
    expect(history.length).to.equal(oneMoreThan(length));
    expect(history.state).to.deep.equal(state);
    await press(viewer, 'Escape');
    await hash('');
  });

  it('closes the viewer by Back, and opens it again by Forward, where it was', async () => {
    const { viewer, opener } = await open({ looks, history: true });
    await hash('#opi11');
    await press(viewer, 'ArrowRight');
    await back();
    await closed(viewer);
    expect(location.href).to.equal(page);
    expect(document.activeElement === opener).to.equal(true);
    history.forward();
    await waitUntil(() => dialogOf(viewer).open);
    expect([titleOf(viewer), counterOf(viewer)]).to.deep.equal(['Photo by Kaisa olapic-12', '2 / 3']);
    await back();
    await closed(viewer);
    expect(location.href).to.equal(page);
  });

  it('is one step back again after closing, and no more', async () => {
    history.replaceState({ under: true }, '', page);
    history.pushState(state, '', page);
    const { viewer } = await open({ looks, history: true });
    await hash('#opi11');
    const popped = oneEvent(window, 'popstate');
    find(viewer, '#close').click();
    await popped;
    expect(location.href).to.equal(page);
    expect(history.state).to.deep.equal(state);
    expect(viewer.shownLook).to.equal(null);
  });

  it('is in order also when another look is opened at once', async () => {
    const { viewer, opener } = await open({ looks, history: true });
    await hash('#opi11');
    viewer.close();
    await closed(viewer);
    await viewer.open(makeRequest(opener, { looks, index: 1, history: true }));
    await hash('#opi12');
    expect(history.length).to.equal(oneMoreThan(length));
    expect(dialogOf(viewer).open).to.equal(true);
    await back();
    await closed(viewer);
    expect(location.href).to.equal(page);
  });

  it('keeps its one entry for another look in the open dialog', async () => {
    const { viewer, opener } = await open({ looks, history: true });
    await hash('#opi11');
    await viewer.open(makeRequest(opener, { looks, index: 2, history: true }));
    await hash('#look-izeax-60');
    expect(history.length).to.equal(oneMoreThan(length));
    await press(viewer, 'Escape');
    await hash('');
  });

  it('is not taken back where the page has gone on', async () => {
    const { viewer } = await open({ looks, history: true });
    await hash('#opi11');
    history.pushState({ next: true }, '', `${page}#elsewhere`);
    viewer.close();
    await closed(viewer);
    await viewer.updateComplete;
    expect(location.hash).to.equal('#elsewhere');
    expect(history.state).to.deep.equal({ next: true });
  });

  describe('that names the look already, as after a reload', () => {
    async function arrive(): Promise<LookstreamViewer> {
      history.pushState(state, '', `${page}#opi11`);
      length = history.length;
      const { viewer } = await open({ looks, history: true });
      // What the viewer does with it comes with a script of its own.
      await import('../../../src/components/viewer/look-trail.ts');
      await nextFrame();
      return viewer;
    }

    it('gets no entry, and is without the look when the viewer is closed', async () => {
      const viewer = await arrive();
      await press(viewer, 'Escape');
      await closed(viewer);
      expect([history.length, location.href]).to.deep.equal([length, page]);
      expect(history.state).to.deep.equal(state);
    });

    it('names the looks that the visitor goes on to', async () => {
      const viewer = await arrive();
      await press(viewer, 'ArrowRight');
      expect([history.length, location.hash]).to.deep.equal([length, '#opi12']);
      await press(viewer, 'Escape');
      await hash('');
      expect(history.length).to.equal(length);
    });

    it('closes the viewer by Back', async () => {
      const viewer = await arrive();
      await back();
      await closed(viewer);
      expect(location.href).to.equal(page);
    });
  });

  it('holds no other look under the open one, which would open when that one is closed', async () => {
    history.replaceState(state, '', `${page}#opi12`);
    const { viewer } = await open({ looks, history: true });
    await hash('#opi11');
    find(viewer, '#close').click();
    await hash('');
    expect(location.href).to.equal(page);
    expect(history.state).to.deep.equal(state);
  });

  it('keeps an address of the page’s own under it, also one that looks like ours', async () => {
    history.replaceState(state, '', `${page}#look-book`);
    const { viewer } = await open({ looks, history: true });
    await hash('#opi11');
    find(viewer, '#close').click();
    await hash('#look-book');
  });

  it('loses the look at once when the viewer is taken off the page', async () => {
    const { viewer } = await open({ looks, history: true });
    await hash('#opi11');
    const { parentElement } = viewer;
    viewer.remove();
    expect(location.href).to.equal(page);
    expect(history.state).to.deep.equal(state);
    parentElement!.append(viewer);
    history.pushState(state, '', `${page}#opi11`);
    await back();
    expect(viewer.shownLook, 'it follows the history no more').to.equal(null);
  });

  it('keeps to the page’s own address where a <base> says otherwise', async () => {
    const base = document.head.appendChild(document.createElement('base'));
    base.href = 'https://cdn.example/';
    const { viewer } = await open({ looks, history: true });
    await hash('#opi11');
    expect(location.href).to.equal(`${page}#opi11`);
    base.remove();
    await press(viewer, 'Escape');
    await hash('');
  });

  it('does not move the page', async () => {
    const tall = document.body.appendChild(document.createElement('div'));
    tall.style.blockSize = '4000px';
    window.scrollTo(0, 900);
    const { viewer } = await open({ ...makePage(3), looks, history: true });
    await hash('#opi11');
    await press(viewer, 'Escape');
    await hash('');
    await closed(viewer);
    expect(window.scrollY).to.equal(900);
    tall.remove();
  });
});
