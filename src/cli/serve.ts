import { fileURLToPath } from 'node:url';
import { readConfig } from '../edge/config.ts';
import { createJsonLog, type Log } from '../edge/log.ts';
import { nodeFetch } from '../edge/node-fetch.ts';
import { startEdge } from '../edge/node.ts';
import { demoOptions } from './demo.ts';
import { disposeWhenStopped } from './until-stopped.ts';

/** From `src/cli` as from `dist/server`, the project's root is two levels up. */
const bundleDirectory = fileURLToPath(new URL('../../dist/bundle', import.meta.url));

/**
 * `lookstream serve`: the edge, until it is stopped.
 * @param isSandboxed against the imitated services, with the demo's pages
 * @throws {ConfigError} when the environment is not complete
 */
export async function runServe(env: NodeJS.ProcessEnv, isSandboxed: boolean): Promise<void> {
  const writeLine: Log = createJsonLog((line) => console.log(line));
  if (!isSandboxed) {
    const running = await startEdge({
      ...{ config: readConfig(env), bundleDirectory, fetch: nodeFetch, log: writeLine },
    });
    disposeWhenStopped(running);
    writeLine({ level: 'info', event: 'listening', port: running.port });
    return;
  }
  const running = await startEdge({
    ...demoOptions(env),
    bundleDirectory,
    // A person at a terminal wants to read what went wrong, not every request.
    log: (event) => event.level === 'info' || writeLine(event),
  });
  disposeWhenStopped(running);
  const demo = `http://localhost:${running.port}`;
  console.log(`
Lookstream is running against its sandbox. Open

  ${demo}/                        the demo
  ${demo}/demo/magazine           a magazine: its links earn
  ${demo}/demo/shop/acme-anvil-50lb   a shop: its links are its own

Ctrl-C ends it.
`);
}
