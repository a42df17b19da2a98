/** The sandbox on a port of its own, the real clients in front of it, and what they asked for. */
import { Hono } from 'hono';
import { listen } from '../../../src/edge/node-server.ts';
import { createSandbox } from '../../../src/sandbox/sandbox.ts';
import { connect } from '../../support/sandbox-clients.ts';
import type { Call, Surroundings } from './call.ts';
import { izeaxCalls } from './izeax-calls.ts';
import { metapicCalls } from './metapic-calls.ts';
import { olapicCalls } from './olapic-calls.ts';
import { twoMCalls } from './two-m-calls.ts';

export const calls: Record<string, Call> = {
  ...olapicCalls,
  ...metapicCalls,
  ...twoMCalls,
  ...izeaxCalls,
};

export interface Asked {
  service: string;
  method: string;
  /** below the service's own address */
  url: URL;
  answer: { status: number; body: string };
}

export interface RunningSandbox extends AsyncDisposable {
  surroundings: Surroundings;
  /** since the last `begin` */
  asked: readonly Asked[];
  /** A minute passes, so that no row uses up another's rate. */
  begin(): void;
}

export async function startSandbox(): Promise<RunningSandbox> {
  let time = Date.UTC(2026, 10, 22, 12);
  const sandbox = createSandbox({ picturesUrl: 'https://pictures.test', now: () => time });
  const asked: Asked[] = [];
  const app = new Hono({ strict: false });
  app.use(async (context, next) => {
    await next();
    const url = new URL(context.req.url);
    const [, service = '', ...path] = url.pathname.split('/');
    url.pathname = `/${path.join('/')}`;
    const body = await context.res.clone().text();
    asked.push({ service, method: context.req.method, url, answer: { status: context.res.status, body } });
  });
  app.route('/', sandbox.app);
  const server = await listen(app, { port: 0, hostname: '127.0.0.1' });
  const base = `http://127.0.0.1:${String(server.port)}`;
  return {
    surroundings: {
      ...connect(base),
      async visit(path) {
        const { body } = await fetch(base + path, { redirect: 'manual' });
        await body?.cancel();
      },
    },
    asked,
    begin() {
      asked.length = 0;
      time += 60_000;
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
