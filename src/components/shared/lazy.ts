import { reportFailure } from './report-failure.ts';

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
    reportFailure(element, error, 'A part of the script did not load; can its /chunks/ be reached?');
    return null;
  }
}
