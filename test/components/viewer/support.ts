import { fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import { http, HttpResponse } from 'msw';
import '../../../src/components/viewer/viewer.ts';
import type { ViewerRequest } from '../../../src/components/viewer/open-viewer.ts';
import type { LookstreamViewer } from '../../../src/components/viewer/viewer.ts';
import type { LookstreamSlideChangeEvent } from '../../../src/components/shared/visit-events.ts';
import type { Look } from '../../../src/model/look.ts';
import { edgeAddress, makeLook, makePage } from '../../support/fixtures.ts';
import { network } from '../../support/network.ts';

export interface Opened {
  viewer: LookstreamViewer;
  opener: HTMLButtonElement;
}

export function makeRequest(opener: HTMLElement, changes: Partial<ViewerRequest> = {}): ViewerRequest {
  const { looks, products } = makePage(4);
  return { looks, products, index: 0, endpoint: edgeAddress, opener, ...changes };
}

/** Opens the viewer as a carousel does: from a button on a page, in a viewer beside it. */
export async function open(changes: Partial<ViewerRequest> = {}, direction = 'ltr'): Promise<Opened> {
  const page = await fixture<HTMLElement>(
    html`<div dir=${direction}><button>Photo</button><lookstream-viewer></lookstream-viewer></div>`,
  );
  const viewer = page.querySelector('lookstream-viewer')!;
  const opener = page.querySelector('button')!;
  await viewer.open(makeRequest(opener, changes));
  return { viewer, opener };
}

export function openLook(changes: Partial<Look>, products = makePage(1).products): Promise<Opened> {
  return open({ looks: [makeLook('look-1', changes)], products });
}

/** Two looks, of which the first one's pictures fail; by a name of its own, since browsers remember pictures. */
export function withBrokenLook(id: string, once = false): Partial<ViewerRequest> {
  network.use(http.get(`${edgeAddress}/v1/pictures/${id}/:width`, () => HttpResponse.error(), { once }));
  return { looks: [makeLook(id), makeLook('look-2')] };
}

export function find<Found extends HTMLElement>(viewer: LookstreamViewer, selector: string): Found {
  const found = viewer.renderRoot.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

export function count(viewer: LookstreamViewer, selector: string): number {
  return viewer.renderRoot.querySelectorAll(selector).length;
}

export const dialogOf = (viewer: LookstreamViewer) => find<HTMLDialogElement>(viewer, 'dialog');
export const photoOf = (viewer: LookstreamViewer) => find<HTMLImageElement>(viewer, 'img.photo');
export const counterOf = (viewer: LookstreamViewer) => find(viewer, '[part=counter]').textContent?.trim();
export const titleOf = (viewer: LookstreamViewer) => find(viewer, '#title').textContent;
export const previousOf = (viewer: LookstreamViewer) => find(viewer, '.bar button:nth-of-type(1)');
export const nextOf = (viewer: LookstreamViewer) => find(viewer, '.bar button:nth-of-type(2)');
export const shareOf = (viewer: LookstreamViewer) => find(viewer, '.bar button[aria-label^="Share"]');

export async function press(viewer: LookstreamViewer, key: string): Promise<void> {
  await sendKeys({ press: key });
  await viewer.updateComplete;
}

export async function counterSays(viewer: LookstreamViewer, text: string): Promise<void> {
  await waitUntil(() => counterOf(viewer) === text, `the counter says ${text}`);
}

export async function closed(viewer: LookstreamViewer): Promise<void> {
  await waitUntil(() => !viewer.shownLook && !dialogOf(viewer).open, 'the viewer has closed');
}

/** Past the fading in, during which no contrast is what it will be. */
export async function settled(viewer: LookstreamViewer): Promise<void> {
  await photoIsLoaded(viewer);
  await rested(viewer);
}

export async function rested(element: Element): Promise<void> {
  await Promise.all(
    element
      .shadowRoot!.getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
      .map((animation) => animation.finished),
  );
}

export async function photoIsLoaded(viewer: LookstreamViewer): Promise<void> {
  await waitUntil(() => count(viewer, 'img.photo.is-loaded') === 1, 'the photo is loaded');
}

export function movesOf(viewer: LookstreamViewer): LookstreamSlideChangeEvent[] {
  const moves: LookstreamSlideChangeEvent[] = [];
  viewer.addEventListener('lookstream-slide-change', (event) => moves.push(event));
  return moves;
}

/** Emulated media and windows outlive the page that asked for them: call it in an `afterEach`. */
export async function asUsual(): Promise<void> {
  await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'none' }]);
  await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  await setViewport({ width: 1280, height: 820 });
}
