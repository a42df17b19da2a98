import { primaryLanguage } from './language.ts';

/** What an affiliate link is labelled with, by primary language: where no element writes the label, a server does. */
export const advertisement: Readonly<Record<string, string>> = {
  ar: 'إعلان',
  da: 'Reklame',
  de: 'Anzeige',
  en: 'Advertisement',
  es: 'Publicidad',
  fi: 'Mainos',
  fr: 'Publicité',
  nb: 'Annonse',
  nl: 'Advertentie',
  pl: 'Reklama',
  sv: 'Annons',
};

/** @param tag as posts and CMSs write it, `sv_SE` too @returns our name for the language */
export function languageOfTag(tag: string): string {
  return primaryLanguage(tag.trim().toLowerCase().replace('_', '-'));
}

/** @returns the word in that language, or in English where we have none, and which of the two it is */
export function advertisementIn(tag: string | null): { word: string; language: string } {
  const language = languageOfTag(tag ?? '');
  const word = Object.hasOwn(advertisement, language) ? advertisement[language] : undefined;
  return word === undefined ? { word: 'Advertisement', language: 'en' } : { word, language };
}
