import { initialState, Task, TaskStatus } from '@lit/task';
import type { PropertyValues, ReactiveController } from 'lit';
import { mostLooks, sortOrders, type LooksPage } from '../../model/looks-page.ts';
import { fetchLooks, type LooksParameters } from './edge.ts';
import { LookstreamLoadEvent, tell, type LooksQuery } from './events.ts';
import type { Growth } from './growth.ts';
import { whenNear } from './in-view.ts';
import { introduce, lazily } from './lazy.ts';
import type { LooksElement } from './looks-element.ts';
import { parseLooksPage } from './parse-looks-page.ts';
import { reportFailure } from './report-failure.ts';

/** What is asked for as it stands on the tag: parameters of the request are called as the properties are. */
const plainParameters =
  'product stream category creator customer group widget fallback preview publisher rightsOnly inStock'.split(
    ' ',
  );
/** Those that say where looks come from. */
export const namedSources = plainParameters.slice(0, 7);

/** What nobody sees at first leaves the first photos their time, in milliseconds. Whoever touches the element has it sooner. */
const lateAfter = 500;

/** Leaves out what the visitor has reported, of all elements; from then on it is there. */
export const without: { reported?: (page: LooksPage | null) => LooksPage | null } = {};

/**
 * Gets the looks of an element: from its `page` as given, or from the edge once the element is near the view; and
 * more of them when asked. Call `take()` in the element's `willUpdate`; the rest is its own business.
 */
export class LooksSource implements ReactiveController {
  #host: LooksElement;
  #given: LooksPage | null = null;
  #growth: Growth | null = null;
  #announced: LooksPage | null = null;
  #isNear = false;
  /** the query that the task has run for; null where its answer was lost */
  #asked: string | null = null;
  #stopWaiting: (() => void) | null = null;
  #late: ReturnType<typeof setTimeout> | undefined;
  #task: LooksTask;

  constructor(host: LooksElement) {
    this.#host = host;
    this.#task = createLooksTask(host, (signal) => {
      if (!this.query) throw new TypeError('No source.');
      return fetchLooks(host.edge, this.parameters(host.firstPage), signal);
    });
    host.addController(this);
  }

  /** the first page: another one means other looks, not more of them */
  get stem(): LooksPage | null {
    return this.#given ?? (this.#task.status === TaskStatus.COMPLETE ? (this.#task.value ?? null) : null);
  }

  /** what there is to show; null while it is awaited, and after a failure */
  get page(): LooksPage | null {
    const page = this.#growth?.page ?? this.stem;
    return without.reported?.(page) ?? page;
  }

  get hasFailed(): boolean {
    return !this.#given && this.#task.status === TaskStatus.ERROR;
  }

  /** what the looks were asked for; null where they are given */
  get query(): LooksQuery {
    return this.#given ? null : this.#sources;
  }

  get #sources(): LooksQuery {
    const said = this.#said(namedSources);
    return said[0] ? Object.fromEntries(said) : null;
  }

  /** The attributes of these names that say something. */
  #said(names: readonly string[]): [string, string][] {
    return names
      .map((name): [string, string] => [name, this.#host[name as 'sort'] ?? ''])
      .filter(([, value]) => value);
  }

  /** whether there are looks that were not asked for yet */
  get hasMore(): boolean {
    const { page } = this;
    const { limit } = this.#host;
    return !!(page?.next && this.#sources) && !(limit && page.looks.length >= limit);
  }

  /** whether more looks were asked for and did not come */
  get hasMoreFailed(): boolean {
    return this.hasMore && !!this.#growth?.hasFailed;
  }

  /** Reads the element's properties before they are rendered; touches no DOM, so a server may call it. */
  take(changed: PropertyValues): void {
    const { page } = this.#host;
    if (changed.has('page')) {
      this.#given = null;
      try {
        this.#given = page && parseLooksPage(page);
      } catch (error) {
        reportFailure(this.#host, error, '`page` is no answer of /v1/looks.');
      }
    }
    this.#ask();
  }

  /** Takes what there is for the answer to what the properties say now. */
  settle(): void {
    this.#asked = this.#question;
  }

  retry(): void {
    this.settle();
    void this.#task.run();
  }

  get #question(): string {
    return JSON.stringify([this.#host.edge, this.parameters(this.#host.firstPage)]);
  }

  /** Asks for what the properties say, unless that is what was asked for last. */
  #ask(): void {
    if (this.#isNear && !this.#given && this.#asked !== this.#question) this.retry();
  }

  /**
   * Asks for the looks that come next.
   *
   * @returns all there are then; null when there are no more, or none to be had for now
   */
  async more(): Promise<LooksPage | null> {
    if (!this.hasMore) return null;
    if (!this.#growth) {
      const module = await lazily(this.#host, () => import('./growth.ts'));
      if (module) this.#growth ??= new module.Growth(this, this.#host);
    }
    return this.#growth?.more() ?? null;
  }

  /**
   * What the edge is asked for. Values that it would refuse fall back to its defaults.
   *
   * @param size looks on the page; undefined for the edge's own number
   */
  parameters(size: number | undefined): LooksParameters {
    const { min, sort, limit } = this.#host;
    const most = Math.trunc(Math.min(size ?? mostLooks, limit || mostLooks, mostLooks));
    return {
      ...Object.fromEntries(this.#said(plainParameters)),
      min: min && min > 0 && Math.ceil(min),
      sort: sortOrders.find((order) => order === sort) ?? null,
      limit: (size ?? limit) && most > 0 ? `${most}` : null,
    };
  }

  hostConnected(): void {
    addEventListener('online', this.#retryFailed);
    this.#awaitLate();
    this.#stopWaiting = whenNear(this.#host, () => {
      this.#isNear = true;
      // Properties from before the definition, and a `page`, are known with the first update, which waits for words.
      if (this.query && !this.#host.page) this.#ask();
      else this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#retryFailed);
    clearTimeout(this.#late);
    this.#late = undefined;
    this.#stopWaiting?.();
    this.#isNear = false;
    if (!this.stem) this.#asked = null;
    this.#task.abort();
  }

  hostUpdated(): void {
    // What is rendered keeps the space that lookstream.css has reserved until now.
    this.#host.style.setProperty('--lookstream-reserve', 'none');
    const { page } = this;
    if (!page || page === this.#announced) return;
    this.#announced = page;
    const { looks, reason } = page;
    tell(this.#host, new LookstreamLoadEvent({ looks, reason }));
    this.#awaitLate();
  }

  /** Once each time that the element is on the page: one that left early may still be without. */
  #awaitLate(): void {
    if (!this.#announced) return;
    this.#late ??= setTimeout(() => void introduce(this.#host, () => import('./late.ts')), lateAfter);
  }

  #retryFailed = (): void => {
    if (this.hasFailed) this.retry();
  };
}

export type LooksTask = Task<[], LooksPage>;

/** A request of an element for looks, which runs when told to; giving it up is no failure. */
export function createLooksTask(
  host: LooksElement,
  ask: (signal: AbortSignal) => Promise<LooksPage>,
): LooksTask {
  return new Task<[], LooksPage>(host, {
    autoRun: false,
    task: async (_, { signal }) => {
      try {
        return await ask(signal);
      } catch (error) {
        // Taken off the page, or asked for something else: nothing has failed.
        if (signal.aborted) return initialState;
        throw error;
      }
    },
    onError: (error) => {
      reportFailure(host, error, `<${host.localName}> got no photos; is ${host.edge.endpoint} its edge?`);
    },
  });
}
