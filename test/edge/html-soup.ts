import fc from 'fast-check';

const blocks =
  'p div li ul ol dl dd dt td tr table tbody th caption h1 h2 section article blockquote button form';
const inlines = 'a b i code em span small nobr font label my-word kbd';
const others =
  'pre svg math foreignObject desc title mi template script style textarea noscript iframe xmp br';
const names = `${blocks} ${inlines} ${others}`.split(' ');

const attribute = fc.constantFrom(
  '',
  ' data-no-affiliate',
  ' DATA-no-affiliate=""',
  ' href="/own"',
  ' rel=nofollow',
  ' lang="sv"/',
  ' a="<b>"c',
  '\rx="\r\n\0😀"\r',
  ' =x',
  ' "',
  '/',
);
const startTag = fc
  .tuple(fc.constantFrom(...names), fc.array(attribute, { maxLength: 3 }))
  .map(([name, attributes]) => `<${name}${attributes.join('')}>`);
const plainTag = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom('', '', '', ' data-no-affiliate'))
  .map(([name, optOut]) => `<${name}${optOut}>`);
const endTag = fc.constantFrom(...names, 'body', 'html', 'head').map((name) => `</${name}>`);
const oddity = fc.constantFrom(
  ...[
    'text',
    ' ',
    '\r\n',
    '\r',
    '\0',
    '\uFEFF',
    '😀',
    '\uD83D',
    '&amp;',
    '&notit;',
    '"',
    "'",
    '<',
    '</',
    '<!',
    '<?x>',
    '</>',
    '</ x>',
    '< a>',
    '=',
    '>',
  ],
  ...[
    '<!--',
    '-->',
    '<!-->',
    '<!--->',
    '--!>',
    '<!---!>',
    '<![CDATA[',
    ']]>',
    '<!doctype html>',
    '</script ',
  ],
);

/** Markup in every state of disrepair, with these links in it. */
export function soupWith(links: readonly string[]): fc.Arbitrary<string> {
  const link = links.length > 0 ? [fc.constantFrom(...links)] : [];
  const wild = fc.oneof(startTag, ...link, endTag, endTag, oddity);
  const tame = fc.oneof(plainTag, plainTag, ...link, endTag, endTag);
  const parts = fc.oneof(fc.array(wild, { maxLength: 25 }), fc.array(tame, { maxLength: 40 }));
  return parts.map((some) => some.join(''));
}
