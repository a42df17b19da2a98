/** All imitated services in one Hono app over one world. Web standards only: it runs in Node, in a service worker, in workerd. */
import { Hono } from 'hono';
import { createMetapicApp } from './metapic/app.ts';
import { createOlapicApp } from './olapic/app.ts';
import { createScenariosApp, playScenario } from './scenarios.ts';
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
  /** answers under `/olapic`, `/metapic`, `/two-m` and `/scenarios` */
  app: Hono;
  /** may be read and changed at any time; the next request sees it */
  world: World;
}

export function createSandbox(options: SandboxOptions): Sandbox {
  const { world = createDefaultWorld(), picturesUrl, now = Date.now } = options;
  // Not strict: Olapic's root is asked for with a slash at the end.
  const app = new Hono({ strict: false });

  app.use('/olapic/*', playScenario(world, 'olapic'));
  app.use('/metapic/*', playScenario(world, 'metapic'));
  app.use('/two-m/*', playScenario(world, 'two-m'));

  app.route('/olapic', createOlapicApp({ world, picturesUrl, now }));
  app.route('/metapic', createMetapicApp({ world, now }));
  app.route('/two-m', createTwoMApp({ world, now }));
  app.route('/scenarios', createScenariosApp(world));
  return { app, world };
}
