import { advertisementIn, languageOfTag } from '../../model/advertisement.ts';
import { escapeText, escapeValue } from './escapes.ts';
import { labelClass } from './link-rules.ts';
import type { PostAnchor } from './post-anchors.ts';
import type { WrittenValue } from './written-values.ts';

/** What a link of the post becomes. */
export interface Earning {
  deepLink: string;
  /** name of the shop, where it is known */
  store: string | null;
}

export interface Linking {
  html: string;
  /** as `findAnchors` found them in that html */
  anchors: readonly PostAnchor[];
  /** by the anchors' addresses; those that are not in it stay plain */
  earnings: ReadonlyMap<string, Earning>;
  /** of the labels; null takes the language around each link */
  locale: string | null;
}

interface Insertion {
  start: number;
  end: number;
  text: string;
}

/** What a paid link has to say to search engines, and what keeps a new page from reaching into this one. */
const relations = ['sponsored', 'noopener'];

/** Puts deep links and labels into a post. Whatever else it holds, and however broken it is, stays byte for byte. */
export function linkPost({ html, anchors, earnings, locale }: Linking): string {
  const parts: string[] = [];
  let at = 0;
  for (const anchor of anchors) {
    const earning = earnings.get(anchor.url);
    if (!earning) continue;
    for (const { start, end, text } of insertions(anchor, earning, locale)) {
      parts.push(html.slice(at, start), text);
      at = end;
    }
  }
  return [...parts, html.slice(at)].join('');
}

/** In the order of the text. */
function insertions(anchor: PostAnchor, earning: Earning, locale: string | null): Insertion[] {
  const { href, rel, ariaLabel, content } = anchor;
  const { word, language } = advertisementIn(locale ?? anchor.language);
  const words = wordsOf(word, anchor, earning);
  const isForeign = anchor.language === null || languageOfTag(anchor.language) !== language;
  const lang = isForeign ? ` lang="${language}"` : '';
  const label = `<small class="${labelClass}"${lang}>[${escapeText(words)}] </small>`;
  const all = [
    { start: href.start, end: href.end, text: withValue(href, earning.deepLink) },
    rel
      ? { start: rel.start, end: rel.end, text: withRelations(rel) }
      : { start: href.end, end: href.end, text: ` rel="${relations.join(' ')}"` },
    ...(ariaLabel?.value
      ? [{ start: ariaLabel.start, end: ariaLabel.end, text: withWords(ariaLabel, words) }]
      : []),
    { start: content, end: content, text: label },
  ];
  return all.sort((one, other) => one.start - other.start);
}

/** The quotes stay; a value without any gets them, as an address may hold what only quotes allow. */
function withValue({ quote }: WrittenValue, value: string): string {
  const used = quote ?? '"';
  return used + escapeValue(value, used) + used;
}

function withRelations(rel: WrittenValue): string {
  const given = rel.value.toLowerCase().split(/[\t\n\f\r ]+/);
  const missing = relations.filter((relation) => !given.includes(relation));
  return extended(rel, (kept) => [...(kept === '' ? [] : [kept]), ...missing].join(' '));
}

/** A link with a name of its own is announced by that alone, and not by the label in it. */
function withWords(ariaLabel: WrittenValue, words: string): string {
  return extended(ariaLabel, (kept) => `${escapeValue(words, ariaLabel.quote ?? '"')}: ${kept}`);
}

/** Keeps what was written, references and all. */
function extended({ raw, quote }: WrittenValue, extend: (kept: string) => string): string {
  const used = quote ?? '"';
  const kept = quote === null ? (raw ?? '').replaceAll('"', '&quot;') : (raw ?? '');
  return (raw === null ? '=' : '') + used + extend(kept) + used;
}

/** In brackets, it is a label to whom no stylesheet tells so. The shop's name comes once, by it or by the link. */
function wordsOf(word: string, { text }: PostAnchor, { store }: Earning): string {
  const name = store === null ? '' : onOneLine(store);
  const isNamed = name === '' || onOneLine(text).toLowerCase().includes(name.toLowerCase());
  return isNamed ? word : `${word}: ${name}`;
}

/** Controls, and marks that turn the direction of what follows, are no part of a name. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ').trim();
}
