/** Numbers that are always the same for the same thing, and the days that they are about. */
import { hash } from '../hash.ts';

const day = 24 * 60 * 60 * 1000;
const daysOfMetrics = 30;

/**
 * The last 30 days, the oldest first and today the last, each as "YYYY-MM-DD".
 *
 * @param time milliseconds since 1970
 */
export function lastDays(time: number): string[] {
  return Array.from({ length: daysOfMetrics }, (_unused, index) =>
    new Date(time - (daysOfMetrics - 1 - index) * day).toISOString().slice(0, 10),
  );
}

/** @returns a number below `limit` for each name */
export function countsOf(seed: string, names: readonly string[], limit: number): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, countOf(`${seed} ${name}`, limit)]));
}

export function countOf(seed: string, limit: number): number {
  return hash(seed) % limit;
}
