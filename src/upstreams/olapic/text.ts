/** Undoes the separator `^|` that Olapic leaves in captions and names. */

const separator = '^|';

/** @returns the caption as its author wrote it, or null when nothing is left of it */
export function cleanCaption(caption: string | null): string | null {
  return caption === null ? null : partsOf(caption).join(' ') || null;
}

/** @returns "Brand^|Product" taken apart; `brand` is null where the name holds none */
export function splitName(name: string): { name: string; brand: string | null } {
  const [first = '', ...rest] = partsOf(name);
  return rest.length === 0 ? { name: first, brand: null } : { name: rest.join(' '), brand: first };
}

function partsOf(text: string): string[] {
  const parts = text.split(separator).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}
