import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import { withName } from '../../../src/components/shared/describe-look.ts';
import { english } from '../../../src/components/shared/terms/en.ts';
import { sheetTerms as englishSheets } from '../../../src/components/shared/terms/sheets/en-sheets.ts';
import { reword, type Wording } from '../../../src/components/shared/terms/reword.ts';
import type { Terms } from '../../../src/components/shared/terms/terms.ts';

/** As an attribute brings it: nobody has looked at its types. */
function reworded(wording: unknown, language = 'en'): Terms {
  return reword(english, wording as Wording, language);
}

describe('a host’s own words', () => {
  it('take the place of ours', () => {
    const terms = reworded({ carousel: 'Our community', close: 'Shut' });
    expect([terms.carousel, terms.close, terms.share]).to.deep.equal(['Our community', 'Shut', 'Share']);
  });

  it('name what is put in, in an order of their own', () => {
    const terms = reworded({
      credit: 'Foto: {name}',
      position: 'of {total}, {index}',
      photoOf: '{products} ({who})',
      originAndDate: '{date} · {origin}',
    });
    expect(terms.credit('Kaisa')).to.equal('Foto: Kaisa');
    expect(terms.position(3, 24)).to.equal('of 24, 3');
    expect(terms.photoOf('Kaisa', 'a vase')).to.equal('a vase (Kaisa)');
    expect(terms.originAndDate('Instagram', '2 October')).to.equal('2 October · Instagram');
  });

  it('have a place for every parameter of every term', () => {
    const wording: Wording = {
      position: '{index} {total}',
      credit: '{name}',
      products: '{count}',
      photoBy: '{name}',
      videoBy: '{name}',
      photoOf: '{who} {products}',
      photos: '{count}',
      morePhotosLoaded: '{count}',
      addProductToCart: '{product}',
      productsInPhoto: '{count}',
      originAndDate: '{origin} {date}',
      qrCodeFor: '{address}',
      saveAs: '{format}',
      optional: '{label}',
      reportFollows: '{email}',
      reportReference: '{reference}',
      reportTooOften: '{when}',
      shareOn: '{network}',
    };
    const all = { ...english, ...englishSheets };
    const terms = reword(all, wording, 'en') as unknown as Record<string, (...values: string[]) => string>;
    for (const [name, term] of Object.entries(all)) {
      if (typeof term !== 'function') continue;
      const values = ['12', '34'].slice(0, term.length);
      expect(terms[name]!(...values), name).to.equal(values.join(' '));
    }
  });

  it('choose by the plural of their language', () => {
    const wording = {
      products: { one: '{count} produkt', few: '{count} produkty', other: '{count} produktów' },
    };
    const { products } = reworded(wording, 'pl');
    expect([1, 2, 5, 22].map((count) => products(count))).to.deep.equal([
      '1 produkt',
      '2 produkty',
      '5 produktów',
      '22 produkty',
    ]);
  });

  it('may say one thing without its number', () => {
    const { products, photos } = reworded({
      products: { one: 'A find', other: '{count} finds' },
      photos: { one: 'A photo' },
    });
    expect([products(1), products(4)]).to.deep.equal(['A find', '4 finds']);
    expect([photos(1), photos(4)], 'the rest is ours').to.deep.equal(['A photo', '4 photos']);
  });

  it('may be functions where something is put in', () => {
    const wording: Wording = {
      credit: (name) => `by ${name}`,
      products: (count) => (count === 2 ? 'a pair' : `${count} pieces`),
    };
    const { credit, products } = reworded(wording);
    expect([credit('Kaisa'), products(2), products(3)]).to.deep.equal(['by Kaisa', 'a pair', '3 pieces']);
  });

  it('are merged where a term holds several', () => {
    const { sortOrders } = reworded({ sortOrders: { recent: 'Just in', rated: 7, unheardOf: 'x' } });
    expect(sortOrders).to.deep.equal({ ...english.sortOrders, recent: 'Just in' });
    const { reasons } = reword(englishSheets, { reasons: { harmful: 'It hurts' } }, 'en');
    expect(reasons).to.deep.equal({ ...englishSheets.reasons, harmful: 'It hurts' });
  });

  it('stay text, with names as they are', async () => {
    const { credit, carousel } = reworded({ credit: '<b>$&</b> {name} {total}', carousel: '<img src=x>' });
    expect(credit('{name} $1 <i>')).to.equal('<b>$&</b> {name} $1 <i> {total}');
    const paragraph = await fixture(html`<p>${carousel} ${withName(credit, 'Ayşe')}</p>`);
    expect(paragraph.textContent).to.equal('<img src=x> <b>$&</b> Ayşe {total}');
    expect(paragraph.querySelector('bdi')).to.have.text('Ayşe');
  });

  it('are read once for the same terms and language', () => {
    let reads = 0;
    const wording = {
      get close() {
        reads += 1;
        return 'Shut';
      },
    };
    const terms = reworded(wording);
    expect(reworded(wording)).to.equal(terms);
    expect(reads).to.equal(1);
    expect(reword(englishSheets, wording, 'en')).not.to.have.property('close');
  });

  it('follow a change of language', () => {
    const wording = { products: { one: '{count} thing', other: '{count} things' } };
    expect(reworded(wording, 'en').products(0)).to.equal('0 things');
    expect(reworded(wording, 'fr').products(0)).to.equal('0 thing');
    expect(reworded(wording, 'en').products(0)).to.equal('0 things');
  });
});

