import { sheetTerms as english } from './sheets/en-sheets.ts';
import { loadWords } from './load-words.ts';
import type { Wording } from './reword.ts';
import type { SheetTerms } from './terms.ts';

const loaders: Record<string, () => Promise<{ sheetTerms: SheetTerms }>> = {
  ar: () => import('./sheets/ar-sheets.ts'),
  da: () => import('./sheets/da-sheets.ts'),
  de: () => import('./sheets/de-sheets.ts'),
  es: () => import('./sheets/es-sheets.ts'),
  fi: () => import('./sheets/fi-sheets.ts'),
  fr: () => import('./sheets/fr-sheets.ts'),
  nb: () => import('./sheets/nb-sheets.ts'),
  nl: () => import('./sheets/nl-sheets.ts'),
  pl: () => import('./sheets/pl-sheets.ts'),
  sv: () => import('./sheets/sv-sheets.ts'),
};

/** The words of sheets in a language. See `loadWords`. */
export function loadSheetTerms(language: string, wording: Wording | null): Promise<SheetTerms> {
  return loadWords({ english, loaders, wordsIn: (module) => module.sheetTerms }, language, wording);
}
