/** Times as 2m.is writes them: without a zone, which is UTC here. */

/** @param time milliseconds since 1970 */
export function printTime(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

/** @returns milliseconds since 1970; null for anything but "YYYY-MM-DD HH:MM:SS" */
export function readTime(value: unknown): number | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value)) return null;
  const time = Date.parse(`${value.replace(' ', 'T')}Z`);
  return Number.isNaN(time) ? null : time;
}

/** @param now milliseconds since 1970 */
export function isPast(value: unknown, now: number): boolean {
  const time = readTime(value);
  return time !== null && time <= now;
}
