import { watchConsent } from '../consent/watch-consent.ts';
import type { LookstreamEvent } from '../shared/events.ts';
import { lazily } from '../shared/lazy.ts';

/** Passes on what visitors do, in the words of a service. */
export interface Adapter {
  hear: (event: LookstreamEvent<object>) => void;
  /** consent was taken back: forget what was not sent */
  stop: () => void;
}

type StartAdapter = (script: HTMLScriptElement) => Adapter;

const adapters: Record<string, (() => Promise<{ start: StartAdapter }>) | undefined> = {
  ga4: () => import('./ga4.ts'),
  'data-layer': () => import('./data-layer.ts'),
  olapic: () => import('./olapic.ts'),
};

const heard = ['load', 'impression', 'slide-change', 'open', 'product-click', 'share'].map(
  (name) => `lookstream-${name}`,
);

/**
 * Measures the page's elements with the adapters that a script tag names, `data-measure="ga4 olapic"`, from when the
 * visitor agrees until that is taken back. What happened before is not passed on afterwards.
 *
 * @param script its `data-consent` may say `given`; otherwise the page's consent platform decides
 */
export function meet(script: HTMLScriptElement): void {
  let stop: (() => void) | null = null;
  const set = (isGiven: boolean) => {
    if (isGiven) stop ??= start(script);
    else {
      stop?.();
      stop = null;
    }
  };

  let ofPlatform = false;
  const decide = () => set(script.dataset.consent === 'given' || ofPlatform);
  watchConsent('measurement', (isGiven) => {
    ofPlatform = isGiven;
    decide();
  });
  new MutationObserver(decide).observe(script, { attributeFilter: ['data-consent'] });
  decide();
}

function start(script: HTMLScriptElement): () => void {
  const ending = new AbortController();
  for (const name of new Set(script.dataset.measure?.split(/[\s,]+/))) {
    const load = Object.hasOwn(adapters, name) ? adapters[name] : undefined;
    if (load) void listen(script, load, ending.signal);
    else if (name)
      console.warn(
        `[lookstream] There is no data-measure="${name}": use ${Object.keys(adapters).join(', ')}.`,
      );
  }
  return () => ending.abort();
}

async function listen(
  script: HTMLScriptElement,
  load: () => Promise<{ start: StartAdapter }>,
  signal: AbortSignal,
): Promise<void> {
  const module = await lazily(script, load);
  if (!module || signal.aborted) return;
  const adapter = module.start(script);
  const hear = (event: Event) => adapter.hear(event as LookstreamEvent<object>);
  for (const name of heard) document.addEventListener(name, hear, { signal });
  signal.addEventListener('abort', adapter.stop);
}
