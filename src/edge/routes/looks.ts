import { Hono } from 'hono';
import type { SortOrder } from '../../model/looks-page.ts';
import { askedLists } from '../looks/asked-lists.ts';
import { createLooksAnswers } from '../looks/looks-answers.ts';
import { LooksQuery } from '../looks/looks-query.ts';
import { readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import { WhoseQuery } from './names.ts';

/** In one order, so that one question has one key. */
const parameters = Object.keys(LooksQuery.entries);

/**
 * `GET /v1/looks`: one page of looks, products de-duplicated, deep links in place.
 * `GET /v1/looks/{id}`: the same with one look.
 */
export function looksRoutes(services: Services): Hono {
  const { looks } = services;
  const app = new Hono();
  const looksAnswers = createLooksAnswers(services);

  app.get('/v1/looks', (c) =>
    looksAnswers.send(c, () => {
      const asked = readQuery(c, LooksQuery);
      // What only the widget knows is looked at when it is known.
      if (asked.widget === undefined) askedLists(asked, null);
      const { site, publisher, ...query } = asked;
      return {
        ...{ site: site ?? null, publisher: publisher ?? null },
        key: ['page', JSON.stringify({ ...query, sort: sortOf(query) }, parameters)],
        read: (visited) => looks.page(visited, asked),
      };
    }),
  );

  app.get('/v1/looks/:id', (c) =>
    looksAnswers.send(c, () => {
      const { site, publisher } = readQuery(c, WhoseQuery);
      const id = c.req.param('id');
      return {
        ...{ site: site ?? null, publisher: publisher ?? null },
        key: ['look', id],
        read: (visited) => looks.one(visited, id),
      };
    }),
  );

  return app;
}

/** One question has one key: what is meant without a word is the same as when it is said. */
function sortOf({ sort, widget }: LooksQuery): SortOrder | undefined {
  return sort ?? (widget === undefined ? 'recent' : undefined);
}
