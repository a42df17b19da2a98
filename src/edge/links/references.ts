/** Character references (`&amp;`) in somebody else's markup, and in ours. */

/** Those that addresses and names of shops are written with. The list of all has 2,231 and would outweigh the edge. */
const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', AMP: '&', lt: '<', LT: '<', gt: '>', GT: '>', quot: '"', QUOT: '"' },
  ...{ apos: "'", nbsp: '\u00A0', num: '#', sol: '/', quest: '?', equals: '=', percnt: '%', colon: ':' },
};
const needNoSemicolon = /^(amp|lt|gt|quot|nbsp)$/i;

/** In an attribute, a name without a semicolon is none before a letter, a digit or `=`: `?a=1&lt=2` is as it looks. */
const reference = /&(?:#(\d+|x[\da-f]+);?|([a-z][a-z\d]*)(;|(?![=a-z\d])))/gi;

/**
 * @param raw the value of an attribute, as it was written
 * @returns null where it has a reference that is not known here: better no answer than a wrong address
 */
export function decodeReferences(raw: string): string | null {
  let isKnown = true;
  const decoded = raw.replace(reference, (_, number?: string, name?: string, end?: string) => {
    const character = number === undefined ? byName(name ?? '', end ?? '') : byNumber(number);
    isKnown &&= character !== undefined;
    return character ?? '';
  });
  return isKnown ? decoded : null;
}

/** For comparing: a reference that is not known stays as it is. */
export function roughlyDecoded(raw: string): string {
  return raw.replace(reference, (one) => decodeReferences(one) ?? one);
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** @param quote the one that the value stands in */
export function escapeValue(text: string, quote: '"' | "'"): string {
  const escaped = text.replaceAll('&', '&amp;');
  return quote === '"' ? escaped.replaceAll('"', '&quot;') : escaped.replaceAll("'", '&#39;');
}

function byName(name: string, end: string): string | undefined {
  const isMeant = end === ';' || needNoSemicolon.test(name);
  return isMeant && Object.hasOwn(named, name) ? named[name] : undefined;
}

/** Controls, surrogates and what HTML reads as Windows-1252 are in no address. */
function byNumber(number: string): string | undefined {
  const code = Number(/^x/i.test(number) ? `0${number}` : number);
  const isPlain = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800);
  return isPlain || (code > 0xdfff && code <= 0x10ffff) ? String.fromCodePoint(code) : undefined;
}
