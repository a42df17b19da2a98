import type { ReportStatus } from '../../model/report.ts';
import { UpstreamError } from '../../upstreams/errors.ts';
import type { Looks } from '../looks/looks.ts';
import { lettersLive } from '../outbox/postman.ts';
import { markOfLook } from '../takedown/marks.ts';
import type { Tombstones } from '../takedown/tombstones.ts';
import type { Visit } from '../visit.ts';
import { cachesLive } from './deliver-report.ts';
import type { ReportRecord } from './report-record.ts';

export interface StatusParts {
  tombstones: Tombstones;
  looks: Looks;
  now: () => number;
}

/** What became of a report: what was decided about it here, and at the end whether its look is to be seen again. */
export async function statusOf(
  { tombstones, looks, now }: StatusParts,
  visit: Visit,
  record: ReportRecord,
): Promise<ReportStatus> {
  const { look, state, receivedAt, changedAt } = record;
  const gone = await tombstones.current();
  if (gone.blockedOf(visit.tenant.site.id, [markOfLook(look)])) return 'removed';
  if (state === 'kept') return 'kept';
  // What nobody has decided about by then is gone, and the look was never taken away.
  if (state === 'received' || state === 'approved')
    return now() < receivedAt + lettersLive ? 'received' : 'kept';
  // Until then it is hidden here, whatever the service has decided.
  if (state === 'delivered' && now() < changedAt + cachesLive) return 'delivered';
  return (await isShown(looks, visit, look).catch(notNow)) ?? 'delivered';
}

async function isShown(looks: Looks, visit: Visit, look: string): Promise<ReportStatus> {
  const page = await looks.one(visit, look);
  return page.looks.length > 0 ? 'kept' : 'removed';
}

/** A service that is away has not decided anything. */
function notNow(error: unknown): null {
  if (error instanceof UpstreamError) return null;
  throw error;
}
