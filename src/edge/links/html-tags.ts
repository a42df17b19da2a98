/** The tags of somebody else's HTML, found by parse5's tokenizer as browsers find them, each with the place where it stands. */
import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';

export interface Attribute {
  /** as browsers have it, references decoded */
  value: string;
  /** where its name begins */
  start: number;
  /** right after its value, or after its name where there is no value */
  end: number;
}

export interface Tag {
  /** in lower case, as are those of the attributes */
  name: string;
  isSelfClosing: boolean;
  /** of several with one name the first, which is the one that counts */
  attributes: ReadonlyMap<string, Attribute>;
  /** right after its `>` */
  end: number;
}

type TextMode = (typeof TokenizerMode)[keyof typeof TokenizerMode];

/** Is told of what stands in a text, in its order, and says what only those know who know what is open. */
export interface TagReader {
  /** @returns whether it opens an element of HTML, as some of those hold text and no markup */
  start(tag: Tag): boolean;
  end(name: string): void;
  /** decoded; without comments, scripts and what else holds no markup */
  text(text: string): void;
  /** whether CDATA is known here, and not a comment */
  isForeign(): boolean;
  /** nothing more is read then */
  hasEnough(): boolean;
}

/** Elements that hold text and no markup. To a browser that runs scripts, `noscript` is one of them. */
const textModes: ReadonlyMap<string, TextMode> = new Map([
  ...modeOf(TokenizerMode.RCDATA, 'title textarea'),
  ...modeOf(TokenizerMode.RAWTEXT, 'style xmp iframe noembed noframes noscript'),
  ...modeOf(TokenizerMode.SCRIPT_DATA, 'script'),
  ...modeOf(TokenizerMode.PLAINTEXT, 'plaintext'),
]);

/** Of what says nothing about links. */
const ignore = () => undefined;

/** Reads from the beginning to the end, or until the reader has enough; a text twice as long takes twice the time. */
export function readTags(html: string, reader: TagReader): void {
  let isMarkup = true;

  function readText({ chars }: Token.CharacterToken): void {
    if (isMarkup) reader.text(chars);
  }

  function goOn(): void {
    tokenizer.inForeignNode = reader.isForeign();
    if (reader.hasEnough()) tokenizer.pause();
  }

  const handler: TokenHandler = {
    onStartTag(token) {
      const mode = reader.start(toTag(token)) ? textModes.get(token.tagName) : undefined;
      isMarkup = mode === undefined;
      if (mode !== undefined) tokenizer.state = mode;
      goOn();
    },
    onEndTag({ tagName }) {
      reader.end(tagName);
      isMarkup = true;
      goOn();
    },
    onCharacter: readText,
    onWhitespaceCharacter: readText,
    onNullCharacter: ignore,
    onComment: ignore,
    onDoctype: ignore,
    onEof: ignore,
    onParseError: null,
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(html, true);
}

function modeOf(mode: TextMode, names: string): [string, TextMode][] {
  return names.split(' ').map((name) => [name, mode]);
}

function toTag({ tagName, selfClosing, attrs, location }: Token.TagToken): Tag {
  const places = location?.attrs ?? {};
  const attributes = new Map<string, Attribute>();
  for (const { name, value } of attrs) {
    const place = places[name];
    if (place) attributes.set(name, { value, start: place.startOffset, end: place.endOffset });
  }
  return { name: tagName, isSelfClosing: selfClosing, attributes, end: location?.endOffset ?? 0 };
}
