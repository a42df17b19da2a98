/** The day that a count is about. */
import { parseInstant, parseLocalTime } from '../instant.ts';

/**
 * @param value "2018-01-01", or with a time after it: the day is that of the service's own zone
 * @returns "YYYY-MM-DD", or null for nonsense such as second 90
 */
export function dayOf(value: string | null): string | null {
  const isTime = parseInstant(value) !== null || parseLocalTime(value) !== null;
  return isTime && value !== null ? value.slice(0, 10) : null;
}
