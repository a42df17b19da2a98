import { median } from '../elements/statistics.ts';
import type { Table } from '../elements/table.ts';
import type { Crowd } from './measure-crowd.ts';
import { shareOfBare, type Hits, type Round } from './measure-hits.ts';
import type { MemoryOverTime } from './measure-memory.ts';
import type { Misses } from './measure-misses.ts';
import { quantile } from './statistics.ts';

export function hitsTable(hits: Hits): Table {
  const middle = (rounds: Round[], of: 'requests' | 'p50' | 'p99' | 'work') =>
    median(rounds.map((round) => round[of]));
  const line = (title: string, rounds: Round[]) => [
    title,
    number(middle(rounds, 'requests'), 0),
    `${number(middle(rounds, 'p50'), 0)} ms`,
    `${number(middle(rounds, 'p99'), 0)} ms`,
    `${number(middle(rounds, 'work'), 0)} µs`,
  ];
  return [
    [
      `${hits.connections} connections, ${number(hits.bytes, 0)} B`,
      'requests/s',
      'p50',
      'p99',
      'work for each',
    ],
    line('Lookstream, everything on', hits.edge),
    line('bare Hono route', hits.bare),
    [
      'share (at least 50 %)',
      `${number(shareOfBare(hits) * 100, 0)} %`,
      ...['', '', `${number((middle(hits.bare, 'work') / middle(hits.edge, 'work')) * 100, 0)} %`],
    ],
  ];
}

export function missesTable({ bytes, known, unknown, parse }: Misses): Table {
  const line = (title: string, of: (share: number) => number) => [
    title,
    ...[0.5, 0.99].map((share) => `${number(of(share), 1)} ms`),
  ];
  return [
    [`${number(known.length, 0)} of each, ${number(bytes, 0)} B`, 'p50', 'p99'],
    line('Lookstream, photos unknown', (share) => quantile(known, share)),
    line('Lookstream, photos and links unknown', (share) => quantile(unknown, share)),
    line('bare Hono route with JSON.parse of that body', (share) => quantile(parse, share)),
    line(
      'added to it by photos (p50 at most 5 ms)',
      (share) => quantile(known, share) - quantile(parse, share),
    ),
    line('added to it by both', (share) => quantile(unknown, share) - quantile(parse, share)),
  ];
}

export function crowdTable({ visitors, load, calls }: Crowd): Table {
  return [
    [`${number(visitors, 0)} at once, cold page`, ''],
    ...Object.entries(load.statuses).map(([status, count]) => [`answered ${status}`, number(count, 0)]),
    ['p99', `${number(load.p99, 0)} ms`],
    ...Object.entries(calls).map(([call, count]) => [call, number(count, 0)]),
  ];
}

export function memoryTable({ readings }: MemoryOverTime): Table {
  const megabytes = (bytes: number) => `${number(bytes / 1e6, 1)} MB`;
  return [
    ['minute', 'resident', 'heap', 'outside the heap'],
    ...readings.map(({ rss, heap, external }, minute) => [
      String(minute),
      ...[rss, heap, external].map(megabytes),
    ]),
  ];
}

export function statusesOf({ load }: MemoryOverTime): string {
  const counts = Object.entries(load.statuses).map(([status, count]) => `${number(count, 0)} × ${status}`);
  return `${number(load.requests, 0)} requests/s: ${counts.join(', ')}; ${load.failures} failures`;
}

function number(value: number, digits: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
