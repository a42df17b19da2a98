/** The client of 2m.is' API v3. */
import * as v from 'valibot';
import { UpstreamError } from '../errors.ts';
import { errorOfStatus } from '../http-status.ts';
import { createJsonClient } from '../http.ts';
import type { Fetch, JsonAnswer } from '../http.ts';
import { quoted } from '../redaction.ts';
import { retryAfterOf } from '../retry-after.ts';
import { readAnswer } from '../shape.ts';
import { addedLinkSchema, isSuccess, outcomeSchema, rateSchema } from './wire.ts';

export interface TwoMOptions {
  fetch: Fetch;
  /** absolute http(s) address; may have a path */
  baseUrl: string;
  apiKey: string;
  /** milliseconds for one call */
  timeoutMs?: number;
}

/** A link to be made. Fields that are left out are decided by the service; plans may refuse some of them. */
export interface NewLink {
  /** where it leads */
  url: string;
  /** wished alias; the service may answer with another */
  custom?: string;
  /** branded domain, as an address */
  domain?: string;
  /** "YYYY-MM-DD HH:MM:SS" in the account's time zone */
  expiry?: string;
  channel?: number;
  campaign?: number;
  description?: string;
  metatitle?: string;
}

export interface ShortLink {
  id: string;
  shortUrl: string;
  rate: RateState;
}

/** What is left of the key's 30 requests a minute; others may use the same key. Null where the service does not say. */
export interface RateState {
  remaining: number | null;
  /** when the count starts again: the service's own number, in seconds since 1970 */
  resetsAt: number | null;
}

export interface TwoM {
  /**
   * Makes a short link, or gives one that exists for the same address. Never repeated by itself: the service has no
   * way to recognise a second try.
   *
   * @throws {UpstreamError} a refusal (invalid data, spent quota) has kind `status` and status 200, and is not
   *   cured by trying again; an aborted `signal` throws its own reason
   */
  addLink(link: NewLink, options?: { signal?: AbortSignal | undefined }): Promise<ShortLink>;
}

/** @throws {TypeError} when the base address is not http(s) */
export function createTwoM({ fetch, baseUrl, apiKey, timeoutMs }: TwoMOptions): TwoM {
  const http = createJsonClient({
    ...{ service: 'two-m', fetch, baseUrl, timeoutMs, secret: apiKey },
    headers: { Authorization: `Bearer ${apiKey}` },
  });

  return {
    async addLink(link, { signal } = {}) {
      const answer = await http.request({
        method: 'POST',
        path: '/api/url/add',
        payload: { json: link },
        signal,
      });
      refuseFailure(answer, apiKey);
      const { id, shorturl } = readAnswer(addedLinkSchema, answer);
      return { id, shortUrl: shorturl, rate: rateOf(answer.headers) };
    },
  };
}

function refuseFailure(answer: JsonAnswer, apiKey: string): void {
  const outcome = readAnswer(outcomeSchema, answer);
  if (isSuccess(outcome)) return;
  const { call, status, headers, json } = answer;
  // The service repeats some statuses in the body, and is believed.
  const repeated = Number(outcome.error);
  if ([401, 403, 429].includes(repeated))
    throw errorOfStatus(call, { status: repeated, retryAfter: retryAfterOf(headers, json) });
  const message = quoted(outcome.message ?? 'without a reason', apiKey);
  const what = `was refused ("${message}"): check the data and what the plan allows.`;
  throw new UpstreamError({ kind: 'status', call, what, status });
}

function rateOf(headers: Headers): RateState {
  const rate = v.parse(rateSchema, Object.fromEntries(headers));
  return { remaining: rate['x-ratelimit-remaining'], resetsAt: rate['x-ratelimit-reset'] };
}
