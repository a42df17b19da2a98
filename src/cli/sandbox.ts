import { serve } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createSandbox } from '../sandbox/sandbox.ts';
import { disposeWhenStopped } from './until-stopped.ts';

const defaultPort = 8788;

/** `lookstream sandbox`: the imitated services over loopback HTTP, until it is stopped. */
export async function runSandbox(env: NodeJS.ProcessEnv): Promise<void> {
  const wanted = Number(env.PORT ?? defaultPort);
  const sandbox = createSandbox({ picturesUrl: 'https://photorankmedia-a.akamaihd.net/media' });
  const server = serve({ fetch: sandbox.app.fetch, port: wanted, hostname: '127.0.0.1' }) as Server;
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  disposeWhenStopped({
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeIdleConnections();
      await once(server, 'close');
    },
  });
  console.log(`The sandbox listens on http://127.0.0.1:${port}: /olapic, /metapic, /two-m and /scenarios.`);
}
