import { reportFailure } from './report-failure.ts';

/** Parts that were asked for, by their `import()`: whether they came. */
const parts = new Map<string, boolean>();

/**
 * Loads a part of the script that is needed now. Where it cannot be had, the page goes on without; that is reported
 * once. Without a connection nothing is asked for: a browser that once failed to import a part never tries again.
 *
 * @param element hears of the failure
 * @param load an `import()`
 * @returns the module, or null
 */
export async function lazily<Module>(
  element: EventTarget,
  load: () => Promise<Module>,
): Promise<Module | null> {
  const part = String(load);
  const hasCome = parts.get(part);
  if (!hasCome && !navigator.onLine) return null;
  try {
    const module = await load();
    parts.set(part, true);
    return module;
  } catch (error) {
    if (hasCome === undefined) reportFailure(element, error, 'A part did not load; is /chunks/ there?');
    parts.set(part, false);
    return null;
  }
}

/** A part that is loaded for the sake of elements, and told of each of them. */
export interface Part<Met> {
  meet?: (element: Met) => unknown;
}

/** Loads a part and tells it of an element that has use for it. */
export async function introduce<Met extends EventTarget>(
  element: Met,
  load: () => Promise<Part<Met>>,
): Promise<void> {
  (await lazily(element, load))?.meet?.(element);
}
