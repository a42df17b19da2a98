import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { delay, http, HttpResponse } from 'msw';
import '../../../src/components/viewer/viewer.ts';
import type { LookstreamSlideChangeEvent } from '../../../src/components/shared/events.ts';
import type { ViewerRequest } from '../../../src/components/shared/open-viewer.ts';
import type { LookstreamShare } from '../../../src/components/share/share.ts';
import type { LookstreamViewer } from '../../../src/components/viewer/viewer.ts';
import type { Look } from '../../../src/model/look.ts';
import {
  edgeAddress,
  hostileAddresses,
  hostileText,
  makeHostilePage,
  makeLook,
  makePage,
} from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';

interface Opened {
  viewer: LookstreamViewer;
  opener: HTMLButtonElement;
}

/** Opens the viewer as a carousel does: from a button on a page, in a viewer beside it. */
async function open(changes: Partial<ViewerRequest> = {}, direction = 'ltr'): Promise<Opened> {
  const page = await fixture<HTMLElement>(
    html`<div dir=${direction}><button>Photo</button><lookstream-viewer></lookstream-viewer></div>`,
  );
  const viewer = page.querySelector('lookstream-viewer')!;
  const opener = page.querySelector('button')!;
  const { looks, products } = makePage(4);
  const request = { looks, products, index: 0, locale: null, site: null, endpoint: edgeAddress, opener };
  await viewer.open({ ...request, ...changes });
  return { viewer, opener };
}

function openLook(changes: Partial<Look>, products = makePage(1).products): Promise<Opened> {
  return open({ looks: [makeLook('look-1', changes)], products });
}

/** Two looks, of which the first one's pictures fail; by a name of its own, since browsers remember pictures. */
function withBrokenLook(id: string, once = false): Partial<ViewerRequest> {
  network.use(http.get(`${edgeAddress}/v1/pictures/${id}/:width`, () => HttpResponse.error(), { once }));
  return { looks: [makeLook(id), makeLook('look-2')] };
}

