/** Lists that a caller is walking through: Olapic remembers each under a page key, for twelve hours. */

export interface Pagination<Terms> {
  /** customer id of the shop whose token began the walk: nobody else may go on */
  shop: string;
  /** path of the list, without a query */
  path: string;
  /** of everything in the list, in order, as it was when the list was first asked for */
  ids: string[];
  /** items on a page */
  count: number;
  /** how the items are printed on every page */
  terms: Terms;
}

export interface Paginations<Terms> {
  /** @returns the page key: opaque, 32 hexadecimal digits */
  open(pagination: Pagination<Terms>): string;
  /** @returns undefined for a key that never was or has expired */
  find(key: string): Pagination<Terms> | undefined;
}

const lifetime = 12 * 60 * 60 * 1000;

/** A sandbox that runs for days under load is not to fill the memory: the oldest walk ends early. */
const mostEntries = 4000;

/** @param now milliseconds since 1970 */
export function createPaginations<Terms = null>(now: () => number): Paginations<Terms> {
  const entries = new Map<string, { pagination: Pagination<Terms>; expiresAt: number }>();

  /** They are in the order of time: behind the first that is still good there is none to forget. */
  function forgetExpired(): void {
    const time = now();
    for (const [key, { expiresAt }] of entries) {
      if (expiresAt > time) return;
      entries.delete(key);
    }
  }

  function forgetOldest(): void {
    const [oldest] = entries.keys();
    if (oldest !== undefined) entries.delete(oldest);
  }

  return {
    open(pagination) {
      forgetExpired();
      if (entries.size >= mostEntries) forgetOldest();
      const key = crypto.randomUUID().replaceAll('-', '');
      entries.set(key, { pagination, expiresAt: now() + lifetime });
      return key;
    },
    find(key) {
      forgetExpired();
      return entries.get(key)?.pagination;
    },
  };
}
