import type { Context } from 'hono';
import * as v from 'valibot';
import { reportReasons, type ReportResponse, type ReportStatusResponse } from '../../model/report.ts';
import { problem } from '../problems.ts';
import { acceptReport } from '../reports/accept-report.ts';
import { openReports } from '../reports/open-reports.ts';
import { statusOf } from '../reports/report-status.ts';
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

const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };

/** What visitors send and ask: a report of a look, and later what became of it. */
export function createReportHandlers(services: Services) {
  const { tenants, guard, looks, store, now, visit } = services;
  const reports = openReports(services);

  return {
    async accept(c: Context): Promise<Response> {
      const tenant = await tenants.of(readQuery(c, SiteQuery).site ?? null);
      await guard.admit(c, tenant, 'report');
      const report = await readBody(c, ReportBody);
      const id = c.req.param('id') ?? '';
      const [look] = (await looks.one(visit(c, tenant), id)).looks;
      if (!look) throw problem('not-found', `There is no look "${id}".`);
      const reference = await acceptReport({ store, now, ...reports }, tenant.site, look.id, report);
      return c.json<ReportResponse>({ reference }, 202, headers);
    },

    /** For whoever knows its reference: nothing in it says who sent it, or why. */
    async status(c: Context): Promise<Response> {
      const tenant = await tenants.of(readQuery(c, SiteQuery).site ?? null);
      await guard.admitLookup(c, tenant);
      const reference = (c.req.param('reference') ?? '').trim().toUpperCase();
      const record = await reports.records.get(tenant.site.id, reference);
      if (!record) {
        throw problem(
          'no-such-report',
          'There is no such report, or it is older than 180 days: see its reference.',
        );
      }
      const status = await statusOf(services, visit(c, tenant), record);
      const receivedAt = new Date(record.receivedAt).toISOString();
      return c.json<ReportStatusResponse>({ reference, status, receivedAt }, 200, headers);
    },
  };
}
