import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { http, HttpResponse } from 'msw';
import { english } from '../../../src/components/shared/terms/en.ts';
import { sheetTerms as englishSheets } from '../../../src/components/shared/terms/sheets/en-sheets.ts';
import { loadSheetTerms } from '../../../src/components/shared/terms/load-sheet-terms.ts';
import { loadedTerms, loadTerms } from '../../../src/components/shared/terms/load-terms.ts';
import { network, useNetwork } from '../../support/network.ts';

/** A file that cannot be had. Nothing here imports it by itself: what a page has once, it has. */
function lose(file: string): { isAskedFor: boolean } {
  const seen = { isAskedFor: false };
  network.use(
    http.get(`*/shared/terms/${file}`, () => {
      seen.isAskedFor = true;
      return HttpResponse.error();
    }),
  );
  return seen;
}

describe('words that cannot be had', () => {
  useNetwork();
  // Another file's page may have had the words: they would come without a request.
  before(() => executeServerCommand('forget-scripts'));

  it('are English, and are not asked for again', async () => {
    const lost = lose('fi.ts');
    await loadTerms('fi');
    expect(lost.isAskedFor).to.equal(true);
    expect(loadedTerms('fi')).to.equal(english);
    expect(loadTerms('fi-FI')).to.equal(null);
  });

  it('are English in sheets too', async () => {
    const lost = lose('sheets/pl-sheets.ts');
    expect(await loadSheetTerms('pl', null)).to.equal(englishSheets);
    expect(lost.isAskedFor).to.equal(true);
  });

  it('are ours where those of the host cannot be put in', async () => {
    const lost = lose('reword.ts');
    const wording = { close: 'Weg damit', email: 'Post' };
    await loadTerms('de', wording);
    expect(lost.isAskedFor).to.equal(true);
    await loadTerms('de');
    expect(loadedTerms('de', wording).close).to.equal('Schließen');
    expect((await loadSheetTerms('de', wording)).email).to.equal('E-Mail');
  });
});
