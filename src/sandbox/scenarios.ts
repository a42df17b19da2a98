/** The troubles that an imitated service can be told to have, and the routes that tell it. */
import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { createCdnCached } from './scenarios/cdn-cached.ts';
import { createDown } from './scenarios/down.ts';
import { createEmpty } from './scenarios/empty.ts';
import { createExpiredCursor } from './scenarios/expired-cursor.ts';
import { createMalformed } from './scenarios/malformed.ts';
import { createQuotaSpent } from './scenarios/quota-spent.ts';
import { createRateLimited } from './scenarios/rate-limited.ts';
import { serviceNames } from './scenarios/scenario.ts';
import type { Scenario, ScenarioName, ServiceName, Stage } from './scenarios/scenario.ts';
import { createSlow } from './scenarios/slow.ts';
import type { World } from './world/world.ts';

const scenarios: Record<ScenarioName, (stage: Stage) => Scenario> = {
  slow: createSlow,
  down: createDown,
  malformed: createMalformed,
  'rate-limited': createRateLimited,
  empty: createEmpty,
  'expired-cursor': createExpiredCursor,
  'cdn-cached': createCdnCached,
  'quota-spent': createQuotaSpent,
};

const everywhere = ['slow', 'down', 'malformed', 'rate-limited', 'empty'] as const;

/** Which service can play what. */
const available: Record<ServiceName, readonly ScenarioName[]> = {
  olapic: [...everywhere, 'expired-cursor', 'cdn-cached'],
  metapic: everywhere,
  'two-m': [...everywhere, 'quota-spent'],
  izeax: everywhere,
};

export interface ScenariosOptions extends Pick<Stage, 'now' | 'ask'> {
  world: World;
}

export interface Scenarios {
  /** Stands in front of a whole service, and plays what is on at the moment of the request, if anything. */
  play(service: ServiceName): MiddlewareHandler;
  /**
   * `GET /` answers `{ available: { [service]: string[] }, active: { [service]: string | null } }`, and so does
   * `PUT /{service}` with `{ "scenario": string | null }` once it has switched the service.
   * An unknown service is 404, a scenario that the service does not have 400, both with `{ message }`.
   */
  app: Hono;
}

export function createScenarios({ world, now, ask }: ScenariosOptions): Scenarios {
  const onStage = new Map<ServiceName, { name: ScenarioName; scenario: Scenario }>();

  /** A scenario that remembers things is made once, and forgotten with what it remembers when it is switched. */
  function scenarioOf(service: ServiceName): Scenario | null {
    const name = world.scenarios.get(service);
    if (name === undefined || !available[service].includes(name)) {
      onStage.delete(service);
      return null;
    }
    const playing = onStage.get(service);
    if (playing?.name === name) return playing.scenario;
    const scenario = scenarios[name]({ service, now, ask });
    onStage.set(service, { name, scenario });
    return scenario;
  }

  return {
    play: (service) => async (context, next) => {
      const scenario = scenarioOf(service);
      if (!scenario) return next();
      const answered = await scenario(context.req.raw, async () => {
        await next();
        return context.res;
      });
      // Without this, Hono would add the headers of the service's own answer.
      context.res = undefined;
      context.res = answered;
    },
    app: createScenariosApp(world, (service) => void onStage.delete(service)),
  };
}

function createScenariosApp(world: World, onSwitch: (service: ServiceName) => void): Hono {
  const app = new Hono();
  app.get('/', (context) => context.json(listScenarios(world)));
  app.put('/:service', async (context) => {
    const service = serviceNames.find((name) => name === context.req.param('service'));
    if (!service) return context.json({ message: `Services are ${serviceNames.join(', ')}.` }, 404);

    const scenario = readScenario(service, await context.req.json().catch(() => undefined));
    if (scenario === undefined) {
      const names = available[service].join(', ');
      return context.json(
        { message: `Send {"scenario": …} to ${service} with one of ${names}, or null.` },
        400,
      );
    }

    onSwitch(service);
    if (scenario === null) world.scenarios.delete(service);
    else world.scenarios.set(service, scenario);
    return context.json(listScenarios(world));
  });
  return app;
}

function listScenarios(world: World) {
  return {
    available,
    active: Object.fromEntries(serviceNames.map((name) => [name, world.scenarios.get(name) ?? null])),
  };
}

function readScenario(service: ServiceName, body: unknown): ScenarioName | null | undefined {
  if (typeof body !== 'object' || body === null || !('scenario' in body)) return undefined;
  const { scenario } = body;
  return scenario === null ? null : available[service].find((name) => name === scenario);
}
