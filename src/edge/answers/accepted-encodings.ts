import { parseAccept } from 'hono/utils/accept';
import { encodings, type AcceptedEncodings, type Encoding } from './prepared-body.ts';

/** Browsers send one of a few headers, again and again. */
const known = new Map<string, readonly Encoding[]>();
const mostKnown = 100;

/** The smallest form that is accepted, whatever is preferred: it was made long ago and costs nothing. */
export const acceptedEncodings: AcceptedEncodings = (acceptEncoding) => {
  const remembered = known.get(acceptEncoding);
  if (remembered) return remembered;
  const accepted = parseAccept(acceptEncoding);
  const quality = (name: string) => accepted.find(({ type }) => type.toLowerCase() === name)?.q;
  const names = encodings.filter((name) => (quality(name) ?? quality('*') ?? 0) > 0);
  if (known.size < mostKnown) known.set(acceptEncoding, names);
  return names;
};
