import { expect, fixture, html } from '@open-wc/testing';
import { english } from '../../../src/components/shared/terms/en.ts';
import { languageOf, loadedTerms, loadTerms } from '../../../src/components/shared/terms/load-terms.ts';
import { swedish } from '../../../src/components/shared/terms/sv.ts';

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
  it('are English where we have no others, also for strange names', () => {
    for (const language of ['en-GB', 'de', 'constructor', '']) {
      expect(loadTerms(language)).to.equal(null);
      expect(loadedTerms(language)).to.equal(english);
    }
  });

  it('are English until they have come', async () => {
    const loading = loadTerms('sv-SE');
    if (loading) expect(loadedTerms('sv-SE')).to.equal(english);
    await loading;
    expect(loadedTerms('sv')).to.equal(swedish);
    expect(loadTerms('sv'), 'nothing more to wait for').to.equal(null);
  });

  it('are complete: every term of one language is there in the other, of the same kind', () => {
    const kinds = (terms: object) =>
      Object.fromEntries(Object.entries(terms).map(([name, term]) => [name, typeof term]));
    expect(kinds(swedish)).to.deep.equal(kinds(english));
  });

  it('know one from many', () => {
    expect(english.products(1)).to.equal('1 product');
    expect(english.products(3)).to.equal('3 products');
    expect(swedish.productsInPhoto(1)).to.equal('1 produkt på bilden');
    expect(swedish.productsInPhoto(2)).to.equal('2 produkter på bilden');
  });

  it('contain every name and number that they are given', () => {
    for (const terms of [english, swedish]) {
      for (const name of ['credit', 'photoBy', 'videoBy', 'qrCodeFor'] as const) {
        expect(terms[name]('Kaisa'), name).to.contain('Kaisa');
      }
      expect(terms.position(3, 24)).to.match(/3.*24/);
      expect(terms.photoOf('Kaisa', 'a vase')).to.match(/Kaisa.*a vase/);
      expect(terms.originAndDate('Instagram', '2 October')).to.match(/Instagram.*2 October/);
    }
  });
});
