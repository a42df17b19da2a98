import { firstEnglish } from './en-first.ts';
import type { Terms } from './terms.ts';

const loaders = new Map<string, () => Promise<Terms>>([
  ['sv', async () => (await import('./sv.ts')).swedish],
]);

/** English grows: the elements that need more of it than the first script bring that along (`en.ts`). */
const loaded = new Map<string, Terms>([['en', firstEnglish as Terms]]);

/**
 * The language of an element: its own `locale`, the nearest `lang` around it (also outside of its shadow root),
 * or the browser's. Always a valid tag, since `Intl` throws on anything else.
 */
export function languageOf(element: Element, locale: string | null): string {
  return (
    canonical(locale) ?? canonical(nearestLang(element)) ?? canonical(globalThis.navigator?.language) ?? 'en'
  );
}

/** The words for a language, or English while they load and where we have none. */
export function loadedTerms(language: string): Terms {
  return (loaded.get(primary(language)) ?? loaded.get('en')) as Terms;
}

/** Starts loading the words for a language; null if there is nothing to wait for. Never rejects. */
export function loadTerms(language: string): Promise<void> | null {
  const key = primary(language);
  const load = loaders.get(key);
  if (!load || loaded.has(key)) return null;
  return load().then(
    (terms) => {
      loaded.set(key, terms);
    },
    // A lost chunk costs the translation, not the photos; asking again would change nothing.
    () => {
      loaders.delete(key);
    },
  );
}

/** Makes words known without loading them: for a server, which renders at once. */
export function registerTerms(language: string, terms: Terms): void {
  loaded.set(primary(language), terms);
}

function nearestLang(element: Element): string | null {
  // A server has no tree to walk.
  for (let at: Element | undefined = element; at?.closest; at = (at.getRootNode() as ShadowRoot).host) {
    const lang = at.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
  }
  return null;
}

function canonical(tag: string | null | undefined): string | null {
  try {
    // CMSs write sv_SE.
    return (tag && Intl.getCanonicalLocales(tag.replace('_', '-'))[0]) || null;
  } catch {
    return null;
  }
}

function primary(language: string): string {
  return language.split('-')[0] ?? language;
}
