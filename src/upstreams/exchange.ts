/** One request and its answer: addresses, headers, size bound, JSON, and what a status means. */
import { readJson } from './body.ts';
import { untilAborted } from './cancellation.ts';
import { UpstreamError } from './errors.ts';
import type { HttpMethod, UpstreamCall } from './errors.ts';
import { errorOfStatus } from './http-status.ts';
import { encodePayload } from './payload.ts';
import type { Payload } from './payload.ts';
import { quoted, redactedCause } from './redaction.ts';
import { retryAfterOf } from './retry-after.ts';

/** The part of the global `fetch` that is used, so that tests and other runtimes can bring their own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What every call takes. */
export interface Cancelling {
  /** ends the call; it then throws the signal's own reason */
  signal?: AbortSignal | undefined;
}

/** What is the same for every request to a service. */
export interface ExchangeOptions {
  fetch: Fetch;
  /** the credential that `headers` or `query` hold: kept out of every error */
  secret: string;
  /** sent with every request */
  headers?: Record<string, string>;
  /** sent with every request; stronger than a request's own */
  query?: Record<string, string>;
  /** finds the service's own words in the body of a bad answer; null where there are none */
  reasonOf?: (json: unknown) => string | null;
  /** sees the headers of every answer, good and bad */
  onHeaders?: (headers: Headers) => void;
  /** of a body, after decompression; the default is 16 MB */
  mostBytes?: number | undefined;
}

export interface JsonRequest extends Cancelling {
  method: HttpMethod;
  /** begins with a slash, is encoded, has no query: see `address`; null fails without being sent */
  path: string | null;
  query?: Record<string, string>;
  payload?: Payload;
  /** statuses besides 2xx whose body is an answer rather than a failure */
  answers?: readonly number[];
  /** what is sent holds a password or is about a person: a refusal, which may repeat it, is not quoted then */
  isPrivate?: boolean;
  /** milliseconds; the default is that of the client */
  timeoutMs?: number;
}

export interface JsonAnswer {
  call: UpstreamCall;
  status: number;
  headers: Headers;
  /** null where there is no body */
  json: unknown;
}

export interface Exchange extends JsonRequest {
  call: UpstreamCall;
  signal: AbortSignal;
  /** absolute address that the path stands below, without a slash at its end */
  base: string;
}

/** Fifty times a page of looks with everything about them. */
const defaultMostBytes = 16_000_000;
/** What is longer is no sentence about what went wrong. */
const mostBytesOfRefusal = 64_000;

/** @throws {UpstreamError} whatever goes wrong; the caller knows whether that was the signal's doing */
export async function exchange(options: ExchangeOptions, wanted: Exchange): Promise<JsonAnswer> {
  const { call, signal } = wanted;
  // Taken out of the options because the fetch of some runtimes refuses to be called as a method.
  const { fetch, secret } = options;
  try {
    signal.throwIfAborted();
    const response = await untilAborted(fetch(urlOf(options, wanted), await initOf(options, wanted)), signal);
    options.onHeaders?.(response.headers);
    return await read(response, options, wanted);
  } catch (error) {
    if (error instanceof UpstreamError) throw error;
    const what = 'failed in the network: check the base address, or try again later.';
    throw new UpstreamError({ kind: 'status', call, what, cause: redactedCause(error, secret) });
  }
}

async function read(response: Response, options: ExchangeOptions, wanted: Exchange): Promise<JsonAnswer> {
  const { call, signal, answers = [] } = wanted;
  const { status, headers } = response;
  if (!response.ok && !answers.includes(status)) throw await refusalOf(response, options, wanted);

  const { mostBytes = defaultMostBytes } = options;
  const body = await readJson(response, mostBytes, signal);
  if (body.kind === 'json') return { call, status, headers, json: body.json };
  const problem =
    body.kind === 'not-json' ? 'something that is not JSON' : `more than ${String(mostBytes)} bytes`;
  const what = `answered with ${problem}: check the base address.`;
  throw new UpstreamError({ kind: 'shape', call, what, status });
}

/** The status says enough: a body that breaks off or is no JSON must not make a passing failure of it. */
async function refusalOf(
  response: Response,
  { reasonOf, secret }: ExchangeOptions,
  { call, signal, isPrivate }: Exchange,
): Promise<UpstreamError> {
  const { status, headers } = response;
  const body = await readJson(response, mostBytesOfRefusal, signal).catch(() => null);
  const json = body?.kind === 'json' ? body.json : null;
  const words = isPrivate ? null : (reasonOf?.(json) ?? null);
  const reason = words === null ? null : quoted(words, secret) || null;
  return errorOfStatus(call, { status, retryAfter: retryAfterOf(headers, json), reason });
}

function urlOf({ query: common }: ExchangeOptions, { base, call, query }: Exchange): string {
  const parameters = new URLSearchParams({ ...query, ...common }).toString();
  return base + call.path + (parameters && `?${parameters}`);
}

async function initOf(options: ExchangeOptions, { call, payload, signal }: Exchange): Promise<RequestInit> {
  const { headers, ...carried } = await encodePayload(payload);
  return {
    ...carried,
    method: call.method,
    headers: { Accept: 'application/json', ...headers, ...options.headers },
    signal,
    // Followed redirects would carry the credentials to an address that nobody configured.
    redirect: 'manual',
  };
}
