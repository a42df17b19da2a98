import type { Measurement } from './measure.ts';
import type { Scenario } from './scenarios.ts';

/** A line of a table: one figure of every candidate. */
export interface Row {
  label: string;
  unit: 'B' | 'kB' | 'ms' | '%' | '';
  digits: number;
  /** the instrument tells of nothing smaller */
  least?: number;
  valueOf: (measurement: Measurement) => number;
}

const loading: Row[] = [
  { label: 'Script and style until usable', unit: 'B', digits: 0, valueOf: ({ bytes }) => bytes },
  {
    label: 'Script and style that the first opening adds',
    unit: 'B',
    digits: 0,
    valueOf: ({ openingBytes }) => openingBytes,
  },
  { label: 'Script and layout time until usable', unit: 'ms', digits: 0, valueOf: ({ work }) => work.total },
  { label: '– script', unit: 'ms', digits: 0, valueOf: ({ work }) => work.script },
  { label: '– style', unit: 'ms', digits: 0, valueOf: ({ work }) => work.style },
  { label: '– layout', unit: 'ms', digits: 0, valueOf: ({ work }) => work.layout },
  {
    label: 'Script and layout time until half a second later',
    unit: 'ms',
    digits: 0,
    valueOf: ({ settledWork }) => settledWork.total,
  },
  { label: 'Usable after', unit: 'ms', digits: 0, valueOf: ({ usableAfter }) => usableAfter },
  {
    label: 'Longest task',
    unit: 'ms',
    digits: 0,
    least: 50,
    valueOf: ({ longestTask }) => longestTask ?? 0,
  },
  { label: 'DOM nodes', unit: '', digits: 0, valueOf: ({ nodes }) => nodes },
  { label: 'Photos in the document, at most', unit: '', digits: 0, valueOf: ({ photos }) => photos },
  { label: 'Heap', unit: 'kB', digits: 0, valueOf: ({ heap }) => heap / 1000 },
  {
    label: 'Heap after scrolling',
    unit: 'kB',
    digits: 0,
    valueOf: ({ heapAfterScrolling }) => heapAfterScrolling / 1000,
  },
];

const moving: Row[] = [
  { label: 'Frames dropped', unit: '%', digits: 1, valueOf: ({ frames }) => frames.dropped * 100 },
  {
    label: 'Frames missed by the main thread',
    unit: '%',
    digits: 1,
    valueOf: ({ frames }) => frames.missed * 100,
  },
  { label: 'Frame time', unit: 'ms', digits: 1, valueOf: ({ frames }) => frames.time },
  {
    label: 'Main thread’s work for a frame',
    unit: 'ms',
    digits: 1,
    valueOf: ({ frames }) => frames.work,
  },
  { label: 'INP of the first opening', unit: 'ms', digits: 0, least: 16, valueOf: ({ inp }) => inp ?? 0 },
  {
    label: 'From the press until the viewer is in the page',
    unit: 'ms',
    digits: 0,
    valueOf: ({ viewerAfter }) => viewerAfter,
  },
];

/** What is printed of each scenario, in this order. */
export const rows: Row[] = [...loading, ...moving];

/** Of our own element: what it may be at most. */
export interface Goal {
  label: string;
  most: number;
  digits: number;
  valueOf: (of: (scenario: string, candidate: string, value: Row['valueOf']) => number) => number;
}

/** @returns the goals that a scenario has */
export function goalsOf({ name, kind, looks }: Scenario): Goal[] {
  const work = ({ work }: Measurement) => work.total;
  const time = ({ frames }: Measurement) => frames.time;
  const goals: Goal[] = [
    {
      label: 'script and layout time until usable, to the bare Lit sketch',
      most: 1.3,
      digits: 2,
      valueOf: (of) => of(name, 'lookstream', work) / of(name, 'sketch', work),
    },
  ];
  if (kind === 'carousel') return goals;
  goals.push({
    label: 'photos in the document',
    most: 200,
    digits: 0,
    valueOf: (of) => of(name, 'lookstream', ({ photos }) => photos),
  });
  if (looks !== 500) return goals;
  goals.push({
    label: 'frame time, to 50 looks',
    most: 1.1,
    digits: 2,
    valueOf: (of) => of(name, 'lookstream', time) / of('wall-50', 'lookstream', time),
  });
  return goals;
}
