import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  defaultTreeAdapter as tree,
  html as spec,
  parse,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';
import { findAnchors } from '../../src/edge/links/post-anchors.ts';
import { soupWith } from './html-soup.ts';
import { seed } from '../support/seed.ts';

/** The rules of `link-rules.ts` once more, over the tree that a browser would make of the post. */
const closed = ['pre', 'code', 'kbd', 'samp', 'svg', 'math', 'template'];
const before = '<!doctype html><body>';

interface Found {
  content: number;
  href: string;
  isOptedOut: boolean;
}

/** The links that a browser finds, by a parser that follows the specification to the letter. */
function foundByBrowsers(post: string): Found[] {
  const found: Found[] = [];
  const waiting: Tree.Node[] = [parse(before + post, { sourceCodeLocationInfo: true })];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('childNodes' in node) waiting.push(...node.childNodes);
    if (!tree.isElementNode(node) || node.tagName !== 'a' || node.namespaceURI !== spec.NS.HTML) continue;
    const startTag = node.sourceCodeLocation?.startTag;
    const href = node.attrs.find(({ name }) => name === 'href')?.value;
    if (!startTag || !href) continue;
    found.push({ content: startTag.endOffset - before.length, href, isOptedOut: isOptedOut(node) });
  }
  return found;
}

function isOptedOut(anchor: Tree.Element): boolean {
  for (let at: Tree.ParentNode | null = anchor; at && tree.isElementNode(at); at = at.parentNode) {
    if (at.attrs.some(({ name }) => name === 'data-no-affiliate')) return true;
    if (at !== anchor && closed.includes(at.tagName)) return true;
  }
  return false;
}

const links = [
  '<a href="https://shop.example/">',
  '<A HREF=//shop.example/b>',
  "<a HREF = 'https://shop.example/z>' href=https://other.example rel>",
  '<a\rid="😀\r\n" href=https://shop.example/?a&copy=1&notit;&eacute;>',
];

/** Markup as it should be: every element closed, in its own order. */
const wellFormed = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  nodes: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom(
      'text',
      '<!-- <a href="https://shop.example/"> -->',
      '<br>',
      ...links.map((one) => `${one}x</a>`),
    ),
    fc.constantFrom(
      '<script>"<a href=https://shop.example/>"</script>',
      '<textarea><a href=//x.example></textarea>',
    ),
    fc
      .tuple(
        fc.constantFrom('div', 'section', 'ul', 'li', 'span', 'b', 'code', 'pre', 'my-word', 'blockquote'),
        fc.constantFrom('', '', '', ' data-no-affiliate', ' class="x y"'),
        tie('nodes'),
      )
      .map(([name, attribute, content]) => `<div><${name}${attribute}>${content}</${name}></div>`),
    fc.tuple(fc.constantFrom('', ' data-no-affiliate'), tie('nodes')).map(([attribute, content]) => {
      return `<table><tr><td${attribute}>${content}<td>${content}<tr><th>x</table>`;
    }),
    fc
      .tuple(fc.constantFrom('', ' data-no-affiliate'), fc.constantFrom(...links))
      .map(([attribute, link]) => {
        return `<ul><li${attribute}>${link}x</a><li>${link}x</a></ul><p${attribute}>${link}x</a><p>${link}x</a>`;
      }),
  ),
}));

describe('the links of a post', () => {
  test('are links to browsers too, and within nothing that says no, however broken the post is', () => {
    let seen = 0;
    const property = fc.property(soupWith(links), (post) => {
      const browsers = new Map(foundByBrowsers(post).map((one) => [one.content, one]));
      for (const { content, href } of findAnchors(post)) {
        seen += 1;
        const found = browsers.get(content);
        assert.ok(found, `no link for browsers at ${content}`);
        assert.equal(href.value, found.href);
        assert.equal(found.isOptedOut, false, `opted out at ${content}`);
      }
    });
    fc.assert(property, { seed, numRuns: 50_000 });
    assert.ok(seen > 10_000, 'links are found at all');
  });

  test('are all that browsers find, in a post that is not broken', () => {
    const property = fc.property(wellFormed.nodes, (post) => {
      const expected = foundByBrowsers(post).filter(({ isOptedOut }) => !isOptedOut);
      const byPlace = expected.map(({ content }) => content).sort((one, other) => one - other);
      assert.deepEqual(
        findAnchors(post).map(({ content }) => content),
        byPlace,
      );
    });
    fc.assert(property, { seed, numRuns: 3_000 });
  });

  const link = '<a href=//shop.example>';
  for (const [name, part, before = ''] of [
    ['elements in each other', '<div>'],
    ['formatting', '<b id=1><p>'],
    ['unclosed comments', '<!--'],
    ['unclosed values', '<a x="'],
    ['attributes', " <a b=1 c d='2'"],
    ['scripts in comments of scripts', '<script><!--<script'],
    ['links', '<a href=https://shop.example/x>'],
    ['references', '&a'],
    ['references in a value', '&', '<a href="'],
    ['signs that begin nothing', '<'],
    ['lone line ends in a link', '\r', link],
    ['paragraphs within formatting', '<p></p>', '<b>'.repeat(120)],
    ['links, far within', link, '<div lang=sv>'.repeat(120)],
    ['links within a long class', link, `<div class="${'x '.repeat(2 ** 18)}">`],
    ['links within a long language', link, `<div lang="${' '.repeat(2 ** 19)}">`],
    ['links within what may be edited', link, `<div contenteditable="${'F'.repeat(2 ** 19)}">`],
  ] as const) {
    test(`of a megabyte of ${name} take no time worth mentioning`, { timeout: 20_000 }, () => {
      const rest = 2 ** 20 - before.length;
      const html = `<a href="https://shop.example/">x</a>${before}${part.repeat(rest / part.length)}`;
      assert.equal(findAnchors(html)[0]?.url, 'https://shop.example/');
    });
  }
});
