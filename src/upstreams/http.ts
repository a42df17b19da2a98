/** The one way in which an upstream service is asked: base address, time limit, one retry. `exchange.ts` does the asking. */
import { parseHttpUrl } from '../model/http-url.ts';
import { pause } from './cancellation.ts';
import { UpstreamError } from './errors.ts';
import type { UpstreamCall, UpstreamService } from './errors.ts';
import { exchange } from './exchange.ts';
import type { ExchangeOptions, Fetch, JsonAnswer, JsonRequest } from './exchange.ts';

export type { Cancelling, Fetch, JsonAnswer, JsonRequest } from './exchange.ts';

/** What every client is made with. */
export interface ClientOptions {
  fetch: Fetch;
  /** absolute http(s) address; may have a path, its query is ignored */
  baseUrl: string;
  /** milliseconds for one call as a whole: retry and body included */
  timeoutMs?: number | undefined;
}

export interface JsonClientOptions extends ClientOptions, ExchangeOptions {
  service: UpstreamService;
  /** milliseconds between the first try and the second */
  backoffMs?: number | undefined;
}

export interface JsonClient {
  /** path of the base address, without a slash at its end; `''` for the root */
  basePath: string;
  /**
   * A GET is tried once more after a network failure and after 502, 503 and 504; nothing else is ever repeated.
   * @throws {UpstreamError} whatever goes wrong, except that an aborted `signal` throws its own reason
   */
  request(wanted: JsonRequest): Promise<JsonAnswer>;
}

const defaults = { timeoutMs: 10_000, backoffMs: 100 };
/** What a timer can hold; a longer time would be over at once. */
const longestTimeoutMs = 2 ** 31 - 1;
const passingStatuses: readonly (number | null)[] = [null, 502, 503, 504];

/** @throws {TypeError} when the base address is not http(s): a mistake in the configuration */
export function createJsonClient(options: JsonClientOptions): JsonClient {
  const { service, backoffMs = defaults.backoffMs } = options;
  const base = parseHttpUrl(options.baseUrl);
  if (base === null) throw new TypeError(`The base address of ${service} must be an http(s) address.`);
  const { origin, pathname } = new URL(base);
  const basePath = pathname.replace(/\/+$/, '');

  return {
    basePath,
    async request(wanted) {
      const call: UpstreamCall = { service, method: wanted.method, path: pathOf(service, wanted) };
      const timeoutMs = Math.min(
        wanted.timeoutMs ?? options.timeoutMs ?? defaults.timeoutMs,
        longestTimeoutMs,
      );
      const deadline = new AbortController();
      const timer = setTimeout(() => {
        deadline.abort();
      }, timeoutMs);
      const signal = AbortSignal.any([deadline.signal, ...(wanted.signal ? [wanted.signal] : [])]);
      const askOnce = () => exchange(options, { ...wanted, call, signal, base: origin + basePath });
      try {
        return await (wanted.method === 'GET' ? withSecondTry(askOnce, backoffMs, signal) : askOnce());
      } catch (error) {
        wanted.signal?.throwIfAborted();
        const isAnswered = error instanceof UpstreamError && error.status !== null;
        if (isAnswered || !deadline.signal.aborted) throw error;
        const what = `gave no complete answer within ${String(timeoutMs)} ms: try again later.`;
        throw new UpstreamError({ kind: 'timeout', call, what });
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

function pathOf(service: UpstreamService, { method, path }: JsonRequest): string {
  // Without its slash it would go on with the host's name, and the credentials to whoever has that.
  if (path?.startsWith('/')) return path;
  const call = { service, method, path: '(an address)' };
  const what = 'was not sent, as no address can hold the id: use the one that the service gave.';
  throw new UpstreamError({ kind: 'status', call, what });
}

async function withSecondTry<T>(work: () => Promise<T>, backoffMs: number, signal: AbortSignal): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isPassing(error) || signal.aborted) throw error;
    await pause(backoffMs, signal);
    return await work();
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof UpstreamError && error.kind === 'status' && passingStatuses.includes(error.status);
}
