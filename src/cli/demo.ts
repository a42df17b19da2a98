import { Hono } from 'hono';
import { createDemoPages } from '../../demo/pages.ts';
import { readPort } from '../edge/config/config.ts';
import type { Environment } from '../edge/config/environment.ts';
import type { EdgeOptions } from '../edge/node.ts';
import { createSandbox } from '../sandbox/sandbox.ts';
import { createDefaultWorld } from '../sandbox/world/default-world.ts';
import type { World } from '../sandbox/world/world.ts';
import { sandboxSites } from './sandbox-sites.ts';
import { serveFolder } from './serve-folder.ts';

/** Signs the cursors of a demo that forgets everything when it ends. */
const secret = 'the sandbox keeps no secrets from anyone';

/**
 * The edge in one process with the services that it asks and the pages that show it.
 * @param world of the services; the default is the demo's, made afresh
 * @throws {ConfigError} when `PORT` is none
 */
export function demoOptions(
  env: Environment,
  world: World = createDefaultWorld(),
): Omit<EdgeOptions, 'bundleDirectory' | 'log'> {
  const port = readPort(env);
  const publicUrl = `http://localhost:${port}`;
  const picturesUrl = `${publicUrl}/sandbox/pictures`;
  const sandbox = createSandbox({ world, picturesUrl });
  const follow = async (id: string) => {
    const response = await sandbox.app.request(`/metapic/tags/link/${encodeURIComponent(id)}`);
    return response.headers.get('location');
  };

  return {
    config: {
      port,
      trustedHops: 0,
      publicUrl,
      secret,
      adminToken: null,
      store: { kind: 'memory' },
      sites: sandboxSites([publicUrl, `http://127.0.0.1:${port}`]),
    },
    hostname: '127.0.0.1',
    fetch: async (input, init) => sandbox.app.fetch(new Request(input, init)),
    around(edge) {
      const app = new Hono();
      serveFolder(app, '/sandbox/pictures', 'src/sandbox/pictures');
      serveFolder(app, '/demo/assets', 'dist/demo');
      app.route('/sandbox', sandbox.app);
      app.route('/', createDemoPages({ world, publicUrl, picturesUrl, follow }));
      app.mount('/', edge.fetch);
      return app;
    },
  };
}
