import { expect, fixture, html } from '@open-wc/testing';
import { withName } from '../../../src/components/shared/describe-look.ts';
import { english } from '../../../src/components/shared/terms/en.ts';
import { sheetTerms as englishSheets } from '../../../src/components/shared/terms/sheets/en-sheets.ts';
import { uploadTerms as englishUploads } from '../../../src/components/shared/terms/uploads/en-upload.ts';
import { advertisingWords } from '../../support/advertising-words.ts';

type Flat = Record<string, unknown>;
type Term = (...values: (string | number)[]) => string;

const languages = ['ar', 'da', 'de', 'es', 'fi', 'fr', 'nb', 'nl', 'pl', 'sv'];

/** Terms that are only marks between names, and words that are spelled the same in both languages. */
const marks = ['photoOf', 'originAndDate'];
const cognates: Record<string, string[]> = {
  da: ['video', 'slideRole'],
  de: ['video', 'optional'],
  fi: ['video'],
  fr: ['photos'],
  nb: ['video'],
  nl: ['video'],
  sv: ['video'],
};

/** One for each parameter; the counts are ones that every language writes in figures. */
const names = ['Kaisa', 'Aalis'];
const counts = [3, 24];
const ofNumbers = [
  ...['position', 'products', 'photos', 'morePhotosLoaded', 'productsInPhoto'],
  ...['tooMany', 'captionHint', 'sendPhotos'],
];
/** Where only one is told from many, and nobody counts. */
const ofNumbersUnsaid = ['received'];
const ofNames = [
  'credit',
  'photoBy',
  'videoBy',
  'photoOf',
  'addProductToCart',
  'originAndDate',
  'qrCodeFor',
  'saveAs',
  'optional',
  'reportFollows',
  'reportReference',
  'reportTooOften',
  'shareOn',
  ...['formatsUpTo', 'otherFormat', 'noPhoto', 'tooLarge', 'agree', 'agreeAll', 'sendingShare'],
];

/** Everything that a language says, nested terms with a dotted name. */
function flat(terms: object, prefix = ''): Flat {
  return Object.fromEntries(
    Object.entries(terms).flatMap(([name, term]: [string, unknown]) =>
      typeof term === 'object' && term
        ? Object.entries(flat(term, `${prefix}${name}.`))
        : [[prefix + name, term] as const],
    ),
  );
}

async function read(language: string): Promise<Flat> {
  const { terms } = await import(`../../../src/components/shared/terms/${language}.ts`);
  const { sheetTerms } = await import(`../../../src/components/shared/terms/sheets/${language}-sheets.ts`);
  const { uploadTerms } = await import(`../../../src/components/shared/terms/uploads/${language}-upload.ts`);
  return flat({ ...terms, ...sheetTerms, ...uploadTerms });
}

function said(terms: Flat): Record<string, string> {
  return Object.fromEntries(
    Object.entries(terms).map(([name, term]) => [
      name,
      typeof term === 'function' ? (term as Term)(...valuesOf(name, term as Term)) : String(term),
    ]),
  );
}

function valuesOf(name: string, term: Term): (string | number)[] {
  return ([...ofNumbers, ...ofNumbersUnsaid].includes(name) ? counts : names).slice(0, term.length);
}

const englishTerms = flat({ ...english, ...englishSheets, ...englishUploads });

it('Every term with something in it is looked at', () => {
  const functions = Object.keys(englishTerms).filter((name) => typeof englishTerms[name] === 'function');
  expect(functions).to.have.members([...ofNumbers, ...ofNumbersUnsaid, ...ofNames]);
});

for (const language of languages) {
  describe(`the words of ${language}`, () => {
    let terms: Flat;
    before(async () => {
      terms = await read(language);
    });

    it('are all there, each of the same kind', () => {
      const kinds = (all: Flat) =>
        Object.fromEntries(Object.entries(all).map(([name, term]) => [name, typeof term]));
      expect(kinds(terms)).to.deep.equal(kinds(englishTerms));
    });

    it('are not English by accident', () => {
      const ours = said(terms);
      const same = Object.entries(said(englishTerms)).filter(([name, term]) => ours[name] === term);
      const alike = marks.filter((name) => ours[name] === said(englishTerms)[name]);
      expect(same.map(([name]) => name)).to.have.members([...alike, ...(cognates[language] ?? [])]);
    });

    it('call advertising what the law wants', () => {
      expect(terms.advertisement).to.equal(advertisingWords[language]);
    });

    it('mention each name and number once', () => {
      for (const name of [...ofNumbers, ...ofNames]) {
        const term = terms[name] as Term;
        const values = valuesOf(name, term);
        const text = term(...values);
        for (const value of values) expect(text.split(String(value)), `${name}: ${text}`).to.have.length(2);
      }
    });

    it('leave a name whole and set apart', async () => {
      for (const name of ofNames) {
        const term = terms[name] as Term;
        if (term.length > 1) continue;
        const paragraph = await fixture(html`<p>${withName(term, 'Ayşe \0 & <b>')}</p>`);
        expect(paragraph.querySelector('bdi'), name).to.have.text('Ayşe \0 & <b>');
        expect(paragraph.textContent, name).to.equal(term('Ayşe \0 & <b>'));
      }
    });

    it('begin what a button says to a screen reader with what it shows', () => {
      expect((terms.addProductToCart as Term)('Aalis').startsWith(String(terms.addToCart))).to.equal(true);
    });

    it('have what a link of the share sheet shows in what it says to a screen reader', () => {
      const isIn = (shown: string, heard: string) => heard.toLowerCase().includes(shown.toLowerCase());
      expect(isIn(String(terms.email), String(terms.shareByEmail)), String(terms.shareByEmail)).to.equal(
        true,
      );
      expect(isIn('WhatsApp', (terms.shareOn as Term)('WhatsApp'))).to.equal(true);
    });

    it('are sentences where English has sentences, and labels where it has labels', () => {
      const ours = said(terms);
      for (const [name, text] of Object.entries(said(englishTerms))) {
        const isSentence = (sentence: string) => sentence.endsWith('.');
        expect(isSentence(ours[name]!), `${name}: ${ours[name]}`).to.equal(isSentence(text));
      }
    });

    it('are set as its printers set it', () => {
      for (const [name, text] of Object.entries(said(terms))) {
        expect(text, name).to.equal(text.trim());
        expect(text, `${name}: straight quotes`).not.to.match(/['"`]/);
        expect(text, `${name}: three dots`).not.to.contain('...');
        expect(text, `${name}: two spaces`).not.to.match(/\s\s/);
        expect(text, `${name}: direction marks`).not.to.match(
          /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
        );
        if (language === 'fr')
          expect(text, `${name}: a sign that may wrap`).not.to.match(/(^|[^\u00a0])[:;!?]/);
        if (language === 'ar') expect(text, `${name}: a comma or mark of Latin`).not.to.match(/[,;?]/);
      }
    });
  });
}
