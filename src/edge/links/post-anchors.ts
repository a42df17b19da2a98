import { readTags } from './html-tags.ts';
import { addressOf, isLabel, mayBeRewritten, type Anchor } from './link-rules.ts';
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
interface Reading extends Anchor {
  content: number;
  text: string;
}

/**
 * @param html a post, or a page: whatever it is, and however broken
 * @returns the links that may be rewritten, in the order of the post
 */
export function findAnchors(html: string): PostAnchor[] {
  const anchors: PostAnchor[] = [];
  const open = openElements();
  const labels = new WeakSet<OpenElement>();
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
      if (isLabel(element)) {
        labels.add(element);
        if (reading) reading.isLabelled = true;
      }
      const isHtml = element.space === 'html';
      if (isHtml && element.name === 'a') {
        const around = open.all.slice(0, -1);
        const isLabelled = around.some((one) => labels.has(one));
        reading = { element, around, content: tag.end, text: '', isLabelled };
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
  const { element, around, content, text } = reading;
  const written = (name: string): WrittenValue | null => {
    const attribute = element.attributes.get(name);
    return attribute ? writtenValue(html, name, attribute) : null;
  };
  const url = addressOf(element);
  const href = written('href');
  if (url === null || !href || !mayBeRewritten(reading)) return null;
  const lang = [...around, element].findLast(({ attributes }) => attributes.has('lang'));
  const language = lang?.attributes.get('lang')?.value ?? '';
  return {
    ...{ url, text, href, rel: written('rel'), ariaLabel: written('aria-label'), content },
    language: language.length > longestLanguage ? null : language.trim() || null,
  };
}
