/**
 * Restores the tags of an asset. The service keeps them as the text of a JSON array, and gives out that text cut at
 * its commas: `["[\"figurine\"", "\"art\"", "\"porcelain\"]"]`.
 */

/** In characters. What is longer is no tag. */
const longestTag = 200;

/**
 * @param list fragments as above, an honest array of tags, or a text of either kind
 * @returns the tags in their order, each once, without blank ones; whatever else the list is gives none
 */
export function tagsOf(list: unknown): string[] {
  const fragments = typeof list === 'string' ? [list] : Array.isArray(list) ? list.filter(isScalar) : [];
  const tags =
    restored(fragments.join(',')) ?? fragments.flatMap((fragment) => strippedParts(fragment, list));
  const fitting = tags.map((tag) => String(tag).trim()).filter((tag) => tag && tag.length <= longestTag);
  return [...new Set(fitting)];
}

/** @returns null unless the text is that of a JSON array */
function restored(text: string): (string | number)[] | null {
  try {
    const tags: unknown = JSON.parse(text);
    return Array.isArray(tags) ? tags.filter(isScalar) : null;
  } catch {
    return null;
  }
}

/** A comma divides tags in a text; in an array it belongs to the tag that holds it. */
function strippedParts(fragment: string | number, list: unknown): string[] {
  const parts = typeof list === 'string' ? list.split(',') : [String(fragment)];
  return parts.map(withoutBrackets);
}

/** Character by character: an expression for both ends is slow where a hostile text is long. */
function withoutBrackets(part: string): string {
  const isBracket = (character: string | undefined) =>
    character !== undefined && /[\s[\]"\\]/.test(character);
  let start = 0;
  let end = part.length;
  while (start < end && isBracket(part[start])) start += 1;
  while (end > start && isBracket(part[end - 1])) end -= 1;
  return part.slice(start, end);
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
