/** The troubles that an imitated service can be told to have, and the routes that tell it. */
import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import type { World } from './world/world.ts';

export const serviceNames = ['olapic', 'metapic', 'two-m'] as const;
export type ServiceName = (typeof serviceNames)[number];

const slowMilliseconds = 3000;

/** A scenario is a middleware in front of the whole service; a new one is one more row. */
const scenarios = {
  /** what a gateway says when nothing answers behind it: a page, never JSON */
  down: async () =>
    new Response('<html><body><h1>503 Service Unavailable</h1></body></html>', {
      status: 503,
      headers: { 'Content-Type': 'text/html; charset=UTF-8' },
    }),
  slow: async (context, next) => {
    await pause(slowMilliseconds, context.req.raw.signal);
    await next();
  },
} satisfies Record<string, MiddlewareHandler>;

export type ScenarioName = keyof typeof scenarios;

/** Plays the scenario that is on for a service at the moment of the request, if any. */
export function playScenario(world: World, service: ServiceName): MiddlewareHandler {
  return (context, next) => {
    const name = world.scenarios.get(service);
    if (name === undefined) return next();
    const play: MiddlewareHandler = scenarios[name];
    return play(context, next);
  };
}

/**
 * `GET /` answers `{ available: string[], active: { [service]: string | null } }`, and so does
 * `PUT /{service}` with `{ "scenario": string | null }` once it has switched the service.
 * An unknown service is 404, an unknown scenario 400, both with `{ message }`.
 */
export function createScenariosApp(world: World): Hono {
  const app = new Hono();
  app.get('/', (context) => context.json(listScenarios(world)));
  app.put('/:service', async (context) => {
    const service = serviceNames.find((name) => name === context.req.param('service'));
    if (!service) return context.json({ message: `Services are ${serviceNames.join(', ')}.` }, 404);

    const body: unknown = await context.req.json().catch(() => undefined);
    const scenario = readScenario(body);
    if (scenario === undefined) {
      const names = Object.keys(scenarios).join(', ');
      return context.json({ message: `Send {"scenario": …} with one of ${names}, or null.` }, 400);
    }

    if (scenario === null) world.scenarios.delete(service);
    else world.scenarios.set(service, scenario);
    return context.json(listScenarios(world));
  });
  return app;
}

function listScenarios(world: World) {
  return {
    available: Object.keys(scenarios),
    active: Object.fromEntries(serviceNames.map((name) => [name, world.scenarios.get(name) ?? null])),
  };
}

function readScenario(body: unknown): ScenarioName | null | undefined {
  if (typeof body !== 'object' || body === null || !('scenario' in body)) return undefined;
  const { scenario } = body;
  if (scenario === null) return null;
  return isScenarioName(scenario) ? scenario : undefined;
}

function isScenarioName(value: unknown): value is ScenarioName {
  return typeof value === 'string' && Object.hasOwn(scenarios, value);
}

/** Ends early when the caller gives up, so that no timer outlives its request. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const endEarly = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', endEarly, { once: true });
  });
}
