import type { Verdict } from './tcf.ts';

/** What a page calls `gtag('consent', …)` with, as it then lies in `dataLayer`: an `Arguments` object. */
type Command = ArrayLike<unknown> | null;

/** How often the layer is looked at, in milliseconds. It tells nobody what joins it, and its `push` is not ours to replace. */
const lookEvery = 400;

/**
 * Google's Consent Mode, read from `dataLayer`, which is where pages and their consent platforms put it.
 *
 * @param type which kind of consent counts, such as `ad_storage`
 * @param tell hears of every change
 * @returns what stops it; null where the page has no layer
 */
export function watchConsentMode(type: string, tell: (verdict: Verdict) => void): (() => void) | null {
  const layer = (globalThis as { dataLayer?: unknown }).dataLayer;
  if (!Array.isArray(layer)) return null;
  const state: State = { isUpdated: false, verdict: null };
  let seen = 0;
  const look = () => {
    const before = state.verdict;
    // A layer that is kept short from its front has to be read anew.
    if (layer.length < seen) seen = 0;
    for (; seen < layer.length; seen++) take(state, layer[seen] as Command, type);
    if (state.verdict !== before) tell(state.verdict);
  };
  look();
  const timer = setInterval(look, lookEvery);
  return () => clearInterval(timer);
}

interface State {
  /** an update counts more than any default, whichever comes first */
  isUpdated: boolean;
  verdict: Verdict;
}

/**
 * A default for some regions only is denied to all: which region the visitor is in is not known here. An update, which
 * is what a visitor's own choice is, then says it for certain.
 */
function take(state: State, command: Command, type: string): void {
  if (typeof command !== 'object' || command?.[0] !== 'consent') return;
  const isUpdate = command[1] === 'update';
  const choices = command[2] as Record<string, unknown> | null | undefined;
  const choice = choices?.[type];
  if (choice !== 'granted' && choice !== 'denied') return;
  if (!isUpdate && (command[1] !== 'default' || state.isUpdated)) return;
  if (!isUpdate && choices?.region && choice === 'granted') return;
  state.isUpdated ||= isUpdate;
  // Of several defaults one that denies is enough.
  state.verdict = isUpdate ? choice === 'granted' : choice === 'granted' && state.verdict !== false;
}
