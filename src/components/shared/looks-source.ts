import { initialState, Task, TaskStatus } from '@lit/task';
import type { PropertyValues, ReactiveController } from 'lit';
import { lookLimits, sortOrders, type LooksPage } from '../../model/looks-page.ts';
import { fetchLooks } from './edge.ts';
import type { LookstreamElement } from './element.ts';
import { LookstreamLoadEvent } from './events.ts';
import { whenNear } from './in-view.ts';
import { parseLooksPage } from './parse-looks-page.ts';
import { reportFailure } from './report-failure.ts';

/** An element that shows looks, and the attributes that say which. */
interface LooksHost extends LookstreamElement {
  product: string | null;
  sort: string | null;
  limit: number | null;
  publisher: string | null;
  page: LooksPage | null;
}

/** What makes another request when it changes. */
const queryProperties = ['product', 'sort', 'limit', 'publisher', 'endpoint', 'site'];

/**
 * Gets the looks of an element: from its `page` as given, or from the edge once the element is near the view.
 * Call `take()` in the element's `willUpdate`; the rest is its own business.
 */
export class LooksSource implements ReactiveController {
  #host: LooksHost;
  #given: LooksPage | null = null;
  #announced: LooksPage | null = null;
  #isNear = false;
  #stopWaiting: (() => void) | null = null;
  #task: Task<[], LooksPage>;

  constructor(host: LooksHost) {
    this.#host = host;
    this.#task = new Task<[], LooksPage>(host, {
      autoRun: false,
      task: async (_, { signal }) => {
        try {
          if (!host.product) throw new TypeError('No product is named.');
          return await fetchLooks(host.edge, queryOf(host), signal);
        } catch (error) {
          // Taken off the page, or asked for something else: nothing has failed.
          if (signal.aborted) return initialState;
          throw error;
        }
      },
      onError: (error) => {
        reportFailure(host, error, `<${host.localName}> has no photos; is ${host.edge.endpoint} its edge?`);
      },
    });
    host.addController(this);
  }

  /** what there is to show; null while it is awaited, and after a failure */
  get page(): LooksPage | null {
    return this.#given ?? (this.#task.status === TaskStatus.COMPLETE ? (this.#task.value ?? null) : null);
  }

  get hasFailed(): boolean {
    return !this.#given && this.#task.status === TaskStatus.ERROR;
  }

  /** Reads the element's properties before they are rendered; touches no DOM, so a server may call it. */
  take(changed: PropertyValues): void {
    const { page } = this.#host;
    if (changed.has('page')) {
      try {
        this.#given = page && parseLooksPage(page);
      } catch (error) {
        reportFailure(this.#host, error, '`page` is not shown: it must look like the answer of /v1/looks.');
      }
    }
    // The first value of a property is no change: the first request waits for the view.
    const isOther = queryProperties.some((name) => changed.get(name) !== undefined);
    if (isOther && this.#isNear && !this.#given) this.retry();
  }

  retry(): void {
    void this.#task.run();
  }

  hostConnected(): void {
    window.addEventListener('online', this.#retryFailed);
    this.#stopWaiting = whenNear(this.#host, () => {
      this.#isNear = true;
      if (!this.page) this.retry();
    });
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#retryFailed);
    this.#stopWaiting?.();
    this.#isNear = false;
    this.#task.abort();
  }

  hostUpdated(): void {
    const { page } = this;
    if (!page || page === this.#announced) return;
    this.#announced = page;
    const { looks, reason } = page;
    const { product } = this.#host;
    const source = page === this.#given || !product ? null : { product };
    this.#host.dispatchEvent(new LookstreamLoadEvent({ looks, source, reason }));
  }

  #retryFailed = (): void => {
    if (this.hasFailed) this.retry();
  };
}

/** Values that the edge would refuse fall back to its defaults. */
function queryOf({ product, sort, limit, publisher }: LooksHost): Record<string, string | null> {
  const isLimit = Number.isInteger(limit) && Number(limit) > 0 && Number(limit) <= lookLimits.most;
  return {
    product,
    sort: sortOrders.find((order) => order === sort) ?? null,
    limit: isLimit ? String(limit) : null,
    publisher,
  };
}