function find<Found extends HTMLElement>(viewer: LookstreamViewer, selector: string): Found {
  const found = viewer.renderRoot.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

function count(viewer: LookstreamViewer, selector: string): number {
  return viewer.renderRoot.querySelectorAll(selector).length;
}

const dialogOf = (viewer: LookstreamViewer) => find<HTMLDialogElement>(viewer, 'dialog');
const photoOf = (viewer: LookstreamViewer) => find<HTMLImageElement>(viewer, 'img.photo');
const counterOf = (viewer: LookstreamViewer) => find(viewer, '[part=counter]').textContent?.trim();
const previousOf = (viewer: LookstreamViewer) => find(viewer, '.bar button:nth-of-type(1)');
const nextOf = (viewer: LookstreamViewer) => find(viewer, '.bar button:nth-of-type(2)');

async function press(viewer: LookstreamViewer, key: string): Promise<void> {
  await sendKeys({ press: key });
  await viewer.updateComplete;
}

/** Past the fading in, during which no contrast is what it will be. */
async function settled(viewer: LookstreamViewer): Promise<void> {
  await photoIsLoaded(viewer);
  await rested(viewer);
}

async function rested(viewer: LookstreamViewer): Promise<void> {
  await Promise.all(viewer.shadowRoot!.getAnimations().map((animation) => animation.finished));
}

async function photoIsLoaded(viewer: LookstreamViewer): Promise<void> {
  await waitUntil(() => count(viewer, 'img.photo.is-loaded') === 1, 'the photo is loaded');
}

function movesOf(viewer: LookstreamViewer): LookstreamSlideChangeEvent[] {
  const moves: LookstreamSlideChangeEvent[] = [];
  viewer.addEventListener('lookstream-slide-change', (event) => moves.push(event));
  return moves;
}

describe('lookstream-viewer', () => {
  useNetwork();

  afterEach(async () => {
    await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
    await setViewport({ width: 1280, height: 820 });
  });

  describe('passes the audit', () => {
    it('on a desk', async () => {
      const { viewer } = await open();
      await settled(viewer);
      await expect(viewer).to.be.accessible();
    });

    it('on a phone', async () => {
      await setViewport({ width: 360, height: 780 });
      const { viewer } = await open();
      await settled(viewer);
      await expect(viewer).to.be.accessible();
    });

    it('in a low window, as at a zoom of 200 %', async () => {
      await setViewport({ width: 640, height: 400 });
      const { viewer } = await open();
      await settled(viewer);
      await expect(viewer).to.be.accessible();
    });

    it('in dark mode, right to left', async () => {
      await emulateMedia({ colorScheme: 'dark' });
      document.documentElement.style.colorScheme = 'light dark';
      const { viewer } = await open({}, 'rtl');
      await settled(viewer);
      await expect(viewer).to.be.accessible();
      document.documentElement.style.colorScheme = '';
    });

    it('when the photo did not load', async () => {
      const { viewer } = await open(withBrokenLook('broken-1'));
      await waitUntil(() => count(viewer, '.failed') === 1);
      await rested(viewer);
      await expect(viewer).to.be.accessible();
    });
  });

  describe('the dialog', () => {
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
  });

  describe('moving', () => {
    it('goes on and back by its buttons, and tells', async () => {
      const { viewer } = await open();
      const moves = movesOf(viewer);
      nextOf(viewer).click();
      await viewer.updateComplete;
      expect(counterOf(viewer)).to.equal('2 / 4');
      expect(find(viewer, '[role=status]').textContent).to.equal('2 of 4');
      expect(find(viewer, '#title').textContent).to.equal('Photo by Kaisa look-2');
      previousOf(viewer).click();
      await viewer.updateComplete;
      expect(counterOf(viewer)).to.equal('1 / 4');
      expect(moves.map(({ index, look }) => [index, look.id])).to.deep.equal([
        [1, 'look-2'],
        [0, 'look-1'],
      ]);
    });

    it('goes with the arrow keys', async () => {
      const { viewer } = await open({ index: 1 });
      await press(viewer, 'ArrowRight');
      expect(counterOf(viewer)).to.equal('3 / 4');
      await press(viewer, 'ArrowLeft');
      await press(viewer, 'ArrowLeft');
      expect(counterOf(viewer)).to.equal('1 / 4');
    });

    it('follows sight where the page reads right to left', async () => {
      const { viewer } = await open({ index: 1 }, 'rtl');
      await press(viewer, 'ArrowRight');
      expect(counterOf(viewer)).to.equal('1 / 4');
      await press(viewer, 'ArrowLeft');
      expect(counterOf(viewer)).to.equal('2 / 4');
      const [previous, next] = [previousOf(viewer), nextOf(viewer)].map((button) =>
        button.getBoundingClientRect(),
      );
      expect(previous!.left).to.be.above(next!.left);
    });

    it('still hears the keys after a click on the photo', async () => {
      const { viewer } = await open();
      await sendMouse({ type: 'click', position: [400, 400] });
      await press(viewer, 'ArrowRight');
      expect(counterOf(viewer)).to.equal('2 / 4');
    });

    it('leaves keys with a modifier to the browser', async () => {
      const { viewer } = await open();
      const event = new KeyboardEvent('keydown', {
        key: 'ArrowRight',
        altKey: true,
        bubbles: true,
        cancelable: true,
      });
      find(viewer, '#close').dispatchEvent(event);
      await viewer.updateComplete;
      expect(event.defaultPrevented).to.equal(false);
      expect(counterOf(viewer)).to.equal('1 / 4');
    });

    it('stops at both ends, where the buttons stay in reach of the keyboard', async () => {
      const { viewer } = await open();
      const moves = movesOf(viewer);
      expect(previousOf(viewer).getAttribute('aria-disabled')).to.equal('true');
      previousOf(viewer).click();
      await press(viewer, 'ArrowLeft');
      viewer.goTo(3);
      await viewer.updateComplete;
      expect(previousOf(viewer).hasAttribute('aria-disabled')).to.equal(false);
      expect(nextOf(viewer).getAttribute('aria-disabled')).to.equal('true');
      nextOf(viewer).focus();
      await press(viewer, 'Enter');
      expect(counterOf(viewer)).to.equal('4 / 4');
      expect(moves).to.have.length(0);
    });

    it('goes by a swipe over the photo', async () => {
      const { viewer } = await open();
      const touch = { pointerType: 'touch', isPrimary: true };
      photoOf(viewer).dispatchEvent(new PointerEvent('pointerdown', { ...touch, clientX: 300 }));
      photoOf(viewer).dispatchEvent(new PointerEvent('pointerup', { ...touch, clientX: 100 }));
      await viewer.updateComplete;
      expect(counterOf(viewer)).to.equal('2 / 4');
    });

    it('tells nothing of moves by script, and bears any number', async () => {
      const { viewer } = await open();
      const moves = movesOf(viewer);
      viewer.goTo(99);
      await viewer.updateComplete;
      expect(counterOf(viewer)).to.equal('4 / 4');
      viewer.goTo(-1);
      await viewer.updateComplete;
      expect(counterOf(viewer)).to.equal('1 / 4');
      expect(moves).to.have.length(0);
    });
  });

  describe('the photo', () => {
    it('comes in all widths, with its size and an alternative text', async () => {
      const { viewer } = await open();
      const photo = photoOf(viewer);
      expect(photo.srcset.split(',').map((candidate) => candidate.split(' ')[1])).to.deep.equal([
        '320w',
        '640w',
        '1080w',
      ]);
      expect(photo.sizes).to.contain('100vw');
      expect([photo.width > 0, photo.getAttribute('height')]).to.deep.equal([true, '1350']);
      expect(photo.alt).to.equal(
        'Photo by Kaisa look-1: Aalis vase, ochre, Aalis bowl, ochre, and Aalis lamp, ochre',
      );
    });

    it('is never cropped', async () => {
      const { viewer } = await open();
      expect(getComputedStyle(photoOf(viewer)).objectFit).to.equal('contain');
    });

    it('is not shown before it is loaded', async () => {
      network.use(http.get(`${edgeAddress}/v1/pictures/slow/:width`, () => delay('infinite')));
      const { viewer } = await open({ looks: [makeLook('look-1'), makeLook('slow')] });
      await photoIsLoaded(viewer);
      await press(viewer, 'ArrowRight');
      expect(photoOf(viewer).classList.contains('is-loaded')).to.equal(false);
      expect(find(viewer, '.mat').getAttribute('aria-busy')).to.equal('true');
    });

    it('is there at once when the same look is opened again', async () => {
      const { viewer, opener } = await open();
      await photoIsLoaded(viewer);
      viewer.close();
      const { looks, products } = makePage(4);
      await viewer.open({
        looks,
        products,
        index: 0,
        locale: null,
        site: null,
        endpoint: edgeAddress,
        opener,
      });
      await photoIsLoaded(viewer);
    });

    it('is shown for each of two looks that have the same picture', async () => {
      const { images } = makeLook('look-1');
      const { viewer } = await open({ looks: [makeLook('look-1'), makeLook('look-2', { images })] });
      await photoIsLoaded(viewer);
      await press(viewer, 'ArrowRight');
      expect(find(viewer, '#title').textContent).to.equal('Photo by Kaisa look-2');
      await photoIsLoaded(viewer);
    });

    it('can be asked for again when it did not load', async () => {
      const { viewer } = await open(withBrokenLook('broken-2', true));
      await waitUntil(() => count(viewer, '.failed') === 1);
      expect(find(viewer, '.failed').textContent).to.contain('This photo did not load');
      expect(find(viewer, '.failed').textContent).to.contain('The others are still here.');
      find(viewer, '.failed button').click();
      await photoIsLoaded(viewer);
      expect(count(viewer, '.failed')).to.equal(0);
    });

    it('does not carry its failure to the next one', async () => {
      const { viewer } = await open(withBrokenLook('broken-3'));
      await waitUntil(() => count(viewer, '.failed') === 1);
      await press(viewer, 'ArrowRight');
      await photoIsLoaded(viewer);
    });

    it('is labelled where somebody was paid for it', async () => {
      const { viewer } = await openLook({ sponsored: true });
      expect(find(viewer, '.mat > .advertising').textContent).to.equal('Advertisement');
      expect((await openLook({})).viewer.renderRoot.querySelectorAll('.mat > .advertising')).to.have.length(
        0,
      );
    });
  });

  describe('a video', () => {
    const video = {
      src: `${edgeAddress}/v1/pictures/look-1/film`,
      poster: null,
      captions: `${edgeAddress}/v1/pictures/look-1/captions`,
    };

    it('waits for the visitor, has controls and captions, and no sound of its own accord', async () => {
      const { viewer } = await openLook({ kind: 'video', video });
      const film = find<HTMLVideoElement>(viewer, 'video');
      expect([film.controls, film.autoplay, film.preload]).to.deep.equal([true, false, 'none']);
      expect(film.hasAttribute('playsinline')).to.equal(true);
      expect(film.poster).to.contain('/look-1/1080');
      expect(film.getAttribute('aria-label')).to.contain('Video by Kaisa look-1');
      expect(film.querySelector('track')?.getAttribute('src')).to.equal(video.captions);
      expect(film.querySelector('track')?.getAttribute('srclang')).to.equal('en');
      expect(network.requests.filter(({ url }) => url === video.src)).to.have.length(0);
      await expect(viewer).to.be.accessible();
    });

    it('keeps the arrow keys for itself', async () => {
      const looks = [makeLook('look-1', { kind: 'video', video }), makeLook('look-2')];
      const { viewer } = await open({ looks });
      find(viewer, 'video').focus();
      await press(viewer, 'ArrowRight');
      expect(counterOf(viewer)).to.equal('1 / 2');
    });

    it('pauses when the viewer closes', async () => {
      const { viewer } = await openLook({ kind: 'video', video });
      let isPaused = false;
      find<HTMLVideoElement>(viewer, 'video').pause = () => (isPaused = true);
      viewer.close();
      await waitUntil(() => isPaused);
    });
  });

  describe('the words', () => {
    it('show the caption in its language, and the hashtags on a line of their own', async () => {
      const { viewer } = await openLook({ language: 'fi', caption: 'Lopulta seinä. #maljakko' });
      expect(find(viewer, '[part=caption]').textContent).to.equal('Lopulta seinä.');
      expect(find(viewer, '[part=tags]').textContent).to.equal('#maljakko');
      expect(find(viewer, '[part=caption]').closest('[lang]')?.getAttribute('lang')).to.equal('fi');
    });

    it('are left out where there are none', async () => {
      const { viewer } = await openLook({ caption: null, author: null, origin: 'upload', publishedAt: null });
      expect(
        count(viewer, '[part=caption], [part=tags], [part=handle], [part=avatar], [part=footer]'),
      ).to.equal(0);
      expect(find(viewer, '#title').textContent).to.equal('Photo by a customer');
    });

    it('say where and when it was published', async () => {
      const { viewer } = await openLook({});
      expect(find(viewer, '[part=footer]').textContent).to.equal('Instagram, October 2, 2018');
    });

    it('show the initials of a person without a picture', async () => {
      const { viewer } = await openLook({ author: { name: 'Kaisa Mäkelä', handle: null, avatar: null } });
      expect(find(viewer, '[part=avatar]').textContent).to.equal('KM');
      expect(count(viewer, '[part=avatar] img, [part=handle]')).to.equal(0);
    });

    it('speak Swedish on a Swedish page', async () => {
      const { viewer } = await open({ locale: 'sv' });
      expect(find(viewer, '#close').getAttribute('aria-label')).to.equal('Stäng');
      expect(find(viewer, '#products').textContent).to.equal('På bilden');
    });
  });

  describe('the products', () => {
    it('stand in the order of the look', async () => {
      const { viewer } = await open();
      const rows = [...viewer.renderRoot.querySelectorAll('lookstream-product')];
      expect(rows.map((row) => row.product?.key)).to.deep.equal(['vase', 'bowl', 'lamp']);
    });

    it('tell of a click together with the look', async () => {
      const { viewer } = await open();
      const row = find(viewer, 'lookstream-product');
      await waitUntil(() => row.shadowRoot?.querySelector('a'));
      const link = row.shadowRoot!.querySelector('a')!;
      link.addEventListener('click', (event) => event.preventDefault());
      const clicks: (string | undefined)[] = [];
      viewer.addEventListener('lookstream-product-click', ({ look }) => clicks.push(look?.id));
      link.click();
      expect(clicks).to.deep.equal(['look-1']);
    });

    it('are one press away on a phone', async () => {
      await setViewport({ width: 360, height: 480 });
      const { viewer } = await open();
      await photoIsLoaded(viewer);
      const jump = find(viewer, '.jump');
      expect(jump.getAttribute('aria-label')).to.equal('3 products in this photo');
      jump.click();
      expect(viewer.shadowRoot!.activeElement?.id).to.equal('products');
      const { bottom } = find(viewer, '.bar').getBoundingClientRect();
      expect(find(viewer, '#products').getBoundingClientRect().top).to.be.within(bottom, bottom + 60);
    });

    it('are passed over where the page does not know them', async () => {
      const { viewer } = await openLook({ products: [{ key: 'gone' }, { key: 'constructor' }] });
      expect(count(viewer, 'lookstream-product, .products, .jump')).to.equal(0);
    });
  });

  describe('hostile content', () => {
    for (const address of hostileAddresses) {
      it(`is never bound to a link or a picture: ${address}`, async () => {
        const { viewer } = await open(makeHostilePage(address));
        await waitUntil(() => find(viewer, 'lookstream-product').shadowRoot?.querySelector('.name'));
        const roots = [viewer.shadowRoot!, find(viewer, 'lookstream-product').shadowRoot!];
        const bound = roots.flatMap((root) =>
          [...root.querySelectorAll('[href], [src]')].map(
            (node) => node.getAttribute('href') ?? node.getAttribute('src'),
          ),
        );
        expect(bound).to.deep.equal([`${edgeAddress}/v1/pictures/trap/1080`]);
      });
    }

    it('is text', async () => {
      const { viewer } = await open(makeHostilePage(`${edgeAddress}/v1/pictures/trap/320`));
      expect(find(viewer, '#title').textContent).to.equal(`Photo by ${hostileText}`);
      expect(find(viewer, '[part=caption]').textContent).to.equal(hostileText);
      expect(count(viewer, '[onerror], h2 b, p b')).to.equal(0);
      expect('hacked' in window).to.equal(false);
    });
  });

  describe('sharing', () => {
    it('opens the sheet with this look over the viewer, and Escape leads back', async () => {
      const { viewer } = await open({ index: 1 });
      const button = find(viewer, '.bar button[aria-label="Share this photo"]');
      button.focus();
      await press(viewer, 'Enter');
      await waitUntil(() => find(viewer, 'lookstream-share').shadowRoot?.querySelector('dialog')?.open);
      const sheet = find(viewer, 'lookstream-share').shadowRoot!;
      expect(sheet.querySelector('.what strong')?.textContent).to.equal('Photo by Kaisa look-2');
      await press(viewer, 'Escape');
      await waitUntil(() => !sheet.querySelector('dialog')?.open);
      expect(dialogOf(viewer).open).to.equal(true);
      expect(viewer.shadowRoot!.activeElement?.getAttribute('aria-label')).to.equal('Share this photo');
    });

    it('keeps the arrow keys of the sheet from moving the viewer', async () => {
      const { viewer } = await open();
      find(viewer, '.bar button[aria-label="Share this photo"]').click();
      await waitUntil(() => find(viewer, 'lookstream-share').shadowRoot?.querySelector('dialog')?.open);
      await press(viewer, 'ArrowRight');
      expect(counterOf(viewer)).to.equal('1 / 4');
    });
  });

  it('stands still for those who asked for less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const { viewer } = await open();
    expect(viewer.shadowRoot!.getAnimations()).to.have.length(0);
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
