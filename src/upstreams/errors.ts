/** The one exception that a client of an upstream service throws. */

export type UpstreamService = 'olapic' | 'metapic' | 'two-m' | 'izeax';

/**
 * - `timeout`: no complete answer in time
 * - `status`: an answer that is of no use; with `status: null` there was none (the network failed)
 * - `shape`: an answer that we cannot read
 * - `limited`: too many requests; `retryAfter` says when to come back, where the service says so
 * - `denied`: the credentials are missing, wrong, expired or not enough
 */
export type UpstreamErrorKind = 'timeout' | 'status' | 'shape' | 'limited' | 'denied';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Which call failed. The path is that of the service, without base address and query: it holds no secret. */
export interface UpstreamCall {
  service: UpstreamService;
  method: HttpMethod;
  path: string;
}

export interface UpstreamFailure {
  kind: UpstreamErrorKind;
  call: UpstreamCall;
  /** continues the sentence "Olapic: GET /media/1 …": what failed, then what to do */
  what: string;
  status?: number | null;
  retryAfter?: number | null;
  /** see `UpstreamError.reason` */
  reason?: string | null;
  /** must be free of secrets: see `redactedCause` */
  cause?: Error;
}

export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  readonly kind: UpstreamErrorKind;
  readonly service: UpstreamService;
  /** HTTP status; null where there was no answer */
  readonly status: number | null;
  /** seconds; null where the service does not say */
  readonly retryAfter: number | null;
  /** the service's own words, as the message quotes them; null where it had none: something else may have answered */
  readonly reason: string | null;

  constructor(failure: UpstreamFailure) {
    const { kind, call, what, status = null, retryAfter = null, reason = null, cause } = failure;
    super(`${serviceNames[call.service]}: ${call.method} ${call.path} ${what}`, cause ? { cause } : {});
    this.kind = kind;
    this.service = call.service;
    this.status = status;
    this.retryAfter = retryAfter;
    this.reason = reason;
  }
}

/** As the services call themselves. */
export const serviceNames: Readonly<Record<UpstreamService, string>> = {
  olapic: 'Olapic',
  metapic: 'Metapic',
  'two-m': '2m.is',
  izeax: 'IZEAx',
};
