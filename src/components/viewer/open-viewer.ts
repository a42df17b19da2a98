import type { Look } from '../../model/look.ts';
import type { LooksPage } from '../../model/looks-page.ts';
import type { LookstreamElement } from '../shared/element.ts';
import { LookstreamEvent, tell, type LooksQuery } from '../shared/events.ts';
import { LookstreamOpenEvent } from '../shared/visit-events.ts';
import type { LooksElement } from '../shared/looks-element.ts';
import './viewer.ts';

/** What an element hands on to those that it opens, so that they speak and link as it does. */
export type Settings = Pick<
  LookstreamElement,
  'locale' | 'wording' | 'endpoint' | 'site' | 'consent' | 'variant'
>;

/** What the viewer shows, and where it came from. */
export interface ViewerRequest extends Partial<Settings> {
  looks: Look[];
  products: LooksPage['products'];
  /** what the looks were asked for, for the events */
  query?: LooksQuery | undefined;
  /** which look first, from 0 */
  index: number;
  /** gets the focus back, and lends the dialog its colours */
  opener: HTMLElement;
  /**
   * Asks for the looks that come next.
   * @param shown how many there are
   * @returns all there are then, or null when there are no more, or none to be had for now
   */
  more?: ((shown: number) => Promise<LooksPage | null>) | undefined;
  /** whether there are looks that `more` could not get: its null is then a failure, and not the end */
  hasMore?: (() => boolean) | undefined;
  /** whether an open look has its address, and the browser's Back closes it */
  history?: boolean | undefined;
  /** whether a look can be reported */
  reports?: boolean | undefined;
  /** whether own goods can be put into the page's cart */
  addToCart?: boolean | undefined;
}

/** What the author of a page has asked an element for, and its viewer with it. */
export type Wishes = Settings & Pick<LooksElement, 'publisher' | 'history' | 'reports' | 'addToCart'>;

export function wishesOf(element: LooksElement): Wishes {
  const { locale, wording, endpoint, site, consent, variant, publisher, history, reports, addToCart } =
    element;
  return { locale, wording, endpoint, site, consent, variant, publisher, history, reports, addToCart };
}

interface OpenDetails {
  look: Look;
  /** from 0 */
  index: number;
  looks: Look[];
  products: LooksPage['products'];
}

/** A look is about to open in the viewer; `preventDefault()` leaves that to the page. */
export class LookstreamOpenRequestEvent extends LookstreamEvent<OpenDetails> implements OpenDetails {
  declare readonly look: Look;
  declare readonly index: number;
  declare readonly looks: Look[];
  declare readonly products: LooksPage['products'];
  constructor(details: OpenDetails) {
    super('lookstream-open-request', details, true);
  }
}

/** Opens one of an element's looks, with all of them to leaf through, and more. */
export function openLook(element: LooksElement, index: number, opener: HTMLElement): void {
  const { page } = element.source;
  if (!page) return;
  const { looks, products } = page;
  // The element may have got more since, as when its visitor went on behind the viewer.
  const more = async (shown: number) => {
    const now = element.source.page;
    return now && now.looks.length > shown ? now : element.source.more();
  };
  const hasMore = () => element.source.hasMore;
  const { query } = element;
  openViewer(element, { ...wishesOf(element), query, looks, products, index, opener, more, hasMore });
}

/**
 * Opens a look in the page's one viewer, unless the page takes over by cancelling the event.
 *
 * @param source the element that shows the looks; the event comes from it
 */
export function openViewer(source: HTMLElement, request: ViewerRequest): void {
  const { looks, products, index } = request;
  const look = looks[index];
  if (!look) return;
  if (tell(source, new LookstreamOpenRequestEvent({ look, index, looks, products }))) {
    void pageViewer().open(request);
    tell(source, new LookstreamOpenEvent({ look, index }));
  }
}

function pageViewer(): HTMLElementTagNameMap['lookstream-viewer'] {
  const existing =
    document.querySelector<HTMLElementTagNameMap['lookstream-viewer']>('body > lookstream-viewer');
  return existing ?? document.body.appendChild(document.createElement('lookstream-viewer'));
}

declare global {
  interface HTMLElementEventMap {
    'lookstream-open-request': LookstreamOpenRequestEvent;
  }
}
