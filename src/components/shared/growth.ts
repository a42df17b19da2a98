import { TaskStatus } from '@lit/task';
import type { ReactiveController } from 'lit';
import { lookLimits, type LooksPage } from '../../model/looks-page.ts';
import { fetchLooks } from './edge.ts';
import type { LooksElement } from './looks-element.ts';
import { createLooksTask, type LooksSource, type LooksTask } from './looks-source.ts';

/** A page may hold nothing new: in the shuffled order they overlap, and a walk from the top meets old ones first. */
const mostPages = 10;

/** The edge's answer to a cursor that has died: the list has to be read from the top again. */
const gone = 410;

/** The pages of an element after the first, which few visitors come to see: a script of its own. */
export class Growth implements ReactiveController {
  #source: LooksSource;
  #host: LooksElement;
  #task: LooksTask;
  #running: Promise<void> | null = null;
  /** what has grown, and from what: it counts for nothing once other looks are shown */
  #page: LooksPage | null = null;
  #stem: LooksPage | null = null;
  /** of which looks more were last asked for */
  #asked: LooksPage | null = null;

  constructor(source: LooksSource, host: LooksElement) {
    this.#source = source;
    this.#host = host;
    this.#task = createLooksTask(host, async (signal) => {
      const { stem, page } = source;
      const grown = await this.#grow(page as LooksPage, signal);
      this.#stem = stem;
      return (this.#page = grown);
    });
    host.addController(this);
  }

  /** all looks so far; null where only the first page is there */
  get page(): LooksPage | null {
    return this.#stem === this.#source.stem ? this.#page : null;
  }

  get #isGrowing(): boolean {
    return this.#isCurrent && this.#task.status === TaskStatus.PENDING;
  }

  get hasFailed(): boolean {
    return this.#isCurrent && this.#task.status === TaskStatus.ERROR;
  }

  get #isCurrent(): boolean {
    return this.#asked === this.#source.stem;
  }

  /** Asks for the next page, once however many ask; see `LooksSource.more`. */
  async more(): Promise<LooksPage | null> {
    // Asked for before this script was there, they may have come since.
    if (!this.#source.hasMore) return null;
    const before = this.#page;
    if (!this.#isGrowing) {
      this.#asked = this.#source.stem;
      this.#running = this.#task.run();
    }
    await this.#running;
    return this.page === before ? null : this.#source.page;
  }

  hostConnected(): void {
    window.addEventListener('online', this.#retryFailed);
  }

  hostUpdate(): void {
    // Other looks are shown: nobody waits for more of the old ones.
    if (this.#asked && !this.#isCurrent) this.#task.abort();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#retryFailed);
    this.#task.abort();
  }

  /** The page that is shown, with the looks that come next in the list. */
  async #grow(shown: LooksPage, signal: AbortSignal): Promise<LooksPage> {
    const { limit, furtherPage, edge } = this.#host;
    const room = limit ? Math.trunc(limit) - shown.looks.length : Infinity;
    if (room < 1) return { ...shown, next: null };
    const size = Math.min(furtherPage ?? lookLimits.default, room);
    const ids = new Set(shown.looks.map(({ id }) => id));
    let cursor = shown.next;
    let isAfresh = false;
    let { products } = shown;
    for (let pages = 0; pages < mostPages; pages += 1) {
      try {
        const page = await fetchLooks(edge, { ...this.#source.parameters(size), cursor }, signal);
        products = { ...products, ...page.products };
        cursor = page.next;
        const looks = page.looks.filter(({ id }) => !ids.has(id)).slice(0, room);
        if (looks.length || !cursor)
          return { ...shown, looks: [...shown.looks, ...looks], products, next: cursor };
      } catch (error) {
        if (isAfresh || (error as Error).cause !== gone) throw error;
        isAfresh = true;
        cursor = null;
      }
    }
    return { ...shown, next: null };
  }

  #retryFailed = (): void => {
    if (this.hasFailed) void this.#source.more();
  };
}
