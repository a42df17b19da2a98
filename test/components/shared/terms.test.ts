import { expect, fixture, html } from '@open-wc/testing';
import { english } from '../../../src/components/shared/terms/en.ts';
import { sheetTerms as englishSheets } from '../../../src/components/shared/terms/sheets/en-sheets.ts';
import { loadSheetTerms } from '../../../src/components/shared/terms/load-sheet-terms.ts';
import { languageOf, loadedTerms, loadTerms } from '../../../src/components/shared/terms/load-terms.ts';
import type { SheetTerms, Terms } from '../../../src/components/shared/terms/terms.ts';

const languages = ['ar', 'da', 'de', 'es', 'fi', 'fr', 'nb', 'nl', 'pl', 'sv'];

async function termsOf(language: string): Promise<Terms> {
  return (await import(`../../../src/components/shared/terms/${language}.ts`)).terms;
}

async function sheetTermsOf(language: string): Promise<SheetTerms> {
  return (await import(`../../../src/components/shared/terms/sheets/${language}-sheets.ts`)).sheetTerms;
}

describe('the language of an element', () => {
  it('is its own locale before all else', async () => {
    const element = await fixture(html`<p lang="de"></p>`);
    expect(languageOf(element, 'sv-FI')).to.equal('sv-FI');
  });

  it('is that of the nearest lang', async () => {
    const section = await fixture(html`<section lang="sv"><p></p></section>`);
    expect(languageOf(section.querySelector('p')!, null)).to.equal('sv');
  });

  it('is found outside of the shadow root that the element stands in', async () => {
    const host = await fixture(html`<div lang="nb"></div>`);
    const inner = document.createElement('p');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(languageOf(inner, null)).to.equal('nb');
  });

  it('is the browser’s where the page names none', async () => {
    const element = await fixture(html`<p></p>`);
    const { lang } = document.documentElement;
    document.documentElement.removeAttribute('lang');
    expect(languageOf(element, null)).to.equal(Intl.getCanonicalLocales(navigator.language)[0]);
    document.documentElement.lang = lang;
  });

  it('is always one that Intl takes', async () => {
    const element = await fixture(html`<p lang="sv_SE"></p>`);
    expect(languageOf(element, 'no such language')).to.equal('sv-SE');
  });
});

describe('the words of a language', () => {
  it('are English where we have no others', () => {
    for (const language of ['en-GB', 'is', 'zh-Hant-TW', 'valueof', '']) {
      expect(loadTerms(language)).to.equal(null);
      expect(loadedTerms(language)).to.equal(english);
    }
  });

  for (const language of languages) {
    it(`are English until they have come: ${language}`, async () => {
      const loading = loadTerms(language);
      expect(loadedTerms(language)).to.equal(english);
      await loading;
      expect(loadedTerms(language)).to.equal(await termsOf(language));
      expect(loadTerms(language), 'nothing more to wait for').to.equal(null);
    });
  }

  for (const [alias, language] of [
    ['sv-FI', 'sv'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['de-CH-1996', 'de'],
    ['ar-EG', 'ar'],
    ['pl-PL-u-ca-gregory', 'pl'],
  ] as const) {
    it(`are those of ${language} for ${alias}`, async () => {
      await loadTerms(alias);
      expect(loadedTerms(alias)).to.equal(await termsOf(language));
    });
  }

  it('of which we have other numbers of letters are not mistaken for ours', () => {
    for (const language of ['den', 'nno', 'svx']) expect(loadedTerms(language)).to.equal(english);
  });

  it('give way to those of a host, once what does that has come', async () => {
    const wording = { carousel: 'Vår gemenskap' };
    await loadTerms('sv', wording);
    expect(loadedTerms('sv', wording).carousel).to.equal('Vår gemenskap');
    expect(loadedTerms('sv', wording).close).to.equal('Stäng');
    expect(loadedTerms('sv')).to.equal(await termsOf('sv'));
    expect(loadTerms('sv', wording), 'nothing more to wait for').to.equal(null);
  });
});

describe('the words of sheets', () => {
  for (const language of languages) {
    it(`come by themselves: ${language}`, async () => {
      expect(await loadSheetTerms(language, null)).to.equal(await sheetTermsOf(language));
    });
  }

  it('are English where we have no others, also for strange names', async () => {
    for (const language of ['en-GB', 'is', 'valueof', 'constructor', '__proto__', '']) {
      expect(await loadSheetTerms(language, null), language).to.equal(englishSheets);
    }
  });

  it('are Bokmål for every kind of Norwegian', async () => {
    for (const language of ['no', 'nn', 'nb-NO']) {
      expect(await loadSheetTerms(language, null), language).to.equal(await sheetTermsOf('nb'));
    }
  });

  it('give way to those of a host', async () => {
    const wording = { sendReport: 'Schicken', reasons: { myPhoto: 'Mein Bild' } };
    const { sendReport, reasons, yourName } = await loadSheetTerms('de-AT', wording);
    expect([sendReport, reasons.myPhoto]).to.deep.equal(['Schicken', 'Mein Bild']);
    expect([yourName, reasons.harmful]).to.deep.equal([
      'Ihr Name',
      'Der Inhalt ist beleidigend oder schädlich',
    ]);
  });
});
