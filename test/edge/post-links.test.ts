import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findAnchors } from '../../src/edge/links/post-anchors.ts';
import { linkPost } from '../../src/edge/links/post-links.ts';
import { soupWith } from './html-soup.ts';
import { seed } from '../support/seed.ts';

const deepLink = 'https://c.mtpc.se/tags/link/1';

/** The post with every link that may be rewritten made to earn. */
function linked(
  html: string,
  options: { store?: string | null; locale?: string | null; to?: string } = {},
): string {
  const { store = null, locale = null, to = deepLink } = options;
  const anchors = findAnchors(html).filter(({ url }) => !url.startsWith('https://c.mtpc.se/'));
  const earnings = new Map(anchors.map(({ url }) => [url, { deepLink: to, store }]));
  return linkPost({ html, anchors, earnings, locale });
}

const label = (words: string, lang = ' lang="en"') =>
  `<small class="lookstream-label"${lang}>[${words}] </small>`;
const ad = label('Advertisement');

describe('a link that earns', () => {
  for (const [name, before, after] of [
    [
      'in double quotes',
      '<a href="https://a.se/">x</a>',
      `<a href="${deepLink}" rel="sponsored noopener">${ad}x</a>`,
    ],
    [
      'in single quotes',
      `<a href='https://a.se/'>x`,
      `<a href='${deepLink}' rel="sponsored noopener">${ad}x`,
    ],
    ['without quotes', '<a href=https://a.se/>x', `<a href="${deepLink}" rel="sponsored noopener">${ad}x`],
    [
      'in capitals',
      '<A CLASS=b HREF="https://a.se/">',
      `<A CLASS=b HREF="${deepLink}" rel="sponsored noopener">${ad}`,
    ],
    ['without a scheme', '<a href="//a.se/x">', `<a href="${deepLink}" rel="sponsored noopener">${ad}`],
    [
      'over several lines',
      '<a\r\n\thref = "\n https://a.se/ "\r\n>',
      `<a\r\n\thref = "${deepLink}" rel="sponsored noopener"\r\n>${ad}`,
    ],
    [
      'stuck to the next one',
      '<a href="https://a.se/"class=b>',
      `<a href="${deepLink}" rel="sponsored noopener"class=b>${ad}`,
    ],
    [
      'given twice',
      '<a href="https://a.se/" href="/own">',
      `<a href="${deepLink}" rel="sponsored noopener" href="/own">${ad}`,
    ],
    [
      'with relations',
      '<a href="https://a.se/" rel="nofollow  ugc">',
      `<a href="${deepLink}" rel="nofollow  ugc sponsored noopener">${ad}`,
    ],
    [
      'with relations before it',
      `<a rel='me' href="https://a.se/">`,
      `<a rel='me sponsored noopener' href="${deepLink}">${ad}`,
    ],
    [
      'with all relations',
      '<a href="https://a.se/" rel="NoOpener sponsored">',
      `<a href="${deepLink}" rel="NoOpener sponsored">${ad}`,
    ],
    [
      'with a bare relation',
      '<a href="https://a.se/" rel=ugc>',
      `<a href="${deepLink}" rel="ugc sponsored noopener">${ad}`,
    ],
    [
      'with an odd bare relation',
      '<a href="https://a.se/" rel=u"c>',
      `<a href="${deepLink}" rel="u&quot;c sponsored noopener">${ad}`,
    ],
    [
      'with an empty relation',
      '<a href="https://a.se/" rel="">',
      `<a href="${deepLink}" rel="sponsored noopener">${ad}`,
    ],
    [
      'with no more than the name',
      '<a rel href="https://a.se/">',
      `<a rel="sponsored noopener" href="${deepLink}">${ad}`,
    ],
    [
      'with nothing behind the sign',
      '<a href="https://a.se/" rel=>',
      `<a href="${deepLink}" rel="sponsored noopener">${ad}`,
    ],
    [
      'with relations given twice',
      '<a href="https://a.se/" rel=a rel=b>',
      `<a href="${deepLink}" rel="a sponsored noopener" rel=b>${ad}`,
    ],
    [
      'around blocks',
      '<a href="https://a.se/"><h2>x</h2></a>',
      `<a href="${deepLink}" rel="sponsored noopener">${ad}<h2>x</h2></a>`,
    ],
    [
      'never closed',
      '<p><a href="https://a.se/">x<p>y',
      `<p><a href="${deepLink}" rel="sponsored noopener">${ad}x<p>y`,
    ],
    [
      'with a name of its own',
      `<a aria-label='A vase' href="https://a.se/">`,
      `<a aria-label='Advertisement: A vase' href="${deepLink}" rel="sponsored noopener">${ad}`,
    ],
  ] as const) {
    test(`is written in its place, ${name}`, () => assert.equal(linked(before), after));
  }

  test('is asked for as browsers would follow it', () => {
    for (const [href, url] of [
      ['https://a.se/?a=1&amp;b=2', 'https://a.se/?a=1&b=2'],
      ['https://a.se/?a=1&b=2', 'https://a.se/?a=1&b=2'],
      ['https://a.se/?a=1&lt=2', 'https://a.se/?a=1&lt=2'],
      ['https&#58;//a.se/&#x61;', 'https://a.se/a'],
      ['https://a.se/&copy;', 'https://a.se/%C2%A9'],
      ['https://a.se/?a&copy', 'https://a.se/?a%C2%A9'],
      ['https://a.se/?a&copy=1', 'https://a.se/?a&copy=1'],
      ['https://a.se/?a&amp', 'https://a.se/?a&'],
      ['https://a.se/?a&ampb', 'https://a.se/?a&ampb'],
      ['https://a.se/&notit;', 'https://a.se/&notit;'],
      ['https://a.se/&notin;', 'https://a.se/%E2%88%89'],
      ['https://a.se/&NotEqualTilde;', 'https://a.se/%E2%89%82%CC%B8'],
      ['https://a.se/&nosuch;', 'https://a.se/&nosuch;'],
      ['https://a.se/&#128;&#x1F600', 'https://a.se/%E2%82%AC%F0%9F%98%80'],
      ['https://a.se/&#0;&#xD800;&#99999999999;', 'https://a.se/%EF%BF%BD%EF%BF%BD%EF%BF%BD'],
      ['https&colon;&sol;&sol;a&period;se/', 'https://a.se/'],
      ['HTTPS://A.se/Ab', 'https://a.se/Ab'],
      ['https://a.se:443/å', 'https://a.se/%C3%A5'],
    ]) {
      for (const post of [`<a href="${href}">`, `<a href='${href}'>`, `<a href=${href} >`]) {
        assert.deepEqual(
          findAnchors(post).map((one) => one.url),
          [url],
          post,
        );
      }
    }
  });

  for (const odd of ['\r\n', '\r', '\0', '\uFEFF', '😀', '\uD83D', '&copy;', '&amp', '<!--\r\n😀-->']) {
    test(`is written in its place behind and among many a ${JSON.stringify(odd)}`, () => {
      // More than the parser keeps at once.
      const many = odd.repeat(2 ** 17 / odd.length);
      const [before, after] = [`${many}<p title='${odd}${many}'`, `lang="${odd}" href=/own>x${many}</a>`];
      assert.equal(
        linked(`${before}><a CLASS="${odd}" HREF = https://a.se/ ${after}`),
        `${before}><a CLASS="${odd}" HREF = "${deepLink}" rel="sponsored noopener" ${after.replace('>x', `>${ad}x`)}`,
      );
    });
  }

  test('stays as it is behind 128 elements within each other', () => {
    const link = '<a href="https://a.se/">x</a>';
    assert.notEqual(linked('<div>'.repeat(127) + link), '<div>'.repeat(127) + link);
    assert.equal(linked('<div>'.repeat(128) + link), '<div>'.repeat(128) + link);
  });

  test('holds the deep link as an address and not as markup', () => {
    const to = `https://c.mtpc.se/?a=1&lt=2&b='"><script>`;
    assert.match(
      linked('<a href="https://a.se/">', { to }),
      /href="https:\/\/c\.mtpc\.se\/\?a=1&amp;lt=2&amp;b='&quot;><script>" rel/,
    );
    assert.match(
      linked(`<a href='https://a.se/'>`, { to }),
      /href='https:\/\/c\.mtpc\.se\/\?a=1&amp;lt=2&amp;b=&#39;"><script>' rel/,
    );
  });
});

