/** Whether a text names a language, as BCP 47 does it, or as CMSs do: `sv_SE`. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag.replace('_', '-')).length === 1;
  } catch {
    // The only way in which it says no.
    return false;
  }
}
