/** Olapic's own analytics, on a host of its own. No document describes it: [C] was read in the vendor's code, [I] is inferred. */
import { parseHttpUrl } from '../../model/http-url.ts';
import { address } from '../address.ts';
import { untilAborted } from '../cancellation.ts';
import { UpstreamError } from '../errors.ts';
import type { UpstreamCall } from '../errors.ts';
import { errorOfStatus } from '../http-status.ts';
import type { Cancelling, ClientOptions, Fetch } from '../http.ts';
import { redactedCause } from '../redaction.ts';

/** What the looks of a widget were asked for. */
export type AnalyticsSource = 'best' | 'category' | 'stream';

/** What is counted of a media. The service also has `move`, `close` and `play`, which nothing here stands for. */
export type MediaAction = 'render' | 'click' | 'view' | 'shop';

export interface AnalyticsOptions extends ClientOptions {
  apiKey: string;
  /** id of the widget instance that the counts are kept for */
  instance: string;
}

export interface Counted extends Cancelling {
  source: AnalyticsSource;
  /** Tells one visitor from another. The vendor's script keeps it in a cookie, so nothing may be sent without consent. */
  visitor: string;
}

/**
 * Each call is made once: a count that was lost is less wrong than one that was made twice. An answer of any kind
 * will do, as nothing in it is read [I: the vendor's script does not read it either]. Throws as every client does.
 */
export interface OlapicAnalytics {
  /** A widget was put on a page. (GET /track/widget/{instance}/{source}/render [C]) */
  widgetRendered(counted: Counted): Promise<void>;
  /**
   * Something was done with a media. (GET /track/widget/{instance}/{source}/media/{media_id}/{action}; the last three
   * parts [C], and that they follow the source [I])
   */
  media(mediaId: string, action: MediaAction, counted: Counted): Promise<void>;
}

const defaultTimeoutMs = 5_000;

/** @throws {TypeError} when the base address is not http(s) */
export function createOlapicAnalytics(options: AnalyticsOptions): OlapicAnalytics {
  const { instance, apiKey, fetch, timeoutMs = defaultTimeoutMs } = options;
  const base = parseHttpUrl(options.baseUrl)?.replace(/\/+$/, '');
  if (base === undefined)
    throw new TypeError('The base address of Olapic’s analytics must be an http(s) address.');

  async function track(path: string | null, { visitor, signal }: Counted): Promise<void> {
    const call: UpstreamCall = { service: 'olapic', method: 'GET', path: path ?? '(an address)' };
    if (path === null) {
      const what = 'was not sent, as no address can hold the id: use the one that the service gave.';
      throw new UpstreamError({ kind: 'status', call, what });
    }
    const query = new URLSearchParams({ auth_token: apiKey, analytics_id: visitor }).toString();
    const status = await statusOf({ url: `${base}${path}?${query}`, call, apiKey, fetch, timeoutMs, signal });
    if (status < 200 || status > 299) throw errorOfStatus(call, { status, retryAfter: null });
  }

  return {
    widgetRendered: (counted) => track(address`/track/widget/${instance}/${counted.source}/render`, counted),
    media: (mediaId, action, counted) =>
      track(address`/track/widget/${instance}/${counted.source}/media/${mediaId}/${action}`, counted),
  };
}

interface Sending extends Required<Pick<ClientOptions, 'fetch' | 'timeoutMs'>> {
  url: string;
  call: UpstreamCall;
  apiKey: string;
  fetch: Fetch;
  timeoutMs: number;
  signal: AbortSignal | undefined;
}

/** @returns the status of the answer, whose body is let go of unread */
async function statusOf({ url, call, apiKey, fetch, timeoutMs, signal }: Sending): Promise<number> {
  const deadline = AbortSignal.timeout(timeoutMs);
  const either = signal ? AbortSignal.any([deadline, signal]) : deadline;
  try {
    // Followed redirects would carry the credentials to an address that nobody configured.
    const response = await untilAborted(fetch(url, { signal: either, redirect: 'manual' }), either);
    // A body that is already broken cannot be cancelled, and need not be.
    response.body?.cancel().catch(() => undefined);
    return response.status;
  } catch (error) {
    signal?.throwIfAborted();
    if (deadline.aborted) {
      const what = `gave no answer within ${String(timeoutMs)} ms: try again later.`;
      throw new UpstreamError({ kind: 'timeout', call, what });
    }
    const what = 'failed in the network: check the base address, or try again later.';
    throw new UpstreamError({ kind: 'status', call, what, cause: redactedCause(error, apiKey) });
  }
}
