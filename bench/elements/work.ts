import { findMark, type TraceEvent } from './trace.ts';

/**
 * What the main thread did for a candidate, in ms of its processor's time, so that other programs do not count.
 * A layout that a script forces is layout.
 */
export interface Work {
  /** compiling and running, its microtasks and its garbage included */
  script: number;
  style: number;
  layout: number;
  /** of the three */
  total: number;
}

type Kind = 'script' | 'style' | 'layout';

/** An event that is on the stack, and where its time goes. */
interface Open {
  end: number;
  kind: Kind | null;
}

/**
 * Chromium's own counter of script time leaves out microtasks, which is where Lit renders: the trace has them.
 * https://chromium.googlesource.com/chromium/src/+/main/third_party/blink/renderer/core/inspector/inspector_performance_agent.cc
 */
export const workCategories = ['devtools.timeline', 'v8', 'v8.execute'];

/** Adds up what happened on the page's main thread between two marks, each microsecond once. */
export function workBetween(events: TraceEvent[], from: string, to: string): Work {
  const { pid, tid, ts: start } = findMark(events, from);
  const { ts: end } = findMark(events, to);
  const spans = events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid)
    .map((event) => clip(event, start, end))
    .filter((span) => span.start < span.end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);

  const sum: Record<Kind, number> = { script: 0, style: 0, layout: 0 };
  const stack: Open[] = [];
  for (const span of spans) {
    while ((stack.at(-1)?.end ?? Infinity) <= span.start) stack.pop();
    const around = stack.at(-1)?.kind ?? null;
    const kind = kindOf(span.name) ?? around;
    if (around) sum[around] -= span.cpu;
    if (kind) sum[kind] += span.cpu;
    stack.push({ end: span.end, kind });
  }
  return { ...sum, total: sum.script + sum.style + sum.layout };
}

/** The part of an event that lies between two points of time. */
function clip({ name, ts, dur = 0, tdur = dur }: TraceEvent, from: number, to: number) {
  const [start, end] = [Math.max(ts, from), Math.min(ts + dur, to)];
  return { name, start, end, cpu: ((end - start) / dur) * (tdur / 1000) };
}

function kindOf(name: string): Kind | null {
  if (name === 'Layout') return 'layout';
  if (name === 'UpdateLayoutTree' || name === 'ParseAuthorStyleSheet') return 'style';
  const isScript =
    /^v8\.|^V8\.|^(RunMicrotasks|FunctionCall|EvaluateScript|EventDispatch|TimerFire|FireAnimationFrame|MinorGC|MajorGC)$/;
  return isScript.test(name) ? 'script' : null;
}
