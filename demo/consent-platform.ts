import type { LookstreamEvent } from '../src/components/shared/events.ts';

type Callback = (data: object, isSuccess: boolean) => void;

/** A consent platform as small as one can be: it asks, and answers by the IAB's `__tcfapi`. */
export function askForConsent(): void {
  const ask = document.querySelector('#ask');
  const answer = document.querySelector('#answer');
  if (!ask || !answer) return;
  const listeners = new Map<number, Callback>();
  let count = 0;
  let isAgreed: boolean | null = null;
  const tell = (listenerId: number, callback: Callback) => {
    const consents = Object.fromEntries([1, 8].map((purpose) => [purpose, isAgreed === true]));
    const eventStatus = isAgreed === null ? 'cmpuishown' : 'useractioncomplete';
    callback({ eventStatus, listenerId, purpose: { consents } }, true);
  };

  Object.assign(globalThis, {
    __tcfapi(command: string, version: number, callback: Callback, listenerId = 0) {
      if (command === 'removeEventListener') callback({}, listeners.delete(listenerId));
      if (command !== 'addEventListener' || version !== 2) return;
      count += 1;
      listeners.set(count, callback);
      tell(count, callback);
    },
  });
  ask.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    isAgreed = target.value === 'yes';
    answer.textContent = isAgreed ? 'You have said yes.' : 'You have said no.';
    listeners.forEach((callback, listenerId) => tell(listenerId, callback));
  });
}

/** So many lines are kept. */
const mostLines = 40;

const names = ['load', 'impression', 'slide-change', 'open', 'product-click', 'share', 'report', 'error'];

/** Writes the events of the page down, the latest first. */
export function showEvents(): void {
  const list = document.querySelector('#events');
  if (!list) return;
  for (const name of names) {
    document.addEventListener(`lookstream-${name}`, (event) => {
      const { look, product, source, variant } = event as LookstreamEvent<object>;
      const about = { look: look?.id, product: product?.key, source, variant };
      const line = document.createElement('li');
      line.textContent = `${event.type} ${JSON.stringify(about)}`;
      list.prepend(line);
      list.children[mostLines]?.remove();
    });
  }
}
