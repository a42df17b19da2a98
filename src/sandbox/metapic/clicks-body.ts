/** Metapic's statistics: clicks by user and by day, with all that they tell about people and money. */
import type { SandboxDeepLink, SandboxPublisher } from '../world/metapic-state.ts';
import type { World } from '../world/world.ts';
import { clickRevenue } from './deep-link-answer.ts';
import { isWithin } from './period.ts';
import type { Period } from './period.ts';

/**
 * By e-mail address, and only users who had clicks. Where nobody had any, the answer is an empty list instead of an
 * empty object: PHP has one word for both.
 */
export function clicksByDateBody(world: World, publishers: SandboxPublisher[], period: Period) {
  const entries = publishers
    .map((publisher) => ({ publisher, clicks: clicksOf(world, publisher, period) }))
    .filter(({ clicks }) => clicks.length > 0)
    .map(({ publisher, clicks }) => {
      const body = { day: daysOf(publisher, clicks), total: String(clicks.length) };
      return [publisher.email, body] as const;
    });
  return entries.length === 0 ? [] : Object.fromEntries(entries);
}

/** Every user of the client, the one with most clicks first. */
export function clicksOfUsersBody(world: World, period: Period) {
  const bodies = world.metapic.publishers.map((publisher) => clicksOfUserBody(world, publisher, period));
  return bodies.toSorted((one, other) => other.total_clicks - one.total_clicks);
}

/** Earnings are here so that tests can prove that none of them leaves the edge. */
export function clicksOfUserBody(world: World, publisher: SandboxPublisher, period: Period) {
  const clicks = clicksOf(world, publisher, period).length;
  const earned = clicks * clickRevenue;
  return {
    email: publisher.email,
    tag_clicks: 0,
    link_clicks: String(clicks),
    total_clicks: clicks,
    user_revenue: earned,
    client_revenue: 0,
    affiliate: 0,
    user_id: publisher.id,
    sum_sek: String(earned),
    ut_user_id: Number(publisher.id),
  };
}

export function linksOf(world: World, publisher: SandboxPublisher): SandboxDeepLink[] {
  return [...world.metapic.deepLinks.values()].filter(({ userId }) => userId === publisher.id);
}

function clicksOf(world: World, publisher: SandboxPublisher, period: Period): number[] {
  return linksOf(world, publisher).flatMap(({ clicks }) => clicks.filter((time) => isWithin(period, time)));
}

/** In order; a day without clicks is left out. */
function daysOf({ id, email }: SandboxPublisher, clicks: number[]) {
  const days = Map.groupBy(clicks, (time) => new Date(time).toISOString().slice(0, 10));
  return [...days]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, { length }]) => ({ date, link_clicks: length, tag_clicks: 0, user_id: Number(id), email }));
}
