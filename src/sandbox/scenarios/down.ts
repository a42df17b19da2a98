/** Nothing answers behind the gateway, and the gateway says so: with a page, never with JSON. */
import type { Scenario } from './scenario.ts';

export function createDown(): Scenario {
  return () =>
    new Response('<html><body><h1>503 Service Unavailable</h1></body></html>', {
      status: 503,
      headers: { 'Content-Type': 'text/html; charset=UTF-8' },
    });
}
