/** The service answers as ever, but late. */
import type { Scenario } from './scenario.ts';

const milliseconds = 3000;

export function createSlow(): Scenario {
  return async (request, answer) => {
    await pause(request.signal);
    return answer();
  };
}

/** Ends early when the caller gives up, so that no timer outlives its request. */
function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const endEarly = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', endEarly, { once: true });
  });
}
