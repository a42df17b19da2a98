import { parseAccept } from 'hono/utils/accept';

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

/** @param headers to be sent along */
export function sendPrepared(
  prepared: PreparedBody,
  request: Headers,
  headers: Record<string, string>,
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
  const encoding = acceptedEncodings(request.get('accept-encoding') ?? '').find((name) => compressed[name]);
  if (encoding) all['Content-Encoding'] = encoding;
  return new Response((encoding && compressed[encoding]) ?? body, { headers: all });
}

/** Caches on the way that compress by themselves make a weak tag of ours. */
function isKnown(etag: string, ifNoneMatch: string): boolean {
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/** Browsers send one of a few headers, again and again. */
const known = new Map<string, readonly Encoding[]>();
const mostKnown = 100;

/** The smallest form that is accepted, whatever is preferred: it was made long ago and costs nothing. */
function acceptedEncodings(acceptEncoding: string): readonly Encoding[] {
  const remembered = known.get(acceptEncoding);
  if (remembered) return remembered;
  const accepted = parseAccept(acceptEncoding);
  const quality = (name: string) => accepted.find(({ type }) => type.toLowerCase() === name)?.q;
  const names = encodings.filter((name) => (quality(name) ?? quality('*') ?? 0) > 0);
  if (known.size < mostKnown) known.set(acceptEncoding, names);
  return names;
}
