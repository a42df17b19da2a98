import { ecommerceOf } from './ecommerce.ts';
import type { Adapter } from './measure.ts';

/** For Google Tag Manager: objects in `dataLayer`, as its ecommerce triggers want them. */
export function start(): Adapter {
  return {
    hear(event) {
      const told = ecommerceOf(event);
      if (!told) return;
      const { name, parameters, isEcommerce } = told;
      // What an earlier event has left there would be merged into this one.
      if (isEcommerce) push({ ecommerce: null });
      push(isEcommerce ? { event: name, ecommerce: parameters } : { event: name, ...parameters });
    },
    stop: () => undefined,
  };
}

/** The page's own layer, made where there is none yet, as Google's own snippet does. */
export function push(entry: unknown): void {
  const page = globalThis as { dataLayer?: unknown };
  if (!Array.isArray(page.dataLayer)) page.dataLayer = [];
  (page.dataLayer as unknown[]).push(entry);
}
