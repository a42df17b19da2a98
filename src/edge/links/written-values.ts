import type { Attribute } from './html-tags.ts';

/** The value of an attribute, and how and where the post has it. */
export interface WrittenValue {
  /** as browsers have it, references decoded */
  value: string;
  /** as it was written, without quotes; null where there is a name and no value */
  raw: string | null;
  /** null where it stands without any */
  quote: '"' | "'" | null;
  /** where the value stands, its quotes included; the end of the name, twice, where there is none */
  start: number;
  end: number;
}

const equalsSign = /[\t\n\f\r ]*=[\t\n\f\r ]*/y;

/** @param name of the attribute, which is as long as it was written */
export function writtenValue(html: string, name: string, { value, start, end }: Attribute): WrittenValue {
  const nameEnd = start + name.length;
  equalsSign.lastIndex = nameEnd;
  const sign = equalsSign.exec(html)?.[0];
  if (sign === undefined) return { value, raw: null, quote: null, start: nameEnd, end: nameEnd };
  const valueStart = nameEnd + sign.length;
  // The attribute of `rel=>` ends before its sign.
  const valueEnd = Math.max(valueStart, end);
  const first = html[valueStart];
  const quote = first === '"' || first === "'" ? first : null;
  const raw = quote ? html.slice(valueStart + 1, valueEnd - 1) : html.slice(valueStart, valueEnd);
  return { value, raw, quote, start: valueStart, end: valueEnd };
}
