type Callback = (data: unknown, isSuccess: boolean) => void;

interface Page {
  __tcfapi?: (command: string, version: number, callback: Callback, listenerId?: number) => void;
  dataLayer?: unknown[];
}

const page = globalThis as Page;

/** A consent platform of the IAB's framework, as a page has it; it repeats its last word to whoever comes. */
export function platform() {
  const listeners = new Map<number, Callback>();
  let count = 0;
  let last: object | null = null;
  const tell = (listenerId: number, callback: Callback) => callback({ ...last, listenerId }, true);
  page.__tcfapi = (command, version, callback, listenerId) => {
    if (version !== 2) return;
    if (command === 'removeEventListener') callback(listeners.delete(listenerId ?? -1), true);
    if (command !== 'addEventListener') return;
    count += 1;
    listeners.set(count, callback);
    if (last) tell(count, callback);
  };
  return {
    get listeners() {
      return listeners.size;
    },
    say(eventStatus: string, consents: Record<string, boolean>, more: object = {}) {
      last = { eventStatus, purpose: { consents }, ...more };
      for (const [listenerId, callback] of listeners) tell(listenerId, callback);
    },
    fail() {
      for (const callback of listeners.values()) callback(null, false);
    },
  };
}

/** Google's own snippet: a command is an `Arguments` object. */
export const gtag: (...command: unknown[]) => void = function () {
  page.dataLayer ??= [];
  // eslint-disable-next-line prefer-rest-params
  page.dataLayer.push(arguments);
};

export function forgetPlatforms(): void {
  delete page.__tcfapi;
  delete page.dataLayer;
}
