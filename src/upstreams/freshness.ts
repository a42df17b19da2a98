/** How long an answer stays fresh. */

/** Longest time that a cache counts with (RFC 9111, 1.2.2), in seconds. */
const longest = 2 ** 31;

/**
 * @returns whole seconds that are left: `max-age` minus the `Age` that the answer already has, at least 0;
 *   0 for `no-store` and `no-cache`; null where the headers do not say
 */
export function freshForOf(headers: Headers): number | null {
  const directives = (headers.get('Cache-Control') ?? '').toLowerCase().split(',');
  const names = directives.map((directive) => directive.trim());
  if (names.includes('no-store') || names.includes('no-cache')) return 0;
  const maxAge = names.map((name) => /^max-age\s*=\s*"?(\d+)"?$/.exec(name)?.[1]).find((age) => age);
  if (maxAge === undefined) return null;
  const age = /^\s*(\d+)\s*$/.exec(headers.get('Age') ?? '')?.[1] ?? '0';
  return Math.max(0, Math.min(Number(maxAge), longest) - Number(age));
}
