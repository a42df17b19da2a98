import { fileURLToPath } from 'node:url';
import { readConfig } from '../edge/config/config.ts';
import { createJsonLog, createLineWriter, type Log } from '../edge/log.ts';
import { nodeFetch } from '../edge/node-fetch.ts';
import { startEdge } from '../edge/node.ts';
import { demoOptions } from './demo.ts';
import type { FoundConfig } from './find-config.ts';
import { projectRoot } from './project-root.ts';
import { disposeWhenStopped } from './until-stopped.ts';

const bundleDirectory = fileURLToPath(new URL('dist/bundle', projectRoot));

/**
 * `lookstream serve`: the edge, until it is stopped.
 * @param isSandboxed against the imitated services, with the demo's pages
 * @throws {ConfigError} when the configuration is not complete
 */
export async function runServe({ env, file }: FoundConfig, isSandboxed: boolean): Promise<void> {
  const lines = createLineWriter((text) => process.stdout.write(text));
  process.once('exit', lines.flush);
  const writeLine: Log = createJsonLog(lines.write);
  const releasesDirectory = env.LOOKSTREAM_RELEASES?.trim() || undefined;
  if (!isSandboxed) {
    const running = await startEdge({
      ...{ config: readConfig(env, file), bundleDirectory, releasesDirectory },
      ...{ fetch: nodeFetch, log: writeLine },
    });
    disposeWhenStopped(running);
    writeLine({ level: 'info', event: 'listening', port: running.port });
    return;
  }
  const running = await startEdge({
    ...demoOptions(env),
    ...{ bundleDirectory, releasesDirectory },
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
