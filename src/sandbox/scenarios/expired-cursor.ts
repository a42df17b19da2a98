/** Every link to a further page of Olapic's lists has expired, however young it is. */
import { isSet } from '../olapic/parameters.ts';
import { noPagination } from '../olapic/refusal.ts';
import type { Scenario, Stage } from './scenario.ts';

/** Media are paged by the first, streams and widgets by the others. */
const cursors = ['page_key', 'next_id', 'prev_id'];

export function createExpiredCursor({ ask }: Stage): Scenario {
  return async (request, answer) => {
    const { searchParams } = new URL(request.url);
    if (!cursors.some((name) => searchParams.has(name))) return answer();
    // A wrong key is refused before anything else.
    const token = new URLSearchParams({ auth_token: searchParams.get('auth_token') ?? '' });
    const root = await ask(`/olapic/?${token}`);
    if (!root.ok) return root;
    const { body, status } = noPagination();
    const isWrapped = isSet(searchParams.get('wrap_responses') ?? undefined);
    return Response.json(body, { status: isWrapped ? 200 : status });
  };
}
