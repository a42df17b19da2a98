/** Where the next page of a list is: what a paging link says, without its host and without a token. */

/** Plain data. A service may let it expire (Olapic: after 12 hours). */
export interface PagePosition {
  /** below the base address; begins with a slash */
  path: string;
  query: Record<string, string>;
}

export interface PositionOptions {
  /** names in lower case of what the client adds to every request itself, or never sends: left out of a position */
  ownParameters?: ReadonlySet<string>;
}

const longestPosition = 2000;

/**
 * Reads a position that comes back from outside, such as from a cursor.
 *
 * @returns null unless it is a position that cannot leave the base address
 */
export function toPagePosition(value: unknown, { ownParameters }: PositionOptions = {}): PagePosition | null {
  if (!isRecord(value) || !isRecord(value['query']) || typeof value['path'] !== 'string') return null;
  const { path } = value;
  const entries = Object.entries(value['query']).filter(([name]) => !ownParameters?.has(name.toLowerCase()));
  const query = Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const isComplete = Object.keys(query).length === entries.length;
  const isShort = path.length + JSON.stringify(query).length <= longestPosition;
  return isShort && isSafePath(path) && isComplete ? { path, query } : null;
}

/**
 * @param href protocol-relative, absolute or from the root; its host is nobody's business: a token never goes to a
 *   host that an answer chose
 * @param basePath path of the configured base address, left out of the position where the link repeats it
 * @returns null where the link leads nowhere
 */
export function positionOfLink(
  href: string | null,
  basePath: string,
  options?: PositionOptions,
): PagePosition | null {
  const [, path, query] = /^(?:(?:https?:)?\/\/[^/?#\\]+)?(\/[^?#]*)(?:\?([^#]*))?/i.exec(href ?? '') ?? [];
  if (path === undefined) return null;
  const isRepeated = path.startsWith(`${basePath}/`);
  return toPagePosition(
    {
      path: isRepeated ? path.slice(basePath.length) : path,
      query: Object.fromEntries(new URLSearchParams(query)),
    },
    options,
  );
}

/** No empty segment (it would name a host), no double dot in any spelling (it would climb), no query and no fragment. */
function isSafePath(path: string): boolean {
  return /^(\/[\w.~!$&'()*+,;=:@%-]+)+\/?$/.test(path) && !/\.\.|%2e/i.test(path);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
