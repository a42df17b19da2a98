import { expect } from '@open-wc/testing';
import { english } from '../../../src/components/shared/terms/en.ts';
import { plural } from '../../../src/components/shared/terms/plural.ts';
import type { Terms } from '../../../src/components/shared/terms/terms.ts';

const languages = ['ar', 'da', 'de', 'en', 'es', 'fi', 'fr', 'nb', 'nl', 'pl', 'sv'];
const counted = ['products', 'photos', 'morePhotosLoaded', 'productsInPhoto'] as const;

async function termsOf(language: string): Promise<Terms> {
  if (language === 'en') return english;
  return (await import(`../../../src/components/shared/terms/${language}.ts`)).terms;
}

type Table = Partial<Record<(typeof counted)[number], Record<number, string>>>;

const tables: Record<string, Table> = {
  pl: {
    products: {
      0: '0 produktów',
      1: '1 produkt',
      2: '2 produkty',
      3: '3 produkty',
      4: '4 produkty',
      5: '5 produktów',
      11: '11 produktów',
      12: '12 produktów',
      14: '14 produktów',
      21: '21 produktów',
      22: '22 produkty',
      25: '25 produktów',
      100: '100 produktów',
      101: '101 produktów',
      102: '102 produkty',
      112: '112 produktów',
    },
    photos: {
      0: '0 zdjęć',
      1: '1 zdjęcie',
      2: '2 zdjęcia',
      3: '3 zdjęcia',
      5: '5 zdjęć',
      11: '11 zdjęć',
      21: '21 zdjęć',
      22: '22 zdjęcia',
      100: '100 zdjęć',
    },
    morePhotosLoaded: {
      1: 'Wczytano jeszcze 1 zdjęcie',
      3: 'Wczytano jeszcze 3 zdjęcia',
      12: 'Wczytano jeszcze 12 zdjęć',
    },
    productsInPhoto: {
      1: '1 produkt na tym zdjęciu',
      2: '2 produkty na tym zdjęciu',
      5: '5 produktów na tym zdjęciu',
    },
  },
  ar: {
    products: {
      0: 'لا منتجات',
      1: 'منتج واحد',
      2: 'منتجان',
      3: '3 منتجات',
      5: '5 منتجات',
      10: '10 منتجات',
      11: '11 منتجًا',
      21: '21 منتجًا',
      22: '22 منتجًا',
      99: '99 منتجًا',
      100: '100 منتج',
      101: '101 منتج',
      102: '102 منتج',
      103: '103 منتجات',
      111: '111 منتجًا',
    },
    photos: {
      0: 'لا صور',
      1: 'صورة واحدة',
      2: 'صورتان',
      3: '3 صور',
      5: '5 صور',
      11: '11 صورة',
      21: '21 صورة',
      22: '22 صورة',
      100: '100 صورة',
      103: '103 صور',
    },
    morePhotosLoaded: {
      0: 'لا صور أخرى',
      1: 'تم تحميل صورة أخرى',
      2: 'تم تحميل صورتين أخريين',
      5: 'تم تحميل 5 صور أخرى',
      12: 'تم تحميل 12 صورة أخرى',
      100: 'تم تحميل 100 صورة أخرى',
    },
    productsInPhoto: {
      1: 'منتج واحد في هذه الصورة',
      2: 'منتجان في هذه الصورة',
      3: '3 منتجات في هذه الصورة',
      11: '11 منتجًا في هذه الصورة',
      100: '100 منتج في هذه الصورة',
    },
  },
  fr: {
    products: { 0: '0 produit', 1: '1 produit', 2: '2 produits', 21: '21 produits' },
    morePhotosLoaded: { 1: '1 photo supplémentaire chargée', 12: '12 photos supplémentaires chargées' },
  },
  fi: {
    products: { 0: '0 tuotetta', 1: '1 tuote', 2: '2 tuotetta' },
    photos: { 1: '1 kuva', 24: '24 kuvaa' },
  },
  sv: { productsInPhoto: { 1: '1 produkt på bilden', 2: '2 produkter på bilden' } },
  nl: { photos: { 0: '0 foto’s', 1: '1 foto', 2: '2 foto’s' } },
  en: { products: { 0: '0 products', 1: '1 product', 3: '3 products' } },
};

describe('a number of things', () => {
  for (const [language, table] of Object.entries(tables)) {
    it(`is written as ${language} writes it`, async () => {
      const terms = await termsOf(language);
      for (const name of counted) {
        for (const [count, text] of Object.entries(table[name] ?? {})) {
          expect(terms[name](Number(count)), `${name} ${count}`).to.equal(text);
        }
      }
    });
  }

  for (const language of languages) {
    it(`has one form for each category of ${language}`, async () => {
      const terms = await termsOf(language);
      const rules = new Intl.PluralRules(language);
      for (const name of counted) {
        const forms = new Map<string, string>();
        for (let count = 0; count <= 250; count += 1) {
          const form = terms[name](count).replace(String(count), '#');
          const category = rules.select(count);
          expect(forms.get(category) ?? form, `${name} ${count}`).to.equal(form);
          forms.set(category, form);
        }
        expect(new Set(forms.values()).size, name).to.be.at.least(2);
      }
    });
  }
});

describe('plural', () => {
  it('takes what the language asks for', () => {
    expect(plural('en', 1, { one: 'a', other: 'b' })).to.equal('a');
    expect(plural('en', 0, { one: 'a', other: 'b' })).to.equal('b');
    expect(plural('fr', 0, { one: 'a', other: 'b' })).to.equal('a');
    expect(plural('ru', 21, { one: 'a', few: 'b', many: 'c', other: 'd' })).to.equal('a');
    expect(plural('ru', 22, { one: 'a', few: 'b', many: 'c', other: 'd' })).to.equal('b');
    expect(plural('ja', 1, { one: 'a', other: 'b' })).to.equal('b');
  });

  it('takes the other form where one is missing', () => {
    expect(plural('pl', 3, { one: 'a', other: 'b' })).to.equal('b');
    expect(plural('en', 1, { other: 'b' })).to.equal('b');
    expect(plural('en', NaN, { one: 'a', other: 'b' })).to.equal('b');
  });
});
