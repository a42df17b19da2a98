import { formTerms as english } from './forms/en-forms.ts';
import { primaryLanguage } from './load-terms.ts';
import type { Wording } from './reword.ts';
import type { FormTerms } from './terms.ts';

const loaders: Record<string, () => Promise<{ formTerms: FormTerms }>> = {
  ar: () => import('./forms/ar-forms.ts'),
  da: () => import('./forms/da-forms.ts'),
  de: () => import('./forms/de-forms.ts'),
  es: () => import('./forms/es-forms.ts'),
  fi: () => import('./forms/fi-forms.ts'),
  fr: () => import('./forms/fr-forms.ts'),
  nb: () => import('./forms/nb-forms.ts'),
  nl: () => import('./forms/nl-forms.ts'),
  pl: () => import('./forms/pl-forms.ts'),
  sv: () => import('./forms/sv-forms.ts'),
};

/**
 * The words of forms in a language, or English where we have none or they cannot be had. Never rejects.
 *
 * @param wording a host's own words, which replace ours
 */
export async function loadFormTerms(language: string, wording: Wording | null): Promise<FormTerms> {
  const [ours, host] = await Promise.all([
    orNull(loaders[primaryLanguage(language)]),
    orNull(wording ? () => import('./reword.ts') : undefined),
  ]);
  const terms = ours?.formTerms ?? english;
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
