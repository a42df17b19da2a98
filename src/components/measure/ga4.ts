import { push } from './data-layer.ts';
import { ecommerceOf } from './ecommerce.ts';
import type { Adapter } from './measure.ts';

/** For Google Analytics 4 without a tag manager: `gtag('event', …)`. */
export function start(): Adapter {
  return {
    hear(event) {
      const told = ecommerceOf(event);
      if (told) gtag('event', told.name, told.parameters);
    },
    stop: () => undefined,
  };
}

/** `gtag` is no more than this: Google's script knows its commands by being `Arguments`. */
const gtag: (...command: unknown[]) => void = function () {
  // eslint-disable-next-line prefer-rest-params
  push(arguments);
};
