import type { Look } from '../../model/look.ts';
import type { ViewerRequest } from './open-viewer.ts';
import type { LookstreamViewer } from './viewer.ts';

/**
 * The open look in the browser's history, for hosts that want it: one entry, which carries the state of the page's
 * own router on, so that Back closes the viewer and Forward opens it again.
 */
export class LookTrail {
  #viewer: LookstreamViewer;
  /** what Forward opens again */
  #request: ViewerRequest | null = null;
  /** address of our entry, and of the one under it */
  #address = '';
  #base = '';
  /** whether our entry stands for what is open */
  #isInside = false;
  /** whether our entry was there before us, as after a reload: there may be nothing of this page under it */
  #isAdopted = false;
  /** ends when the browser has gone back, which it does in its own time */
  #leaving: Promise<unknown> | null = null;

  constructor(viewer: LookstreamViewer) {
    this.#viewer = viewer;
    window.addEventListener('popstate', this.#onPop);
  }

  /** Puts the open look on top of the history; where the page's address names it already, that is its entry. */
  async enter(request: ViewerRequest): Promise<void> {
    await this.#leaving;
    const look = this.#viewer.shownLook;
    if (!look) return;
    this.#request = request;
    if (this.#isOnTop) this.follow();
    else {
      this.#address = addressOf(look);
      this.#isAdopted = location.href === this.#address;
      // An address of a look under ours would open that one again as soon as ours is taken back.
      const isOfLook = this.#isAdopted || /^#(opi|look-izeax-)\d+$/.test(location.hash);
      this.#base = isOfLook ? withHash('') : location.href;
      if (!this.#isAdopted) {
        if (isOfLook) history.replaceState(history.state, '', this.#base);
        history.pushState(history.state, '', this.#address);
      }
      this.#isInside = true;
    }
  }

  /** Renames our entry after the look that is open now. */
  follow(): void {
    const look = this.#viewer.shownLook;
    if (!look || !this.#isOnTop) return;
    const address = addressOf(look);
    if (address !== this.#address) history.replaceState(history.state, '', address);
    this.#address = address;
  }

  /** The viewer has closed: takes our entry back, where it is still the last one, or the look out of it. */
  leave(): void {
    const isOnTop = this.#isOnTop;
    this.#remember();
    if (!isOnTop) return;
    if (this.#isAdopted) {
      history.replaceState(history.state, '', this.#base);
      return;
    }
    this.#leaving = new Promise((resolve) => {
      window.addEventListener('popstate', resolve, { once: true });
    }).then(() => (this.#leaving = null));
    history.back();
  }

  /** Ends it all at once: going back takes its time, and might undo what the page's router does meanwhile. */
  end(): void {
    window.removeEventListener('popstate', this.#onPop);
    if (this.#isOnTop) history.replaceState(history.state, '', this.#base);
    this.#isInside = false;
  }

  get #isOnTop(): boolean {
    return this.#isInside && location.href === this.#address;
  }

  #remember(): void {
    if (!this.#isInside || !this.#request) return;
    const { looks, products, index, locale } = this.#viewer;
    this.#request = { ...this.#request, looks, products, index, locale };
    this.#isInside = false;
  }

  #onPop = (): void => {
    if (this.#leaving) return;
    const isHere = location.href === this.#address;
    if (this.#isInside && !isHere) {
      this.#remember();
      this.#viewer.close();
    } else if (!this.#isInside && isHere && this.#request) {
      this.#isInside = true;
      void this.#viewer.open(this.#request);
    }
  };
}

/** The page's address with the look in it, in Olapic's way where it is Olapic's. */
function addressOf({ id }: Look): string {
  return withHash(id.startsWith('olapic-') ? `opi${id.slice('olapic-'.length)}` : `look-${id}`);
}

function withHash(hash: string): string {
  // Not just "#…": on a page with a <base>, that would lead to another page.
  const url = new URL(location.href);
  url.hash = hash;
  return url.href;
}
