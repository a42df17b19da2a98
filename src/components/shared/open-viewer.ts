import type { Look } from '../../model/look.ts';
import type { LooksPage } from '../../model/looks-page.ts';
import { LookstreamOpenRequestEvent } from './events.ts';
import { reportFailure } from './report-failure.ts';

/** What the viewer shows, and where it came from. */
export interface ViewerRequest {
  looks: Look[];
  products: LooksPage['products'];
  /** which look first, from 0 */
  index: number;
  locale: string | null;
  endpoint: string | null;
  site: string | null;
  /** gets the focus back, and lends the dialog its colours */
  opener: HTMLElement;
}

interface Viewer extends HTMLElement {
  open: (request: ViewerRequest) => void;
}

/**
 * Opens a look in the page's one viewer, unless the page takes over by cancelling the event.
 *
 * @param source the element that shows the looks; the event comes from it
 */
export async function openViewer(source: HTMLElement, request: ViewerRequest): Promise<void> {
  const { looks, products, index } = request;
  const look = looks[index];
  if (!look) return;
  if (!source.dispatchEvent(new LookstreamOpenRequestEvent({ look, index, looks, products }))) return;
  try {
    await import('../viewer/viewer.ts');
    pageViewer().open(request);
  } catch (error) {
    reportFailure(source, error, 'The viewer did not load; can the script’s /chunks/ be reached?');
  }
}

function pageViewer(): Viewer {
  const existing = document.querySelector<Viewer>('body > lookstream-viewer');
  return existing ?? document.body.appendChild(document.createElement('lookstream-viewer') as Viewer);
}
