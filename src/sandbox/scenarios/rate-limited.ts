/** The key has asked too often, or so the service says. */
import { visitorPaths } from './scenario.ts';
import type { Scenario, Stage } from './scenario.ts';

/** in seconds */
const retryAfter = 30;

export function createRateLimited({ service, now }: Stage): Scenario {
  return (request, answer) => {
    // Visitors have no key that could ask too often.
    if (visitorPaths[service]?.test(new URL(request.url).pathname)) return answer();
    const headers = { 'Retry-After': String(retryAfter) };
    const isText = service !== 'two-m' || request.method !== 'GET';
    const rate = service === 'two-m' ? rateHeaders(now()) : {};
    const init = { status: 429, headers: { ...headers, ...rate } };
    // 2m.is' answer is sometimes no JSON: here, to whatever is not a GET.
    if (isText) return new Response('Too Many Requests', init);
    const message = 'Too Many Requests. Please retry later.';
    return Response.json({ error: 429, message, 'Retry-After': retryAfter }, init);
  };
}

function rateHeaders(time: number): Record<string, string> {
  return {
    'X-RateLimit-Limit': '30',
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset': String(Math.ceil(time / 1000) + retryAfter),
  };
}
