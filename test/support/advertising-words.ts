/** What advertising law of each country wants the label to say, by language. */
export const advertisingWords: Record<string, string> = {
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
