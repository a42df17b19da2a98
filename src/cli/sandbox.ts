import { Hono } from 'hono';
import { readPort } from '../edge/config/config.ts';
import { listen } from '../edge/node-server.ts';
import { createSandbox } from '../sandbox/sandbox.ts';
import { serveFolder } from './serve-folder.ts';
import { disposeWhenStopped } from './until-stopped.ts';

const defaultPort = 8788;
const hostname = '127.0.0.1';

/**
 * `lookstream sandbox`: the imitated services and their pictures over loopback HTTP, until it is stopped.
 * @throws {ConfigError} when `PORT` is none
 */
export async function runSandbox(env: NodeJS.ProcessEnv): Promise<void> {
  const wanted = readPort(env, defaultPort);
  const app = new Hono({ strict: false });
  const listening = await listen(app, { port: wanted, hostname });
  // The addresses of pictures name the port, and port 0 is not known to be any before it is taken.
  const url = `http://${hostname}:${listening.port}`;
  serveFolder(app, '/pictures', 'src/sandbox/pictures');
  app.route('/', createSandbox({ picturesUrl: `${url}/pictures` }).app);
  disposeWhenStopped(listening);
  console.log(`The sandbox listens on ${url}: /olapic, /metapic, /two-m, /izeax, /pictures and /scenarios.`);
}
