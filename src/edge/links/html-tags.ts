/** The tags of somebody else's HTML, found as browsers find them, each with the place where it stands. */

export interface Attribute {
  /** as it was written, without quotes; null where there is a name and no value */
  raw: string | null;
  /** null where it stands without any */
  quote: '"' | "'" | null;
  /** where the value stands, its quotes included; the end of the name, twice, where there is none */
  start: number;
  end: number;
}

export interface Tag {
  /** in lower case, as are those of the attributes */
  name: string;
  isEnd: boolean;
  isSelfClosing: boolean;
  /** of several with one name the first, which is the one that counts */
  attributes: ReadonlyMap<string, Attribute>;
  /** right after its `>` */
  end: number;
  /** what was written since the tag before, without comments */
  textBefore: string;
}

/** @param isForeign whether the tag before left us in SVG or MathML, where nothing is raw text and CDATA is known */
export type ReadTag = (isForeign: boolean) => Tag | null;

const spacesAndSlashes = /[\t\n\f\r /]*/y;
const name = /[^\t\n\f\r />]+/y;
const attributeName = /[^\t\n\f\r />][^\t\n\f\r />=]*/y;
const equalsSign = /[\t\n\f\r ]*=[\t\n\f\r ]*/y;
const unquoted = /[^\t\n\f\r >]*/y;
const comment = /<!--(?:-?>|[^]*?(?:--!?>|$))/y;

const rawTextElements = new Set(
  'title textarea style xmp iframe noembed noframes noscript script plaintext'.split(' '),
);

/** @returns a function that gives one tag after another, and null where no whole one follows */
export function readTags(html: string): ReadTag {
  let at = 0;
  let rawText: string | null = null;

  return (isForeign) => {
    if (rawText !== null && !isForeign) at = endOfRawText(html, rawText, at);
    rawText = null;
    let textBefore = '';
    while (at < html.length) {
      const open = html.indexOf('<', at);
      if (open < 0) return null;
      textBefore += html.slice(at, open);
      const isEnd = html[open + 1] === '/';
      const nameStart = isEnd ? open + 2 : open + 1;
      if (/[a-z]/i.test(html[nameStart] ?? '')) {
        const tag = readTag(html, nameStart);
        if (!tag) return null;
        at = tag.end;
        if (!isEnd && rawTextElements.has(tag.name)) rawText = tag.name;
        return { ...tag, isEnd, textBefore };
      }
      at = endOfOther(html, open, isForeign);
      if (at === open + 1) textBefore += '<';
    }
    return null;
  };
}

/** @returns null where the text ends within the tag: it is none then */
function readTag(html: string, nameStart: number): Omit<Tag, 'isEnd' | 'textBefore'> | null {
  const tagName = match(name, html, nameStart);
  const attributes = new Map<string, Attribute>();
  let at = nameStart + tagName.length;
  for (;;) {
    const between = match(spacesAndSlashes, html, at);
    at += between.length;
    if (at >= html.length) return null;
    if (html[at] === '>') {
      return { name: lowerCase(tagName), attributes, end: at + 1, isSelfClosing: between.endsWith('/') };
    }
    const key = match(attributeName, html, at);
    at += key.length;
    const value = readValue(html, at);
    if (!value) return null;
    const lowerKey = lowerCase(key);
    if (!attributes.has(lowerKey)) attributes.set(lowerKey, value);
    at = value.end;
  }
}

function readValue(html: string, nameEnd: number): Attribute | null {
  const sign = match(equalsSign, html, nameEnd);
  if (sign === '') return { raw: null, quote: null, start: nameEnd, end: nameEnd };
  const start = nameEnd + sign.length;
  const quote = html[start];
  if (quote !== '"' && quote !== "'") {
    const raw = match(unquoted, html, start);
    return { raw, quote: null, start, end: start + raw.length };
  }
  const close = html.indexOf(quote, start + 1);
  return close < 0 ? null : { raw: html.slice(start + 1, close), quote, start, end: close + 1 };
}

/** Comments and what counts as one; a `<` that begins nothing is a character. */
function endOfOther(html: string, open: number, isForeign: boolean): number {
  const after = html[open + 1];
  if (html.startsWith('!--', open + 1)) return open + match(comment, html, open).length;
  const isCdata = isForeign && html.startsWith('![CDATA[', open + 1);
  if (isCdata) return endOf(html, ']]>', open);
  return after === '!' || after === '?' || after === '/' ? endOf(html, '>', open) : open + 1;
}

function endOf(html: string, last: string, from: number): number {
  const found = html.indexOf(last, from);
  return found < 0 ? html.length : found + last.length;
}

/** @returns where the end tag begins that ends the text */
function endOfRawText(html: string, element: string, from: number): number {
  if (element === 'plaintext') return html.length;
  if (element === 'script') return endOfScript(html, from);
  const endTag = new RegExp(`</${element}(?=[\\t\\n\\f\\r />])`, 'gi');
  endTag.lastIndex = from;
  return endTag.exec(html)?.index ?? html.length;
}

/** Within `<!--` a script may hold another one whole, end tag and all. */
function endOfScript(html: string, from: number): number {
  const turn = /<!--|-->|<\/?script(?=[\t\n\f\r />])/gi;
  turn.lastIndex = from;
  let depth: 'text' | 'comment' | 'script in comment' = 'text';
  for (let found = turn.exec(html); found; found = turn.exec(html)) {
    const [word] = found;
    if (word === '<!--') {
      if (depth === 'text') depth = 'comment';
      // The dashes that open a comment may also be those that close it.
      turn.lastIndex = found.index + '<!'.length;
    } else if (word === '-->') depth = 'text';
    else if (!word.startsWith('</')) depth = depth === 'comment' ? 'script in comment' : depth;
    else if (depth !== 'script in comment') return found.index;
    else depth = 'comment';
  }
  return html.length;
}

/** @param pattern sticky */
function match(pattern: RegExp, html: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(html)?.[0] ?? '';
}

/** Letters of ASCII only: to HTML, the sign for Kelvin is no k. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
