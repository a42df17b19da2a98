import { highestPort, readEnvironment } from '../edge/environment.ts';
import { listen } from '../edge/node-server.ts';
import { createSandbox } from '../sandbox/sandbox.ts';
import { disposeWhenStopped } from './until-stopped.ts';

const defaultPort = 8788;

/**
 * `lookstream sandbox`: the imitated services over loopback HTTP, until it is stopped.
 * @throws {ConfigError} when `PORT` is none
 */
export async function runSandbox(env: NodeJS.ProcessEnv): Promise<void> {
  const reader = readEnvironment(env);
  const wanted = reader.wholeNumber('PORT', defaultPort, highestPort);
  reader.check();
  const { app } = createSandbox({ picturesUrl: 'https://photorankmedia-a.akamaihd.net/media' });
  const listening = await listen(app, { port: wanted, hostname: '127.0.0.1' });
  disposeWhenStopped(listening);
  console.log(
    `The sandbox listens on http://127.0.0.1:${listening.port}: /olapic, /metapic, /two-m, /izeax and /scenarios.`,
  );
}
