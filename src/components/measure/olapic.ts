import {
  mostEvents,
  type EventsRequest,
  type MeasuredEvent,
  type MeasuredKind,
} from '../../model/measurement.ts';
import { resolveEndpoint } from '../shared/edge.ts';
import type { LookstreamEvent } from '../shared/events.ts';
import type { Adapter } from './measure.ts';

/** What is not sent after this, in milliseconds, is sent then. */
const sendEvery = 5_000;
/** A page that fires events without end sends no more than this. */
const mostOfPage = 1_000;

/** Olapic's words for ours. In the viewer, each look that is leafed to is one that is viewed. */
const kinds: Record<string, readonly MeasuredKind[]> = {
  'lookstream-load': ['render'],
  'lookstream-impression': ['render'],
  'lookstream-open': ['click', 'view'],
  'lookstream-slide-change': ['view'],
  'lookstream-product-click': ['shop'],
};

/**
 * Olapic's own counts, through the edge, which alone knows the account. They stay right then when a deep link goes
 * round Olapic's redirect. Best effort: what cannot be sent is lost.
 */
export function start(script: HTMLScriptElement): Adapter {
  const visit = crypto.randomUUID();
  const { site } = script.dataset;
  const address = `${resolveEndpoint(null)}/v1/events${site ? `?site=${encodeURIComponent(site)}` : ''}`;
  let waiting: MeasuredEvent[] = [];
  let taken = 0;
  /** elements whose rendering is counted: more of their looks are no other rendering */
  const rendered = new WeakSet<EventTarget>();

  const send = () => {
    const events = waiting.splice(0, mostEvents);
    if (!events.length) return;
    const body: EventsRequest = { visit, events };
    // A text needs no preflight, and `keepalive` outlives the page. A failure costs a count and nothing else.
    const options = {
      method: 'POST',
      body: JSON.stringify(body),
      keepalive: true,
      credentials: 'omit',
    } as const;
    fetch(address, options).catch((error: unknown) =>
      console.warn('[lookstream] Events were not counted.', error),
    );
  };
  const timer = setInterval(send, sendEvery);
  const sendLast = () => document.hidden && send();
  document.addEventListener('visibilitychange', sendLast);

  return {
    hear(event) {
      const { type, target } = event;
      if (type === 'lookstream-load' && target) {
        if (rendered.has(target)) return;
        rendered.add(target);
      }
      for (const one of measuredEvents(event)) {
        if (taken++ >= mostOfPage) return;
        waiting.push(one);
        if (waiting.length === mostEvents) send();
      }
    },
    stop() {
      waiting = [];
      clearInterval(timer);
      document.removeEventListener('visibilitychange', sendLast);
    },
  };
}

function measuredEvents(event: LookstreamEvent<object>): MeasuredEvent[] {
  const { type, look, target } = event;
  // Leafing in a carousel shows what is counted as an impression.
  if (type === 'lookstream-slide-change' && (target as Element).localName !== 'lookstream-viewer') return [];
  if (type !== 'lookstream-load' && !look) return [];
  return (kinds[type] ?? []).map((kind) => ({ kind, look: look?.id ?? null, source: sourceOf(event) }));
}

function sourceOf({ source }: LookstreamEvent<object>): MeasuredEvent['source'] {
  if (source && ('product' in source || 'stream' in source)) return 'stream';
  return source && 'category' in source ? 'category' : 'best';
}