describe('the label', () => {
  for (const [name, post, options, expected] of [
    ['is in the language around the link', '<p lang=sv><a href=//a.se>x</a>', {}, label('Annons', '')],
    ['is in the nearest language', '<p lang=sv><a href=//a.se lang="de-AT">x</a>', {}, label('Anzeige', '')],
    [
      'is in the language that was asked for',
      '<p lang=sv><a href=//a.se>x</a>',
      { locale: 'fr-CA' },
      label('Publicité', ' lang="fr"'),
    ],
    [
      'says its language only where it is another one',
      '<p lang=sv-SE><a href=//a.se>x</a>',
      { locale: 'sv' },
      label('Annons', ''),
    ],
    ['is English where the post says nothing', '<a href=//a.se>x</a>', {}, label('Advertisement')],
    [
      'is English for languages that we do not have',
      '<p lang=ja><a href=//a.se>x</a>',
      {},
      label('Advertisement'),
    ],
    [
      'takes the page’s language from its root',
      '<!doctype html><html lang="nn"><body><a href=//a.se>x</a>',
      {},
      label('Annonse', ''),
    ],
    [
      'names the shop',
      '<p lang=sv><a href=//a.se>vasen</a>',
      { store: 'Nordlund' },
      label('Annons: Nordlund', ''),
    ],
    [
      'names it once',
      '<p lang=sv><a href=//a.se>vasen hos <b>NORD</b>lund</a>',
      { store: 'Nordlund' },
      label('Annons', ''),
    ],
    [
      'knows a name by its references',
      '<p lang=sv><a href=//a.se>byxor (H&amp;M)</a>',
      { store: 'H&M' },
      label('Annons', ''),
    ],
    [
      'knows it by any reference',
      '<p lang=sv><a href=//a.se>v&aring;ra st&ouml;lar</a>',
      { store: 'Våra Stölar' },
      label('Annons', ''),
    ],
    [
      'takes no script for a name',
      '<p lang=sv><a href=//a.se><script>"Nordlund"</script>x</a>',
      { store: 'Nordlund' },
      label('Annons: Nordlund', ''),
    ],
    [
      'is English where what is said names no language',
      `<p lang="sv${'-sv'.repeat(12)}"><a href=//a.se>x</a>`,
      {},
      label('Advertisement'),
    ],
    [
      'takes no comment for a name',
      '<p lang=sv><a href=//a.se><!-- Nordlund -->x</a>',
      { store: 'Nordlund' },
      label('Annons: Nordlund', ''),
    ],
    [
      'holds the name as text',
      '<p lang=sv><a href=//a.se>x</a>',
      { store: '<script>alert(1)</script>&amp;' },
      label('Annons: &lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;', ''),
    ],
    [
      'turns nothing around',
      '<p lang=sv><a href=//a.se>x</a>',
      { store: 'Nord\u202E\u2066\0\nlund' },
      label('Annons: Nord lund', ''),
    ],
  ] as const) {
    test(name, () => {
      const after = linked(post, options);
      assert.ok(after.includes(`>${expected}`), after);
    });
  }
});

