import { reportFailure } from './report-failure.ts';

/** A part that is lost is lost for every element that needs it, at every update: one warning is enough. */
const reported = new Set<string>();

/**
 * Loads a part of the script that is needed now. Where it cannot be had, the page goes on without.
 *
 * @param element hears of the failure
 * @param load an `import()`
 * @returns the module, or null
 */
export async function lazily<Module>(
  element: EventTarget,
  load: () => Promise<Module>,
): Promise<Module | null> {
  try {
    return await load();
  } catch (error) {
    if (!reported.has(String(error)))
      reportFailure(element, error, 'A part of the script did not load; can its /chunks/ be reached?');
    reported.add(String(error));
    return null;
  }
}
