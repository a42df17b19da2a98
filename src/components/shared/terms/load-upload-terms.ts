import { loadWords } from './load-words.ts';
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

/** The words for handing in photos. See `loadWords`. */
export function loadUploadTerms(language: string, wording: Wording | null): Promise<UploadTerms> {
  return loadWords({ english, loaders, wordsIn: (module) => module.uploadTerms }, language, wording);
}
