import { fetchLooks, resolveEndpoint } from '../shared/edge.ts';
import type { LooksElement } from '../shared/looks-element.ts';
import { openLook, openViewer, wishesOf, type Wishes } from './open-viewer.ts';

/** An element that shows looks; its script may not have come yet. */
type Shower = LooksElement | (HTMLElement & { source?: never });

/** the look that the edge is asked for, and how to give it up */
let asked: { id: string; controller: AbortController } | null = null;

/**
 * Opens the look that the page's address names, `#opi3042079992` or `#look-izeax-227954`: among the looks of an element that shows it, or
 * else alone. The address stays as it is, unless the element is one whose looks are entries of the history.
 */
export async function meet(): Promise<void> {
  const id = namedLook();
  if (!id || isOpen(id) || asked?.id === id) return;
  asked?.controller.abort();
  asked = null;
  const showers = [...document.querySelectorAll<Shower>('lookstream-carousel, lookstream-wall')];
  for (const shower of showers) {
    const index = shower.source?.page?.looks.findIndex((look) => look.id === id) ?? -1;
    if (shower.source && index >= 0) {
      openLook(shower, index, photoOf(shower, index));
      return;
    }
  }
  await openAlone(showers[0] ?? document.body, id);
}

/** Olapic's own script knows the looks of its service by this short word, and no others. */
function namedLook(): string | undefined {
  const [, media, look] = /^#(?:opi(\d+)|look-(izeax-\d+))$/.exec(location.hash) ?? [];
  return media ? `olapic-${media}` : look;
}

async function openAlone(shower: Shower, id: string): Promise<void> {
  const controller = new AbortController();
  asked = { id, controller };
  const { signal } = controller;
  const wishes = wishesFor(shower);
  try {
    const { publisher } = wishes;
    const edge = { endpoint: resolveEndpoint(wishes.endpoint), site: wishes.site };
    const page = await fetchLooks(edge, { publisher }, signal, `/${id}`);
    if (!page.looks.length) throw new Error(`There is no look ${id}.`);
    // Another copy of the script may have been faster, or the visitor gone on.
    if (!isOpen(id) && namedLook() === id)
      openViewer(shower, { ...page, ...wishes, index: 0, opener: shower });
  } catch (error) {
    if (!signal.aborted)
      console.warn('[lookstream] The photo that the address names cannot be shown.', error);
  } finally {
    if (asked?.controller === controller) asked = null;
  }
}

/** The look's own photo in an element, or all of it: a wall has only those tiles that are near the view. */
function photoOf(shower: LooksElement, index: number): HTMLElement {
  const photos = shower.shadowRoot?.querySelectorAll<HTMLElement>('[part=photo]') ?? [];
  const tile = `[aria-posinset="${index + 1}"]`;
  const isWall = shower.localName === 'lookstream-wall';
  return [...photos].find((photo, place) => (isWall ? photo.closest(tile) : place === index)) ?? shower;
}

/** Also of an element whose script is still on its way. */
function wishesFor(shower: Shower): Wishes {
  if (shower.source) return wishesOf(shower);
  return {
    locale: shower.getAttribute('locale'),
    wording: null,
    endpoint: shower.getAttribute('endpoint'),
    site: shower.getAttribute('site'),
    consent: shower.getAttribute('consent'),
    variant: shower.getAttribute('variant'),
    publisher: shower.getAttribute('publisher'),
    history: shower.hasAttribute('history'),
    reports: shower.hasAttribute('reports'),
    addToCart: shower.hasAttribute('add-to-cart'),
  };
}

function isOpen(id: string): boolean {
  const viewer =
    document.querySelector<HTMLElementTagNameMap['lookstream-viewer']>('body > lookstream-viewer');
  return viewer?.shownLook?.id === id;
}
