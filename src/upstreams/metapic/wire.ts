/** What Metapic's JSON really looks like; of what a link earns, nothing is read. */
import * as v from 'valibot';
import { parseHttpUrl } from '../../model/http-url.ts';
import { text, textOrNull } from '../lenient.ts';

/** What became of one link. */
export interface MetapicAnswer {
  /** the question as the service repeats it: lower-cased, decoded, without its slash, or all of that, or none */
  before: string;
  /** null where the shop is not in the programme */
  deepLink: string | null;
  /** name of the shop */
  store: string | null;
}

/** An answer that is no array is a temporary failure. The items stay unread: the service prints things like "..." among them. */
export const answersSchema = v.array(v.unknown());

const answer = v.pipe(
  v.object({ before: text, status: textOrNull, after: textOrNull, store: textOrNull }),
  v.transform(({ before, status, after, store }): MetapicAnswer => {
    // No other status is known to mean a link.
    return { before, deepLink: status === 'success' ? toDeepLink(after) : null, store };
  }),
);

/** @returns the answer, or null for one that is broken */
export function toAnswer(item: unknown): MetapicAnswer | null {
  const result = v.safeParse(answer, item);
  return result.success ? result.output : null;
}

/** Whether an address is one of Metapic's own, so that there is nothing to ask about it. */
export function isMetapicUrl(address: string): boolean {
  return `.${hostOf(address)}`.endsWith('.mtpc.se');
}

/** Deep links are on `c.mtpc.se`, or on a shop's own name below `mtpc.se`. */
function toDeepLink(address: string | null): string | null {
  return hostOf(address).endsWith('.mtpc.se') ? parseHttpUrl(address) : null;
}

function hostOf(address: string | null): string {
  const href = parseHttpUrl(address);
  return href === null ? '' : new URL(href).hostname;
}
