import { primaryLanguage } from '../../../model/language.ts';
import { firstEnglish } from './en-first.ts';
import type { Wording } from './reword.ts';
import type { Terms } from './terms.ts';

const loaders: Record<string, (() => Promise<{ terms: Terms }>) | undefined> = {
  ar: () => import('./ar.ts'),
  da: () => import('./da.ts'),
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  fi: () => import('./fi.ts'),
  fr: () => import('./fr.ts'),
  nb: () => import('./nb.ts'),
  nl: () => import('./nl.ts'),
  pl: () => import('./pl.ts'),
  sv: () => import('./sv.ts'),
};

/** English grows: the elements that need more of it than the first script bring that along (`en.ts`). */
const loaded = new Map<string, Terms>([['en', firstEnglish as Terms]]);

/** Few hosts replace words: what does that comes when one does. */
let reword: typeof import('./reword.ts').reword | undefined | null;

/**
 * The language of an element: its own `locale`, the nearest `lang` around it (also outside of its shadow root),
 * or the browser's. Always a valid tag, since `Intl` throws on anything else.
 */
export function languageOf(element: Element, locale: string | null): string {
  return (
    canonical(locale) ?? canonical(nearestLang(element)) ?? canonical(globalThis.navigator?.language) ?? 'en'
  );
}

/**
 * The words for a language, or English while they load and where we have none.
 *
 * @param wording a host's own words, which replace ours
 */
export function loadedTerms(language: string, wording: Wording | null = null): Terms {
  const terms = (loaded.get(primaryLanguage(language)) ?? loaded.get('en')) as Terms;
  return (wording && reword?.(terms, wording, language)) || terms;
}

/** Starts loading the words for a language; null if there is nothing to wait for. Never rejects. */
export function loadTerms(language: string, wording: Wording | null = null): Promise<unknown> | null {
  const key = primaryLanguage(language);
  const loading = [
    !loaded.has(key) && loaders[key]?.().then(({ terms }) => loaded.set(key, terms)),
    wording && reword === undefined && import('./reword.ts').then((module) => (reword = module.reword)),
  ].filter((promise) => !!promise);
  if (!loading.length) return null;
  // A lost chunk costs the translation, not the photos; asking again would change nothing.
  return Promise.allSettled(loading).then(() => {
    loaders[key] = undefined;
    if (wording) reword ??= null;
  });
}

/** Makes words known without loading them: for a server, which renders at once. */
export function registerTerms(language: string, terms: Terms): void {
  loaded.set(primaryLanguage(language), terms);
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
