/** Clicks: how often deep links and tagged pictures were followed. What that earned is not read. */
import { address } from '../address.ts';
import type { Cancelling, JsonAnswer, JsonClient } from '../http.ts';
import { readItems } from '../items.ts';
import type { Items } from '../items.ts';
import { readAnswer, shapeError } from '../shape.ts';
import { readList } from './list.ts';
import { clicksByDateSchema, clicksOfDaySchema, clicksOfUserSchema, datedClicksSchema } from './wire.ts';
import type { ClicksOfDayBody, ClicksOfUserBody } from './wire.ts';

/** Both ends as "YYYY-MM-DD HH:MM" in the service's own time zone, which it does not tell; without them, today. */
export interface ClickPeriod extends Cancelling {
  from?: string | undefined;
  to?: string | undefined;
}

export interface ClicksOfUser {
  /** null where the service says nothing but an e-mail address */
  userId: string | null;
  linkClicks: number;
  tagClicks: number;
  totalClicks: number;
}

export interface ClicksOfDay {
  /** "YYYY-MM-DD" */
  date: string;
  linkClicks: number;
  tagClicks: number;
}

export interface ClicksByDate {
  /** null where the service says nothing but an e-mail address */
  userId: string | null;
  /** null where the service does not say */
  total: number | null;
  /** in the order of the service */
  days: ClicksOfDay[];
}

export interface Clicks {
  /**
   * For each user, day by day; `dropped` counts users and days. (Get Clicks By Date)
   *
   * @param options `userId` asks about one user alone
   */
  clicksByDate(options?: ClickPeriod & { userId?: string | undefined }): Promise<Items<ClicksByDate>>;
  /** For each user, over the whole period. (Get Clicks) */
  clicks(options?: ClickPeriod): Promise<Items<ClicksOfUser>>;
  /** For one user, over the whole period. (Get User Clicks) */
  userClicks(userId: string, options?: ClickPeriod): Promise<ClicksOfUser>;
}

export function createClicks(http: JsonClient): Clicks {
  const ask = (path: string | null, { from, to, signal }: ClickPeriod = {}) =>
    http.request({ method: 'GET', path, query: { ...(from && { from }), ...(to && { to }) }, signal });

  return {
    async clicksByDate({ userId, ...period } = {}) {
      const path = userId === undefined ? '/clicks/by-date' : address`/clicks/by-date/${userId}`;
      return readClicksByDate(await ask(path, period), userId ?? null);
    },
    async clicks(period) {
      return readList(await ask('/clicks', period), clicksOfUserSchema, (body) => toClicksOfUser(body, null));
    },
    async userClicks(userId, period) {
      const answer = await ask(address`/clicks/${userId}`, period);
      return toClicksOfUser(readAnswer(clicksOfUserSchema, answer), userId);
    },
  };
}

/** @param asked the only user that was asked about, if any */
function readClicksByDate(answer: JsonAnswer, asked: string | null): Items<ClicksByDate> {
  // The keys are e-mail addresses.
  const entries = Object.values(readAnswer(clicksByDateSchema, answer));
  const users = readItems(entries, datedClicksSchema, ({ day, total }) => ({
    total,
    days: readItems(day, clicksOfDaySchema, (body) => body),
  }));
  if (entries.length > 0 && users.items.length === 0)
    throw shapeError(answer, 'the top', 'clicks by e-mail address');
  const items = users.items.map(({ total, days }) => ({
    userId: days.items.find(({ user_id }) => user_id !== null)?.user_id ?? asked,
    total,
    days: days.items.map(toClicksOfDay),
  }));
  const droppedDays = users.items.reduce((sum, { days }) => sum + days.dropped, 0);
  return { items, dropped: users.dropped + droppedDays };
}

function toClicksOfDay({ date, link_clicks, tag_clicks }: ClicksOfDayBody): ClicksOfDay {
  return { date, linkClicks: link_clicks, tagClicks: tag_clicks };
}

function toClicksOfUser(body: ClicksOfUserBody, asked: string | null): ClicksOfUser {
  return {
    userId: body.user_id ?? body.ut_user_id ?? asked,
    linkClicks: body.link_clicks,
    tagClicks: body.tag_clicks,
    totalClicks: body.total_clicks,
  };
}
