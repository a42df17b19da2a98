import type { ReactiveController } from 'lit';
import type { LooksPage } from '../../model/looks-page.ts';
import type { LookstreamElement } from '../shared/element.ts';
import { lazily } from '../shared/lazy.ts';
import type { ViewerRequest } from './open-viewer.ts';

/** What is known of the looks after the last one that is there. */
export type Outlook = 'some' | 'none' | 'failed';

/** Gets the looks after the last one of the viewer: when told to, and once more when the connection is back. */
export class LooksAhead implements ReactiveController {
  /** whether there may be more; asking is allowed even where there are none */
  outlook: Outlook = 'none';
  #viewer: LookstreamElement & Pick<LooksPage, 'looks' | 'products'>;
  #request: ViewerRequest | null = null;
  #asking: Promise<void> | null = null;
  #seen = new Set<string>();

  constructor(viewer: LookstreamElement & Pick<LooksPage, 'looks' | 'products'>) {
    this.#viewer = viewer;
    viewer.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#retryFailed);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#retryFailed);
  }

  /** The viewer shows other looks from now on. */
  take(request: ViewerRequest): void {
    this.#request = request;
    this.#asking = null;
    this.#seen = new Set();
    this.outlook = request.more ? 'some' : 'none';
  }

  /** Asks for them, once at a time. Never rejects. */
  ask(): Promise<void> {
    this.#asking ??= this.#ask();
    return this.#asking;
  }

  async #ask(): Promise<void> {
    const request = this.#request;
    if (!request?.more) return;
    const module = await lazily(this.#viewer, () => import('./further-looks.ts'));
    // Opened anew meanwhile, it asks for itself.
    if (request !== this.#request) return;
    const isMeant = () => request === this.#request;
    const outlook = (await module?.appendLooks(this.#viewer, request, this.#seen, isMeant)) ?? 'failed';
    if (!isMeant()) return;
    this.#asking = null;
    this.outlook = outlook;
    this.#viewer.requestUpdate();
  }

  #retryFailed = (): void => {
    if (this.outlook !== 'failed') return;
    this.outlook = 'some';
    this.#viewer.requestUpdate();
  };
}