describe('a link stays as it is', () => {
  for (const post of [
    '<a>x</a>',
    '<a name="x">x</a>',
    '<a href>x</a>',
    '<a href="">x</a>',
    '<a href="/own">x</a>',
    '<a href="?page=2">x</a>',
    '<a href="#top">x</a>',
    '<a href="mailto:a@a.se">x</a>',
    '<a href="javascript:alert(1)//https://a.se">x</a>',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="https:a.se">x</a>',
    '<a href="https://user:word@a.se/">x</a>',
    '<a href="https://a.se/" download>x</a>',
    '<a href="https://a.se/" data-no-affiliate>x</a>',
    '<section data-no-affiliate="false"><p><a href="https://a.se/">x</a></section>',
    '<div contenteditable><a href="https://a.se/">x</a></div>',
    '<pre><a href="https://a.se/">x</a></pre>',
    '<p><code><a href="https://a.se/">x</a></code>',
    '<kbd><a href="https://a.se/">x</a></kbd>',
    '<samp><a href="https://a.se/">x</a></samp>',
    '<script>document.write("<a href=\'https://a.se/\'>x</a>")</script>',
    '<style>/*<a href="https://a.se/">*/</style>',
    '<textarea><a href="https://a.se/">x</a></textarea>',
    '<title><a href="https://a.se/">x</a></title>',
    '<noscript><a href="https://a.se/">x</a></noscript>',
    '<iframe><a href="https://a.se/">x</a></iframe>',
    '<noembed><a href="https://a.se/">x</a></noembed>',
    '<noframes><a href="https://a.se/">x</a></noframes>',
    '<xmp><a href="https://a.se/">x</a></xmp>',
    '<plaintext><a href="https://a.se/">x</a></plaintext>',
    '<template><a href="https://a.se/">x</a></template>',
    '<svg><a href="https://a.se/"><text>x</text></a></svg>',
    '<svg><foreignObject><a href="https://a.se/">x</a></foreignObject></svg>',
    '<!-- <a href="https://a.se/">x</a> -->',
    '<![CDATA[<a href="https://a.se/">x</a>]]',
    '<a href="https://a.se/',
    '<a href="https://a.se/" class=x',
    'a < b <a',
    '<link href="https://a.se/"><area href="https://a.se/">',
    '<a href="https://a.se/"><small class="x lookstream-label">[Annons] </small>x</a>',
    '<small class="lookstream-label"><a href="https://a.se/">x</a></small>',
    '<a class="lookstream-label" href="https://a.se/">x</a>',
    '<svg><![CDATA[></svg><a href="https://a.se/">x</a>]]>',
  ]) {
    test(JSON.stringify(post), () => assert.equal(linked(post), post));
  }

  for (const post of [
    '<div contenteditable="false"><a href="https://a.se/">x</a></div>',
    '<ul><li data-no-affiliate>x<li><a href="https://a.se/">x</a></ul>',
    '<p data-no-affiliate>x<p><a href="https://a.se/">x</a>',
    '<svg><title>x</title></svg><a href="https://a.se/">x</a>',
    '<svg><desc><![CDATA[></desc></svg><a href="https://a.se/">x</a>]]>',
    '<svg><style></svg><a href="https://a.se/">x</a>',
    '<pre>x</pre><a href="https://a.se/">x</a>',
    '\uFEFF<table><tr><td data-no-affiliate>x<td><a href="https://a.se/">x</a></table>',
  ]) {
    test(`but not after what closes: ${JSON.stringify(post)}`, () => assert.notEqual(linked(post), post));
  }
});

