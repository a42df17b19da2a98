/** From when to when clicks are counted. The real service's time zone is unknown; that of the sandbox is UTC. */
import { invalid } from './refusal.ts';

/** In milliseconds since 1970. */
export interface Period {
  from: number;
  /** the first moment that does not count */
  until: number;
}

type Query = Record<string, string>;

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

/**
 * Without a date, today. What `to` names still counts, as a whole: a day, a minute or a second.
 *
 * @throws {Refusal} 422
 */
export function readClickPeriod({ from, to }: Query, now: number): Period {
  const today = Math.floor(now / day) * day;
  const [start, end] = readMoments({ from, to });
  return { from: start ? start.time : today, until: end ? end.time + end.length : today + day };
}

/**
 * Without a date, always.
 *
 * @throws {Refusal} 422
 */
export function readTagPeriod({ start_date, end_date }: Query): Period {
  const [start, end] = readMoments({ start_date, end_date });
  return { from: start ? start.time : -Infinity, until: end ? end.time + end.length : Infinity };
}

export function isWithin({ from, until }: Period, time: number): boolean {
  return time >= from && time < until;
}

interface Moment {
  time: number;
  /** how long what was named lasts */
  length: number;
}

/** @param sent by the names that the service gives them */
function readMoments(sent: Record<string, string | undefined>): (Moment | null)[] {
  const moments = Object.entries(sent).map(([name, value]) => ({ name, moment: readMoment(value) }));
  const wrong = moments.filter(({ moment }) => moment === undefined);
  if (wrong.length > 0) {
    throw invalid(Object.fromEntries(wrong.map(({ name }) => [name, [`The ${name} is not a valid date.`]])));
  }
  return moments.map(({ moment }) => moment ?? null);
}

/** @returns null for what was not sent, undefined for what is no date */
function readMoment(sent: string | undefined): Moment | null | undefined {
  if (sent === undefined) return null;
  const [, date, hours, seconds] = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(:\d\d)?)?$/.exec(sent) ?? [];
  if (date === undefined) return undefined;
  const time = Date.parse(`${date}T${hours ?? '00:00'}${seconds ?? ':00'}Z`);
  // The engine lets February run over into March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date)) return undefined;
  return { time, length: hours === undefined ? day : seconds === undefined ? minute : second };
}
