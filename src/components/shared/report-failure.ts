import { LookstreamErrorEvent, tell } from './events.ts';

/**
 * Fails as a guest should: one event for scripts, one line in the console for whoever builds the page.
 *
 * @param advice what failed and what to do, in a sentence
 */
export function reportFailure(element: EventTarget, error: unknown, advice: string): void {
  console.warn(`[lookstream] ${advice}`, error);
  tell(element, new LookstreamErrorEvent(error));
}
