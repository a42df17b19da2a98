/** Builds paths out of ids and keys that somebody else chose. */

/**
 * A template tag: every value becomes one segment, so that no value can name another resource.
 *
 * @returns null where a value cannot be a segment: blank ones and dots would climb, half a surrogate has no encoding
 */
export function address(literals: TemplateStringsArray, ...values: readonly string[]): string | null {
  if (!values.every(isSegment)) return null;
  return String.raw({ raw: literals }, ...values.map(encodeURIComponent));
}

function isSegment(value: string): boolean {
  return !/^\.{0,2}$/.test(value) && value.isWellFormed();
}
