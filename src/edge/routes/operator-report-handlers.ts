import type { Context } from 'hono';
import * as v from 'valibot';
import { reportDecisions } from '../../model/report.ts';
import { problem } from '../problems.ts';
import { decideReport, releaseReports, type DecideParts } from '../reports/decide-report.ts';
import { heldReports, type HeldReport } from '../reports/held.ts';
import { openReports } from '../reports/open-reports.ts';
import { readBody, readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import { PageQuery, pageSize, printTime } from './operator-lists.ts';

const Decide = v.strictObject({
  decision: v.picklist(reportDecisions, `must be one of ${reportDecisions.join(', ')}.`),
});

const Release = v.strictObject({ action: v.literal('release', 'must be "release".') });

/** What the operator does about reports that wait for them, each for a request of somebody who holds the token. */
export function createOperatorReportHandlers(services: Services) {
  const { store, takedown, sites, now, postman, visit, tenants } = services;
  const reports = openReports(services);
  const parts: DecideParts = { store, takedown, sites, now, ...reports };

  /** What was decided is done at once, and not with the next round. */
  async function deliverSoon(c: Context): Promise<void> {
    visit(c, await tenants.of(null)).background(postman.deliver());
  }

  async function holds() {
    const asked = sites.map(async ({ id }) => ({ site: id, since: await reports.flood.heldSince(id) }));
    return (await Promise.all(asked)).flatMap(({ site, since }) =>
      since === null ? [] : { site, since: printTime(since) },
    );
  }

  return {
    async list(c: Context): Promise<Response> {
      const { after } = readQuery(c, PageQuery);
      const held: HeldReport[] = [];
      for await (const report of heldReports(parts, after)) {
        if (held.push(report) === pageSize) break;
      }
      return c.json({ reports: held.map(print), holds: await holds() });
    },

    async decide(c: Context): Promise<Response> {
      const { decision } = await readBody(c, Decide);
      const reference = (c.req.param('reference') ?? '').trim().toUpperCase();
      const decided = await decideReport(parts, reference, decision);
      if (!decided) {
        throw problem(
          'no-such-report',
          'No report with this reference waits: it was decided about, delivered, or never came.',
        );
      }
      await deliverSoon(c);
      const { letter, answerTo } = decided;
      return c.json({ reference, site: letter.site, look: letter.look, decision, answerTo });
    },

    async release(c: Context): Promise<Response> {
      await readBody(c, Release);
      const site = sites.find(({ id }) => id === c.req.param('site'));
      if (!site) throw problem('unknown-site', 'Use the name of a configured site in the address.');
      const done = await releaseReports(parts, site);
      await deliverSoon(c);
      return c.json({ site: site.id, ...done });
    },
  };
}

/** What it takes to judge a report: their words, but not who they are. */
function print({ item, letter, held }: HeldReport) {
  const { reference, site, look, reason, statement } = letter;
  return {
    ...{ id: item.id, reference, site, look, reason, statement, held },
    receivedAt: printTime(item.appendedAt),
  };
}
