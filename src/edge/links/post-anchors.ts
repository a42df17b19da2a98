import { readTags, type Attribute } from './html-tags.ts';
import { addressOf, isLabel, mayBeRewritten } from './link-rules.ts';
import { openElements, type OpenElement } from './open-elements.ts';
import { decodeReferences, roughlyDecoded } from './references.ts';

/** A link of a post that may be made to earn, and the places where it would change. */
export interface PostAnchor {
  /** absolute http(s), as the WHATWG parser prints it */
  url: string;
  /** what it says */
  text: string;
  /** the nearest `lang` around it, or its own; null where the post has none */
  language: string | null;
  href: Attribute;
  rel: Attribute | null;
  /** what it is called instead of what it says */
  ariaLabel: Attribute | null;
  /** where its content begins */
  content: number;
}

/** No post nests as deep as this. What comes then stays as it is, so that no post can keep the edge busy. */
const deepest = 128;

interface Reading {
  element: OpenElement;
  around: readonly OpenElement[];
  content: number;
  text: string;
  isLabelled: boolean;
}

/**
 * @param html a post, or a page: whatever it is, and however broken
 * @returns the links that may be rewritten, in the order of the post
 */
export function findAnchors(html: string): PostAnchor[] {
  const anchors: PostAnchor[] = [];
  const open = openElements();
  const next = readTags(html);
  let reading: Reading | null = null;

  for (let tag = next(false); tag && open.all.length < deepest; tag = next(open.isForeign())) {
    if (reading) reading.text += tag.textBefore;
    if (tag.isEnd) open.end(tag.name);
    const element = tag.isEnd ? null : open.start(tag);
    if (reading && !open.all.includes(reading.element)) {
      anchors.push(...toPostAnchor(reading));
      reading = null;
    }
    if (!element) continue;
    if (reading && isLabel(element)) reading.isLabelled = true;
    if (element.name === 'a' && element.space === 'html') {
      reading = { element, around: open.all.slice(0, -1), content: tag.end, text: '', isLabelled: false };
    }
  }
  return reading ? [...anchors, ...toPostAnchor(reading)] : anchors;
}

/** @returns nothing for a link that is to stay as it is */
function toPostAnchor(reading: Reading): PostAnchor[] {
  const { element, around, content, text } = reading;
  const url = addressOf(element);
  const href = element.attributes.get('href');
  if (url === null || !href || !mayBeRewritten(reading)) return [];
  const lang = [...around, element]
    .findLast(({ attributes }) => attributes.has('lang'))
    ?.attributes.get('lang');
  const language = decodeReferences(lang?.raw ?? '')?.trim() || null;
  const rel = element.attributes.get('rel') ?? null;
  const ariaLabel = element.attributes.get('aria-label') ?? null;
  return [{ url, text: roughlyDecoded(text), language, href, rel, ariaLabel, content }];
}
