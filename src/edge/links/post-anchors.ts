import { readTags } from './html-tags.ts';
import { addressOf, isLabel, refusesLinks } from './link-rules.ts';
import { openElements, type OpenElement } from './open-elements.ts';
import { writtenValue, type WrittenValue } from './written-values.ts';

/** A link of a post that may be made to earn, and the places where it would change. */
export interface PostAnchor {
  /** absolute http(s), as the WHATWG parser prints it */
  url: string;
  /** what it says */
  text: string;
  /** the nearest `lang` around it, or its own; null where the post has none */
  language: string | null;
  href: WrittenValue;
  rel: WrittenValue | null;
  /** what it is called instead of what it says */
  ariaLabel: WrittenValue | null;
  /** where its content begins */
  content: number;
}

/** No post nests as deep as this. What comes then stays as it is, so that no post can keep the edge busy. */
const deepest = 128;

/** What is longer names none: BCP 47 wants 35 characters to be enough. */
const longestLanguage = 35;

/** A link that has not ended yet. */
interface Reading {
  element: OpenElement;
  language: string | null;
  content: number;
  text: string;
  isRefused: boolean;
}

/**
 * @param html a post, or a page: whatever it is, and however broken
 * @returns the links that may be rewritten, in the order of the post
 */
export function findAnchors(html: string): PostAnchor[] {
  const anchors: PostAnchor[] = [];
  const open = openElements();
  const refusing = new WeakSet<OpenElement>();
  let reading: Reading | null = null;

  function finishWhatEnded(): void {
    if (reading && !open.all.includes(reading.element)) finish();
  }

  function finish(): void {
    const anchor = reading && toPostAnchor(html, reading);
    if (anchor) anchors.push(anchor);
    reading = null;
  }

  readTags(html, {
    start(tag) {
      const element = open.start(tag);
      finishWhatEnded();
      if (!element) return false;
      if (refusesLinks(element)) refusing.add(element);
      if (reading && isLabel(element)) reading.isRefused = true;
      const isHtml = element.space === 'html';
      if (isHtml && element.name === 'a') {
        const isRefused = open.all.some((one) => refusing.has(one));
        reading = { element, language: languageIn(open.all), content: tag.end, text: '', isRefused };
      }
      return isHtml;
    },
    end(name) {
      open.end(name);
      finishWhatEnded();
    },
    text(text) {
      if (reading) reading.text += text;
    },
    isForeign: () => open.isForeign(),
    hasEnough: () => open.all.length >= deepest,
  });
  finish();
  return anchors;
}

/** @returns null for a link that is to stay as it is */
function toPostAnchor(html: string, reading: Reading): PostAnchor | null {
  const { element, language, content, text, isRefused } = reading;
  const written = (name: string): WrittenValue | null => {
    const attribute = element.attributes.get(name);
    return attribute ? writtenValue(html, name, attribute) : null;
  };
  const url = isRefused ? null : addressOf(element);
  const href = written('href');
  if (url === null || !href) return null;
  return { url, text, language, href, rel: written('rel'), ariaLabel: written('aria-label'), content };
}

function languageIn(around: readonly OpenElement[]): string | null {
  const { attributes } = around.findLast((element) => element.attributes.has('lang')) ?? {};
  const language = attributes?.get('lang')?.value ?? '';
  return language.length > longestLanguage ? null : language.trim() || null;
}