describe('the advertising label', () => {
  it('may be called otherwise', () => {
    expect(reworded({ advertisement: 'Paid link' }).advertisement).to.equal('Paid link');
  });

  for (const label of [
    '',
    ' \n\t',
    '\u00a0\u2003',
    '\u200b\u200d\u2060\ufeff',
    '\u00ad\u034f\u061c',
    '\u3164\u115f\uffa0',
    '\u2800',
    '\u{e0041}\u{e007f}',
    '\0',
    '–',
    '· · ·',
    '\u0301',
    null,
    false,
    0,
    [],
    ['Ad'],
    {},
    { other: 'Ad' },
    () => 'Ad',
  ]) {
    it(`cannot be taken away by ${typeof label === 'function' ? 'a function' : JSON.stringify(label)}`, () => {
      expect(reworded({ advertisement: label }).advertisement).to.equal('Advertisement');
    });
  }
});

describe('words that do not serve', () => {
  const ours = [english.credit('Kaisa'), english.position(3, 24), english.products(1), english.products(5)];

  for (const wording of [
    null,
    undefined,
    5,
    'carousel',
    true,
    [],
    ['Foto {name}'],
    () => 'x',
    { carousels: 'x', __proto__: null },
    JSON.parse('{"__proto__": {"close": 7}, "constructor": "x", "toString": "y"}'),
    { credit: 'Foto', position: '{index}', products: 'things' },
    { credit: '{name} {name}', position: '{index} {index} {total}', products: '{count}{count}' },
    { credit: '{ name }', position: '{0} {1}', products: '{counts}' },
    {
      credit: 'Foto {NAME}',
      position: '${index} ${total',
      products: { one: '', few: '{count}', other: 'x' },
    },
    { credit: { one: '{name}' }, position: { other: 'x' }, products: { other: 5, one: ['{count}'] } },
    { credit: ['{name}'], position: 3, products: ['{count}'] },
    { credit: '\0{name}', position: Symbol('x'), products: null },
    { credit: () => 5, position: () => '', products: () => ' ' },
    { credit: () => 'nobody', position: () => null, products: () => ({ toString: () => 'x' }) },
    {
      get credit(): string {
        throw new Error('no');
      },
      position: () => {
        throw new Error('no');
      },
      products: new Proxy({}, { get: () => expect.fail('no') }),
    },
  ]) {
    it(`leave ours: ${name(wording)}`, () => {
      const terms = reworded(wording);
      expect([
        terms.credit('Kaisa'),
        terms.position(3, 24),
        terms.products(1),
        terms.products(5),
      ]).to.deep.equal(ours);
      expect(terms.close).to.equal('Close');
      expect(Object.keys(terms)).to.deep.equal(Object.keys(english));
    });
  }

  it('leave ours where a function loses the name only while it is set apart', async () => {
    const { credit } = reworded({ credit: (name: string) => (name === 'Kaisa' ? 'Kaisa!' : 'somebody') });
    expect(credit('Kaisa')).to.equal('Kaisa!');
    expect(credit('Ayşe')).to.equal('Photo Ayşe');
    const paragraph = await fixture(html`<p>${withName(credit, 'Kaisa')}</p>`);
    expect(paragraph.textContent).to.equal('Photo Kaisa');
  });

  it('leave ours where a function says a name twice and it is to be set apart', async () => {
    const { credit } = reworded({ credit: (name: string) => `${name}, yes, ${name}` });
    const paragraph = await fixture(html`<p>${withName(credit, 'Kaisa')}</p>`);
    expect(paragraph.textContent).to.equal('Photo Kaisa');
  });

  it('leave ours where a language is none', () => {
    expect(reworded({ products: '{count} things' }, 'no such').products(2)).to.equal('2 products');
  });

  it('never throw, nor take a term or a name away, whatever they are', () => {
    const all = { ...english, ...englishSheets };
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('{name}', '{count} x', '{who}{products}', '{{count}}', '\u200b'),
      fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
      fc.func(fc.anything()),
    );
    const wordings = fc.dictionary(
      fc.constantFrom(...Object.keys(all), '__proto__', 'then'),
      fc.oneof(text, fc.dictionary(fc.constantFrom('one', 'few', 'other', 'recent', 'harmful'), text)),
      { noNullPrototype: false },
    );
    fc.assert(
      fc.property(fc.oneof(wordings, fc.anything()), fc.string(), fc.nat(), (wording, author, count) => {
        const terms = reword(all, wording as Wording, 'pl');
        expect(Object.keys(terms)).to.deep.equal(Object.keys(all));
        for (const term of Object.values(terms)) {
          if (typeof term === 'string') expect(term).to.match(/[\p{L}\p{N}]/u);
        }
        for (const made of [
          terms.credit(author),
          terms.photoOf(author, 'a vase'),
          terms.reportFollows(author),
        ]) {
          expect(made).to.be.a('string').that.contains(author);
        }
        for (const made of [terms.products(count), terms.position(count, count)]) expect(made).to.match(/\S/);
        expect(terms.photoBy('\0').split('\0')).to.have.length(2);
        expect(Object.values(terms.sortOrders).every((order) => typeof order === 'string')).to.equal(true);
      }),
      { numRuns: 1000 },
    );
  });
});

function name(wording: unknown): string {
  try {
    return typeof wording === 'object' ? JSON.stringify(wording) : String(wording);
  } catch {
    return 'one that throws';
  }
}
