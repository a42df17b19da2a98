import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { fileURLToPath } from 'node:url';

/**
 * @param path where the files are found, without a slash at its end
 * @param folder from the project's root, which is two levels up from `src/cli` as from `dist/server`
 */
export function serveFolder(app: Hono, path: string, folder: string): void {
  const root = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
  app.use(
    `${path}/*`,
    serveStatic({ root, rewriteRequestPath: (requested) => requested.slice(path.length) }),
  );
}
