/** The one exception that a client of an upstream service throws, and how a bad HTTP status becomes one. */

export type UpstreamService = 'olapic' | 'metapic' | 'two-m' | 'izeax';

/**
 * - `timeout`: no complete answer in time
 * - `status`: an answer that is of no use; with `status: null` there was none (the network failed)
 * - `shape`: an answer that we cannot read
 * - `limited`: too many requests; `retryAfter` says when to come back, where the service says so
 * - `denied`: the credentials are missing, wrong, expired or not enough
 */
export type UpstreamErrorKind = 'timeout' | 'status' | 'shape' | 'limited' | 'denied';

/** Which call failed. The path is that of the service, without base address and query: it holds no secret. */
export interface UpstreamCall {
  service: UpstreamService;
  method: 'GET' | 'POST';
  path: string;
}

export interface UpstreamFailure {
  kind: UpstreamErrorKind;
  call: UpstreamCall;
  /** continues the sentence "Olapic: GET /media/1 …": what failed, then what to do */
  what: string;
  status?: number | null;
  retryAfter?: number | null;
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

  constructor({ kind, call, what, status = null, retryAfter = null, cause }: UpstreamFailure) {
    super(`${serviceNames[call.service]}: ${call.method} ${call.path} ${what}`, cause ? { cause } : {});
    this.kind = kind;
    this.service = call.service;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

const serviceNames: Record<UpstreamService, string> = {
  olapic: 'Olapic',
  metapic: 'Metapic',
  'two-m': '2m.is',
  izeax: 'IZEAx',
};

/** The error for an answer whose status alone says that it is of no use. */
export function errorOfStatus(call: UpstreamCall, status: number, retryAfter: number | null): UpstreamError {
  const answered = `answered HTTP ${String(status)}`;
  if (status === 401 || status === 403) {
    const what = `was refused (HTTP ${String(status)}): check the credentials and what they may do.`;
    return new UpstreamError({ kind: 'denied', call, what, status, retryAfter });
  }
  if (status === 429) {
    const wait = retryAfter === null ? 'wait before asking again' : `ask again in ${String(retryAfter)} s`;
    return new UpstreamError({ kind: 'limited', call, what: `${answered}: ${wait}.`, status, retryAfter });
  }
  return new UpstreamError({
    kind: 'status',
    call,
    what: `${answered}: ${advice(status)}.`,
    status,
    retryAfter,
  });
}

function advice(status: number): string {
  if (status >= 500) return 'the service is in trouble, try again later';
  if (status >= 400) return 'check the base address and the parameters';
  return 'redirects are not followed, check the base address';
}
