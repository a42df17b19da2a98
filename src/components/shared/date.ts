/**
 * Writes a day as its reader's language does: `2 October`, with the year where it is not this one.
 *
 * @param instant ISO 8601
 * @param locale BCP 47
 * @returns null when there is no date, or none that can be read
 */
export function formatDate(instant: string | null, locale: string, now = new Date()): string | null {
  const date = new Date(instant ?? NaN);
  if (Number.isNaN(date.getTime())) return null;
  const isThisYear = date.getUTCFullYear() === now.getUTCFullYear();
  // In UTC, so that one photo has one date for all who see it.
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(date);
}
