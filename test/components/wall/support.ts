import { fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import type { LookstreamWall } from '../../../src/components/wall/wall.ts';
import type { Look } from '../../../src/model/look.ts';
import type { LooksPage } from '../../../src/model/looks-page.ts';
import { edgeAddress, makeLook, makePage } from '../../support/fixtures.ts';
import { network } from '../../support/network.ts';

export function partsOf(element: Element, part: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part=${part}]`) ?? [])];
}

export function partOf(element: Element, part: string): HTMLElement {
  const [found] = partsOf(element, part);
  if (!found) throw new Error(`<${element.localName}> has no part "${part}".`);
  return found;
}

/** What screen readers are told. */
export function newsOf(wall: Element): string {
  return wall.shadowRoot?.querySelector('[role=status]')?.textContent?.trim() ?? '';
}

export function positionsOf(wall: Element): number[] {
  return partsOf(wall, 'tile').map((tile) => Number(tile.getAttribute('aria-posinset')));
}

/** Waits until the tiles have been placed and nothing more is to be rendered. */
export async function settled(wall: LookstreamWall): Promise<LookstreamWall> {
  await waitUntil(() => wall.window?.boxes.length === wall.looks.length, 'the tiles are measured');
  await waitUntil(async () => wall.updateComplete, 'the wall comes to rest');
  return wall;
}

/** A wall of given looks. */
export async function show(
  page: LooksPage,
  attributes: Record<string, string> = {},
  surroundings = '',
  direction = 'ltr',
): Promise<LookstreamWall> {
  const box = await fixture(html`<div dir=${direction} style=${surroundings}></div>`);
  const wall = document.createElement('lookstream-wall');
  for (const [name, value] of Object.entries(attributes)) wall.setAttribute(name, value);
  wall.page = page;
  box.append(wall);
  await waitUntil(() => wall.looks.length === page.looks.length, 'the looks are taken');
  return settled(wall);
}

/** So many looks at the edge, which the next requests get in pages. */
export function serve(looks: Look[]): void {
  network.use(http.get(`${edgeAddress}/v1/looks`, ({ request }) => answerFrom(looks, request.url)));
}

/** The same, but no request is answered before the function that is returned has been called. */
export function serveLater(looks: Look[]): () => void {
  let answer: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (answer = resolve));
  network.use(
    http.get(`${edgeAddress}/v1/looks`, async ({ request }) => {
      await gate;
      return answerFrom(looks, request.url);
    }),
  );
  return answer;
}

/** The edge is down. */
export function failLooks(): void {
  network.use(http.get(`${edgeAddress}/v1/looks`, () => new HttpResponse(null, { status: 503 })));
}

function answerFrom(looks: Look[], url: string) {
  const query = new URL(url).searchParams;
  const start = Number(query.get('cursor'));
  const end = start + Number(query.get('limit'));
  const next = end < looks.length ? `${end}` : null;
  return HttpResponse.json(makePage(3, { looks: looks.slice(start, end), next }));
}

export function makeLooks(count: number, changes: (index: number) => Partial<Look> = () => ({})): Look[] {
  return Array.from({ length: count }, (_, index) => makeLook(`look-${index + 1}`, changes(index)));
}

/** A wall that asks the edge. */
export async function ask(
  attributes: Record<string, string> = {},
  surroundings = '',
): Promise<LookstreamWall> {
  const box = await fixture(html`<div style=${surroundings}></div>`);
  const wall = document.createElement('lookstream-wall');
  wall.setAttribute('product', 'vase');
  wall.setAttribute('endpoint', edgeAddress);
  for (const [name, value] of Object.entries(attributes)) wall.setAttribute(name, value);
  const loaded = oneEvent(wall, 'lookstream-load');
  box.append(wall);
  await loaded;
  return settled(wall);
}

export const lookRequests = () => network.asked('/v1/looks');
