import { Hono } from 'hono';
import * as v from 'valibot';
import { reportReasons, type ReportResponse } from '../../model/report.ts';
import { storeReport } from '../outbox/reports.ts';
import { problem } from '../problems.ts';
import { readBody, readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import { SiteQuery } from './names.ts';
import { Address } from './shared-thing.ts';

const longestStatement = 4_000;

const Person = (what: string) =>
  v.optional(v.nullable(v.pipe(v.string(what), v.trim(), v.nonEmpty(what), v.maxLength(254, what))), null);

export const ReportBody = v.pipe(
  v.strictObject({
    reason: v.picklist(reportReasons, `must be one of ${reportReasons.join(', ')}.`),
    statement: v.pipe(
      v.string('must be text.'),
      v.trim(),
      v.maxLength(longestStatement, `must have at most ${longestStatement} characters.`),
    ),
    name: Person('must be a name, or left out.'),
    email: v.pipe(
      Person('must be an e-mail address, or left out.'),
      v.check(
        (email) => email === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email),
        'must be an e-mail address.',
      ),
    ),
    page: Address,
  }),
  v.forward(
    v.check(({ reason, email }) => reason === 'childAbuse' || email !== null, 'is missing: where to answer.'),
    ['email'],
  ),
);

/** `POST /v1/looks/{id}/reports`: accepted once it is stored, then delivered for as long as that takes. */
export function reportRoutes({ tenants, guard, looks, store, postman, visit }: Services): Hono {
  const app = new Hono();

  app.post('/v1/looks/:id/reports', async (c) => {
    const tenant = await tenants.of(readQuery(c, SiteQuery).site ?? null);
    await guard.admit(c, tenant, 'report');
    const report = await readBody(c, ReportBody);
    const visited = visit(c, tenant);
    const [look] = (await looks.one(visited, c.req.param('id'))).looks;
    if (!look) throw problem('not-found', `There is no look "${c.req.param('id')}".`);
    const reference = await storeReport(store, tenant.site.id, look.id, report);
    visited.background(postman.deliver());
    const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };
    return c.json<ReportResponse>({ reference }, 202, headers);
  });

  return app;
}
