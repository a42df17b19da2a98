import { Hono } from 'hono';
import * as v from 'valibot';
import { lookLimits, sortOrders } from '../../model/looks-page.ts';
import { createLooksAnswers } from '../looks/looks-answers.ts';
import { readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import { Name, whose, WhoseQuery } from './names.ts';

const limitRule = `must be a whole number from 1 to ${lookLimits.most}.`;

/** Off unless it is on. */
const Switch = v.optional(
  v.pipe(
    v.picklist(['1', 'true', '0', 'false'], 'must be 1 or true, 0 or false, or left out.'),
    v.transform((value) => value === '1' || value === 'true'),
  ),
  '0',
);

export const LooksQuery = v.strictObject({
  ...whose,
  product: Name,
  sort: v.optional(v.picklist(sortOrders, `must be one of ${sortOrders.join(', ')}.`), 'recent'),
  limit: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,3}$/, limitRule),
      v.transform(Number),
      v.minValue(1, limitRule),
      v.maxValue(lookLimits.most, limitRule),
    ),
    String(lookLimits.default),
  ),
  rightsOnly: Switch,
  inStock: Switch,
  cursor: v.optional(v.pipe(v.string(), v.maxLength(2_000, 'is longer than any that we give.'))),
});

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
      const { site, publisher, ...query } = readQuery(c, LooksQuery);
      return {
        ...{ site: site ?? null, publisher: publisher ?? null },
        key: ['page', JSON.stringify(query, parameters)],
        read: (visited) => looks.page(visited, query),
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
