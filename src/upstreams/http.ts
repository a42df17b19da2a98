/** The one place where an upstream service is asked: time limit, one retry, size bound, JSON, and what a status means. */
import { parseHttpUrl } from '../model/http-url.ts';
import { discard, readJson } from './body.ts';
import { pause, untilAborted } from './cancellation.ts';
import { errorOfStatus, UpstreamError } from './errors.ts';
import type { UpstreamCall, UpstreamService } from './errors.ts';
import { redactedCause } from './redaction.ts';
import { retryAfterOf } from './retry-after.ts';

/** The part of the global `fetch` that is used, so that tests and other runtimes can bring their own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface JsonClientOptions {
  service: UpstreamService;
  fetch: Fetch;
  /** absolute http(s) address; may have a path, its query is ignored */
  baseUrl: string;
  /** the credential that `headers` or `query` hold: kept out of every error */
  secret: string;
  /** sent with every request */
  headers?: Record<string, string>;
  /** sent with every request; stronger than a request's own */
  query?: Record<string, string>;
  /** milliseconds for one request as a whole: retry and body included */
  timeoutMs?: number | undefined;
  /** milliseconds between the first try and the second */
  backoffMs?: number | undefined;
  mostBytes?: number | undefined;
}

export interface JsonRequest {
  method: 'GET' | 'POST';
  /** begins with a slash, is encoded, has no query */
  path: string;
  query?: Record<string, string>;
  /** becomes JSON */
  body?: unknown;
  /** statuses besides 2xx whose body is an answer rather than a failure */
  answers?: readonly number[];
  signal?: AbortSignal | undefined;
}

export interface JsonAnswer {
  call: UpstreamCall;
  status: number;
  headers: Headers;
  json: unknown;
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

const defaults = { timeoutMs: 10_000, backoffMs: 100, mostBytes: 20_000_000 };
const passingStatuses: readonly (number | null)[] = [null, 502, 503, 504];

/** @throws {TypeError} when the base address is not http(s): a mistake in the configuration */
export function createJsonClient(options: JsonClientOptions): JsonClient {
  const { service, timeoutMs = defaults.timeoutMs, backoffMs = defaults.backoffMs } = options;
  const base = parseHttpUrl(options.baseUrl);
  if (base === null) throw new TypeError(`The base address of ${service} must be an http(s) address.`);
  const { origin, pathname } = new URL(base);
  const basePath = pathname.replace(/\/+$/, '');

  return {
    basePath,
    async request(wanted) {
      const call: UpstreamCall = { service, method: wanted.method, path: wanted.path };
      const deadline = new AbortController();
      const timer = setTimeout(() => {
        deadline.abort();
      }, timeoutMs);
      const signal = AbortSignal.any([deadline.signal, ...(wanted.signal ? [wanted.signal] : [])]);
      const sendOnce = () => send(options, origin + basePath, { ...wanted, call, signal });
      try {
        return await (wanted.method === 'GET' ? withSecondTry(sendOnce, backoffMs, signal) : sendOnce());
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

type Sending = JsonRequest & { call: UpstreamCall; signal: AbortSignal };

async function send(options: JsonClientOptions, base: string, wanted: Sending): Promise<JsonAnswer> {
  const { call } = wanted;
  // Taken out of the options because the fetch of some runtimes refuses to be called as a method.
  const { fetch, secret } = options;
  try {
    wanted.signal.throwIfAborted();
    const response = await untilAborted(
      fetch(urlOf(options, base, wanted), initOf(options, wanted)),
      wanted.signal,
    );
    return await read(response, options, wanted);
  } catch (error) {
    if (error instanceof UpstreamError) throw error;
    const what = 'failed in the network: check the base address, or try again later.';
    throw new UpstreamError({ kind: 'status', call, what, cause: redactedCause(error, secret) });
  }
}

async function read(response: Response, options: JsonClientOptions, wanted: Sending): Promise<JsonAnswer> {
  const { call, signal, answers = [] } = wanted;
  const { status, headers } = response;
  const { mostBytes = defaults.mostBytes } = options;
  if (status === 429) throw errorOfStatus(call, status, await waitingTime(response, mostBytes, signal));
  if (!response.ok && !answers.includes(status)) {
    discard(response.body);
    throw errorOfStatus(call, status, retryAfterOf(headers));
  }
  const body = await readJson(response, mostBytes, signal);
  if (body.kind === 'json') return { call, status, headers, json: body.json };
  const problem =
    body.kind === 'not-json' ? 'something that is not JSON' : `more than ${String(mostBytes)} bytes`;
  const what = `answered with ${problem}: check the base address.`;
  throw new UpstreamError({ kind: 'shape', call, what, status });
}

/** The status says enough: a body that breaks off or is no JSON must not make a passing failure of it. */
async function waitingTime(
  response: Response,
  mostBytes: number,
  signal: AbortSignal,
): Promise<number | null> {
  const body = await readJson(response, mostBytes, signal).catch(() => null);
  return retryAfterOf(response.headers, body?.kind === 'json' ? body.json : null);
}

function urlOf(options: JsonClientOptions, base: string, wanted: JsonRequest): string {
  const query = new URLSearchParams({ ...wanted.query, ...options.query }).toString();
  return base + wanted.path + (query && `?${query}`);
}

function initOf(options: JsonClientOptions, { method, body, signal }: Sending): RequestInit {
  const headers = { Accept: 'application/json', ...options.headers };
  // Followed redirects would carry the credentials to an address that nobody configured.
  const init: RequestInit = { method, headers, signal, redirect: 'manual' };
  if (body === undefined) return init;
  return { ...init, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
