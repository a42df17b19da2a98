/** Points in time, as services write them. */

const pattern = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/i;
const localPattern = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d))?$/;

/**
 * @param value ISO 8601 with a zone; a date without one could be any of 24 hours and is not guessed at
 * @returns the same instant in UTC without fractions (`2018-10-02T19:31:58Z`); null for nonsense such as day 30 of
 *   February, second 90 or the year 0
 */
export function parseInstant(value: string | null): string | null {
  const [, year, month, day] = pattern.exec(value ?? '') ?? [];
  if (value === null || year === undefined || Number(year) === 0) return null;
  // The engine lets days run over into the next month; only a day that comes back as it was exists.
  const calendarDay = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (calendarDay.getUTCDate() !== Number(day) || calendarDay.getUTCMonth() !== Number(month) - 1)
    return null;
  const time = Date.parse(value);
  if (Number.isNaN(time)) return null;
  // The other side of a zone may be a year of five digits.
  const instant = new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
  return instant.length === 20 ? instant : null;
}

/**
 * @param value a date, or a date and a time, without a zone: what a clock on a wall that nobody names shows
 * @returns the same clock's time as `2018-10-02T19:31:58`, midnight where there is only a date; null for nonsense and
 *   for `0000-00-00 00:00:00`, which services write for never
 */
export function parseLocalTime(value: string | null): string | null {
  const [, date, time = '00:00:00'] = localPattern.exec(value ?? '') ?? [];
  if (date === undefined) return null;
  return parseInstant(`${date}T${time}Z`)?.slice(0, -1) ?? null;
}