const shops = [0, 1, 2].map((n) => `<a class=x href="https://shop.example/${n}">`);

describe('whatever the post is', () => {
  test('without links to shops it comes back byte for byte', () => {
    fc.assert(
      fc.property(soupWith(['<a href="/own">', '<a name=x>']), (post) => assert.equal(linked(post), post)),
      { seed, numRuns: 10_000 },
    );
  });

  test('without what was put in it is what it was', () => {
    let changed = 0;
    const property = fc.property(soupWith(shops), (post) => {
      const anchors = findAnchors(post);
      const earnings = new Map(
        anchors.map(({ url }) => [url, { deepLink: `https://c.mtpc.se/${url.at(-1)}`, store: 'A&B' }]),
      );
      const after = linkPost({ html: post, anchors, earnings, locale: 'sv' });
      if (after !== post) changed += 1;
      const back = after
        .replaceAll(/<small class="lookstream-label"(?: lang="sv")?>\[Annons: A&amp;B\] <\/small>/g, '')
        .replaceAll(/"https:\/\/c\.mtpc\.se\/(\d)" rel="sponsored noopener"/g, '"https://shop.example/$1"');
      assert.equal(back, post);
    });
    fc.assert(property, { seed, numRuns: 10_000 });
    assert.ok(changed > 2_000, 'links are put in at all');
  });

  test('a second time changes nothing more', () => {
    fc.assert(
      fc.property(soupWith([...shops, `<a rel=x href='//shop.example/'>`]), (post) => {
        const once = linked(post, { store: 'Nordlund' });
        assert.equal(linked(once, { store: 'Nordlund' }), once);
      }),
      { seed, numRuns: 10_000 },
    );
  });
});
