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

/** @returns our name for a language: Norwegian posts also say `no`, or `nn`; CMSs write `sv_SE` */
export function primaryLanguage(tag: string): string {
  const [key = ''] = tag.trim().toLowerCase().split(/[-_]/);
  return key === 'no' || key === 'nn' ? 'nb' : key;
}

/** @returns the word in that language, or in English where we have none, and which of the two it is */
export function advertisementIn(tag: string | null): { word: string; language: string } {
  const language = primaryLanguage(tag ?? '');
  const word = Object.hasOwn(advertisement, language) ? advertisement[language] : undefined;
  return word === undefined ? { word: 'Advertisement', language: 'en' } : { word, language };
}
