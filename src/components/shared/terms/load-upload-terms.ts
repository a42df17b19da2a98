import { primaryLanguage } from '../../../model/language.ts';
import type { Wording } from './reword.ts';
import type { UploadTerms } from './upload-terms.ts';
import { uploadTerms as english } from './uploads/en-upload.ts';

const loaders: Record<string, () => Promise<{ uploadTerms: UploadTerms }>> = {
  ar: () => import('./uploads/ar-upload.ts'),
  da: () => import('./uploads/da-upload.ts'),
  de: () => import('./uploads/de-upload.ts'),
  es: () => import('./uploads/es-upload.ts'),
  fi: () => import('./uploads/fi-upload.ts'),
  fr: () => import('./uploads/fr-upload.ts'),
  nb: () => import('./uploads/nb-upload.ts'),
  nl: () => import('./uploads/nl-upload.ts'),
  pl: () => import('./uploads/pl-upload.ts'),
  sv: () => import('./uploads/sv-upload.ts'),
};

/**
 * The words for handing in photos, or English where we have none or they cannot be had. Never rejects.
 *
 * @param wording a host's own words, which replace ours
 */
export async function loadUploadTerms(language: string, wording: Wording | null): Promise<UploadTerms> {
  const [ours, host] = await Promise.all([
    orNull(loaders[primaryLanguage(language)]),
    orNull(wording ? () => import('./reword.ts') : undefined),
  ]);
  const terms = ours?.uploadTerms ?? english;
  return (wording && host?.reword(terms, wording, language)) || terms;
}

/** A lost chunk costs words, not the form. */
async function orNull<T>(load: (() => Promise<T>) | undefined): Promise<T | null> {
  try {
    return (await load?.()) ?? null;
  } catch {
    return null;
  }
}
