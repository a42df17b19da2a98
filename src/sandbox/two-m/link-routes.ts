/** `/api/urls` and `/api/url/…`: short links. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { printLocalTime } from '../local-time.ts';
import { isRecord } from '../record.ts';
import type { SandboxShortLink, TwoMState } from '../world/two-m-state.ts';
import { answerPage } from './paging.ts';
import { notFound } from './refusal.ts';
import { readFields, textOf } from './request-body.ts';
import { addShortLink, changeShortLink, linkById } from './short-links.ts';
import { statisticsBody } from './statistics.ts';

/** @param now milliseconds since 1970 */
export function createLinkRoutes(state: TwoMState, now: () => number): Hono {
  const app = new Hono();

  app.get('/urls', (context) => {
    const short = context.req.query('short');
    // One address, two shapes.
    if (short !== undefined) return answerSingle(context, linkByAddress(state, short));
    return answerPage(context, 'urls', listLinks(state, context.req.query()).map(listedBody));
  });
  app.get('/url/:id', (context) => answerSingle(context, linkById(state, context.req.param('id'))));

  app.post('/url/add', async (context) => {
    const { id, shortUrl } = addShortLink(state, await readFields(context), now());
    return context.json({ error: 0, id, shorturl: shortUrl });
  });
  app.put('/url/:id/update', async (context) => {
    const link = linkById(state, context.req.param('id'));
    if (!link) throw notFound();
    changeShortLink(state, link, await readFields(context));
    return context.json({ error: 0, id: link.id, short: link.shortUrl });
  });
  app.delete('/url/:id/delete', (context) => {
    const link = linkById(state, context.req.param('id'));
    if (!link) throw notFound();
    state.shortLinks.delete(link.alias);
    return context.json({ error: 0, message: 'Link has been deleted successfully' });
  });
  return app;
}

function linkByAddress({ shortLinks }: TwoMState, address: string): SandboxShortLink | undefined {
  return [...shortLinks.values()].find(({ shortUrl }) => shortUrl === address);
}

function listLinks({ shortLinks }: TwoMState, { order, q }: Record<string, string>): SandboxShortLink[] {
  const words = q?.toLowerCase() ?? '';
  const found = [...shortLinks.values()].filter((link) => textsOf(link).some((text) => text.includes(words)));
  const newestFirst = found.toSorted((one, other) => other.id - one.id);
  return order === 'click'
    ? newestFirst.toSorted((one, other) => other.visits.length - one.visits.length)
    : newestFirst;
}

function textsOf(link: SandboxShortLink): string[] {
  return [link.alias, link.url, titleOf(link), descriptionOf(link)].map((text) => text.toLowerCase());
}

/** Here a link's title is what was sent; the real service looks it up at the target otherwise. */
function titleOf({ details, url }: SandboxShortLink): string {
  return textOf(details.metatitle) ?? new URL(url).host;
}

function descriptionOf({ details }: SandboxShortLink): string {
  return textOf(details.description) ?? '';
}

function commonBody(link: SandboxShortLink) {
  return {
    shorturl: link.shortUrl,
    longurl: link.url,
    title: titleOf(link),
    description: descriptionOf(link),
  };
}

/** The service prints ids and counts now as numbers, now as text; here every second link of a list has them as text. */
function listedBody(link: SandboxShortLink) {
  const { id, alias, visits, createdAt } = link;
  const print = (value: number) => (id % 2 === 0 ? String(value) : value);
  return {
    ...{ id: print(id), alias, ...commonBody(link) },
    ...{ clicks: print(visits.length), date: printLocalTime(createdAt) },
  };
}

function answerSingle(context: Context, link: SandboxShortLink | undefined): Response {
  if (!link) throw notFound();
  const { id, details, visits, createdAt } = link;
  return context.json({
    error: 0,
    id,
    details: {
      ...{ id, ...commonBody(link) },
      location: targetMap(details.geotarget, 'location'),
      device: targetMap(details.devicetarget, 'device'),
      expiry: textOf(details.expiry),
      date: printLocalTime(createdAt),
    },
    data: statisticsBody(visits, ['facebook', 'twitter', 'google']),
  });
}

/** Addresses by name in lower case; a map that is empty is an empty array, as everywhere in PHP. */
function targetMap(targets: unknown, nameKey: string): Record<string, string> | [] {
  const entries = (Array.isArray(targets) ? targets.filter(isRecord) : []).flatMap((target) => {
    const name = textOf(target[nameKey]);
    const address = textOf(target.link);
    return name !== null && address !== null ? [[name.toLowerCase(), address] as const] : [];
  });
  return entries.length === 0 ? [] : Object.fromEntries(entries);
}
