/** Every link to a further page of Olapic's lists has expired, however young it is. */
import { noPagination } from '../olapic/refusal.ts';
import type { Scenario } from './scenario.ts';

/** Media are paged by the first, streams and widgets by the others. */
const cursors = ['page_key', 'next_id', 'prev_id'];

export function createExpiredCursor(): Scenario {
  return (request, answer) => {
    const { searchParams } = new URL(request.url);
    if (!cursors.some((name) => searchParams.has(name))) return answer();
    const { body, status } = noPagination();
    return Response.json(body, { status });
  };
}
