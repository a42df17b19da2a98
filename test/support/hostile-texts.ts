/** What people write who mean harm, or nothing by it: by what each is about. Each has a letter that can be seen. */
export const hostileTexts: Record<string, string> = {
  'a script': '<script>window.hacked = "script"</script>',
  'a picture with a handler': '<img src=x onerror="window.hacked = 1"><b>bold</b>',
  'a drawing with a handler':
    '<svg/onload=window.hacked=1><a xlink:href="javascript:window.hacked=1">a</a></svg>',
  'the end of an attribute': `x" onmouseover="window.hacked=1" autofocus onfocus='window.hacked=1' style="position:fixed`,
  'the end of a template':
    '`-->${window.hacked=1}<!--?lit$1234$-->{{constructor.constructor("window.hacked=1")()}}',
  'the end of a title and a style':
    '</title></style></textarea></template><style>*{display:none}</style>visible',
  'escapes of HTML':
    '&lt;b&gt; &amp;amp; &#60;script&#62; &nbsp;&ZeroWidthSpace; %3Cscript%3E \\u003cscript\\u003e',
  'an address of a script': 'javascript:window.hacked=1',
  'Hebrew and Arabic': 'שלום, העציץ היפה ביותר! مزهرية جميلة (١٢٣) abc',
  'overrides that are never ended': 'abc \u202E\u202D\u202B\u202A gnp.exe',
  'isolates that are ended too often':
    'abc \u2066\u2067\u2068 def \u2069\u2069\u2069\u2069\u2069 \u200F\u200E',
  'ten thousand letters without a space': 'w'.repeat(10_000),
  'a very long name': 'Maximiliana Wolfeschlegelsteinhausenbergerdorff '.repeat(12).trim(),
  'an address without a place to break': `https://shop.example/${'very-long-path_'.repeat(60)}`,
  'marks upon marks': Array.from(
    'Zalgo',
    (letter) => letter + '\u0300\u0316\u0489\u033A\u0360'.repeat(12),
  ).join(''),
  'faces of many parts': '👩🏽‍❤️‍💋‍👨🏿 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇫🇮🇸🇪 🧑🏻‍🚀 e\u0301 ☠️ x'.repeat(8),
  'signs that nobody sees': 'a\u0000b\u0001c\u0008d\u001Be\u007Ff\u0085g\u200Bh\uFEFFi\uFFFEj',
  'halves of letters': 'half \uD83D and \uDE00 and \uDFFF\uD800 end',
  'lines and tabs': 'one\n\ntwo\ttabbed\r\nthree\u2028four\u2029five',
  'names of our own parts':
    '__proto__ constructor toString hasOwnProperty null undefined NaN [object Object]',
  'our own signs': '\u0001before\u0001after $& $1 %s %o {0} {name}',
};

/** What is no address of a page: none of these may ever be bound. */
export const hostileAddresses: string[] = [
  'javascript:window.hacked=1',
  ' \u0001javascript:window.hacked=1',
  'java\nscript:window.hacked=1',
  'JaVaScRiPt://shop.example/%0Awindow.hacked=1',
  'data:text/html,<script>window.hacked=1</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="window.hacked=1"/>',
  'vbscript:msgbox(1)',
  'blob:https://shop.example/9115d58c-bcda-ff47-86e5-083e9a215304',
  'file:///etc/passwd',
  'https://user:password@shop.example/',
  'https://@shop.example:secret@evil.example/',
  '/relative/path',
  '../up',
  '?query',
  '#hash',
  'shop.example/no-scheme',
  'https:shop.example',
  'https:\\\\shop.example',
  'intent://shop.example#Intent;scheme=https;end',
  '',
];
