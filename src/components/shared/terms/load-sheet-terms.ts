import { sheetTerms as english } from './sheets/en-sheets.ts';
import { primaryLanguage } from '../../../model/language.ts';
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

/**
 * The words of sheets in a language, or English where we have none or they cannot be had. Never rejects.
 *
 * @param wording a host's own words, which replace ours
 */
export async function loadSheetTerms(language: string, wording: Wording | null): Promise<SheetTerms> {
  const [ours, host] = await Promise.all([
    orNull(loaders[primaryLanguage(language)]),
    orNull(wording ? () => import('./reword.ts') : undefined),
  ]);
  const terms = ours?.sheetTerms ?? english;
  return (wording && host?.reword(terms, wording, language)) || terms;
}

/** A lost chunk costs words, not the sheet. */
async function orNull<T>(load: (() => Promise<T>) | undefined): Promise<T | null> {
  try {
    return (await load?.()) ?? null;
  } catch {
    return null;
  }
}
