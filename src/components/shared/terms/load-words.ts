import { primaryLanguage } from '../../../model/language.ts';
import type { Wording } from './reword.ts';

/** Words that come with a part of the script: English with it, another language when it is needed. */
export interface LazyWords<Words, Module> {
  english: Words;
  loaders: Record<string, () => Promise<Module>>;
  /** undefined for what is no module of words: a language may be called `constructor` */
  wordsIn: (module: Module) => Words | undefined;
}

/**
 * The words in a language, or English where we have none or they cannot be had. Never rejects.
 *
 * @param wording a host's own words, which replace ours
 */
export async function loadWords<Words extends object, Module>(
  { english, loaders, wordsIn }: LazyWords<Words, Module>,
  language: string,
  wording: Wording | null,
): Promise<Words> {
  const [ours, host] = await Promise.all([
    orNull(loaders[primaryLanguage(language)]),
    orNull(wording ? () => import('./reword.ts') : undefined),
  ]);
  const words = (ours && wordsIn(ours)) ?? english;
  return (wording && host?.reword(words, wording, language)) || words;
}

/** A lost chunk costs words, not what they are for. */
async function orNull<T>(load: (() => Promise<T>) | undefined): Promise<T | null> {
  try {
    return (await load?.()) ?? null;
  } catch {
    return null;
  }
}
