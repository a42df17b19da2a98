/** The smaller one first. */
export const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/** A body that is sent many times: its tag and its compressed forms were made once. */
export interface PreparedBody {
  body: Uint8Array<ArrayBuffer>;
  type: string;
  /** with its quotes */
  etag: string;
  compressed: Partial<Record<Encoding, Uint8Array<ArrayBuffer>>>;
}

/** Which encodings a request's `Accept-Encoding` allows, the best one first; see `acceptedEncodings`. */
export type AcceptedEncodings = (acceptEncoding: string) => readonly Encoding[];

/** @param accepted null where the platform compresses by itself */
export function sendPrepared(
  prepared: PreparedBody,
  request: Headers,
  headers: Record<string, string>,
  accepted: AcceptedEncodings | null,
): Response {
  const { body, type, etag, compressed } = prepared;
  const all: Record<string, string> = {
    ...headers,
    'Content-Type': type,
    ETag: etag,
    Vary: 'Accept-Encoding',
  };
  const known = request.get('if-none-match');
  if (known !== null && isKnown(etag, known)) return new Response(null, { status: 304, headers: all });
  const encoding = accepted?.(request.get('accept-encoding') ?? '').find((name) => compressed[name]);
  if (encoding) all['Content-Encoding'] = encoding;
  return new Response((encoding && compressed[encoding]) ?? body, { headers: all });
}

/** Caches on the way that compress by themselves make a weak tag of ours. */
function isKnown(etag: string, ifNoneMatch: string): boolean {
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
