/** Times as Metapic and 2m.is write them, "2020-03-23 21:25:42": without a zone, which is UTC in the sandbox. */

/** @param time milliseconds since 1970 */
export function printLocalTime(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

/** @returns milliseconds since 1970; null for anything but a "YYYY-MM-DD HH:MM:SS" that there is */
export function readLocalTime(value: unknown): number | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value)) return null;
  const time = Date.parse(`${value.replace(' ', 'T')}Z`);
  // The engine lets February run over into March.
  return Number.isNaN(time) || printLocalTime(time) !== value ? null : time;
}

/** @param now milliseconds since 1970 */
export function isPast(value: unknown, now: number): boolean {
  const time = readLocalTime(value);
  return time !== null && time <= now;
}
