/** All imitated services in one Hono app over one world. Web standards only: it runs in Node, in a service worker, in workerd. */
import { Hono } from 'hono';
import { createIzeaxApp } from './izeax/app.ts';
import { createMetapicApp } from './metapic/app.ts';
import { createOlapicApp } from './olapic/app.ts';
import { createScenarios } from './scenarios.ts';
import { serviceNames } from './scenarios/scenario.ts';
import { createTwoMApp } from './two-m/app.ts';
import { createDefaultWorld } from './world/default-world.ts';
import type { World } from './world/world.ts';

export interface SandboxOptions {
  /** the default is the demo's world, made afresh */
  world?: World;
  /** address of the folder of pictures, without a trailing slash */
  picturesUrl: string;
  /** milliseconds since 1970; the default is the machine's clock */
  now?: () => number;
}

export interface Sandbox {
  /** answers under `/olapic`, `/metapic`, `/two-m`, `/izeax` and `/scenarios` */
  app: Hono;
  /** may be read and changed at any time; the next request sees it */
  world: World;
}

export function createSandbox(options: SandboxOptions): Sandbox {
  const { world = createDefaultWorld(), picturesUrl, now = Date.now } = options;
  // Not strict: Olapic's root is asked for with a slash at the end.
  const app = new Hono({ strict: false });

  const scenarios = createScenarios({ world, now, ask: (path, init) => app.request(path, init) });
  for (const service of serviceNames) app.use(`/${service}/*`, scenarios.play(service));

  app.route('/olapic', createOlapicApp({ world, picturesUrl, now }));
  app.route('/metapic', createMetapicApp({ world, now }));
  app.route('/two-m', createTwoMApp({ world, now }));
  app.route('/izeax', createIzeaxApp({ world, picturesUrl, now }));
  app.route('/scenarios', scenarios.app);
  return { app, world };
}
