/** Lists that a caller is walking through: Olapic remembers each under a page key, for twelve hours. */

export interface Pagination {
  /** path of the list, without a query; it names the stream, and so the only customer who may go on */
  path: string;
  /** in order, as they were when the list was first asked for */
  lookIds: string[];
  /** looks on a page */
  count: number;
  hasStreams: boolean;
  hasCategories: boolean;
}

export interface Paginations {
  /** @returns the page key: opaque, 32 hexadecimal digits */
  open(pagination: Pagination): string;
  /** @returns undefined for a key that never was or has expired */
  find(key: string): Pagination | undefined;
}

const lifetime = 12 * 60 * 60 * 1000;

/** @param now milliseconds since 1970 */
export function createPaginations(now: () => number): Paginations {
  const entries = new Map<string, { pagination: Pagination; expiresAt: number }>();

  function forgetExpired(): void {
    for (const [key, { expiresAt }] of entries) {
      if (expiresAt <= now()) entries.delete(key);
    }
  }

  return {
    open(pagination) {
      forgetExpired();
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
