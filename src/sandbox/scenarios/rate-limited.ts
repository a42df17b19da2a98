/** The key has asked too often, or so the service says. */
import type { Scenario, Stage } from './scenario.ts';

/** in seconds */
const retryAfter = 30;

export function createRateLimited({ service }: Stage): Scenario {
  return () => {
    const init = { status: 429, headers: { 'Retry-After': String(retryAfter) } };
    if (service !== 'two-m') return new Response('Too Many Requests', init);
    const message = 'Too Many Requests. Please retry later.';
    return Response.json({ error: 429, message, 'Retry-After': retryAfter }, init);
  };
}
