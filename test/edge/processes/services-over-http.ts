import { listen } from '../../../src/edge/node-server.ts';
import { createSandbox } from '../../../src/sandbox/sandbox.ts';
import { Hono } from 'hono';

/** Sees a request to a service before the service does; what it answers is sent in the service's place. */
export type Watch = (request: Request, serve: () => Promise<Response>) => Promise<Response>;

/** The sandbox over loopback HTTP, with somebody who watches what is asked. */
export async function servicesOverHttp() {
  /** when 2m.is was asked, in milliseconds since 1970 */
  const askedTwoM: number[] = [];
  const sandbox = createSandbox({ picturesUrl: 'https://pictures.test' });
  const watching: { watch: Watch } = { watch: (_, serve) => serve() };
  const app = new Hono();
  app.all('*', (c) => {
    if (c.req.path.startsWith('/two-m/api/')) askedTwoM.push(Date.now());
    return watching.watch(c.req.raw.clone(), async () => sandbox.app.fetch(c.req.raw));
  });
  const listening = await listen(app, { port: 0, hostname: '127.0.0.1' });
  return {
    world: sandbox.world,
    askedTwoM,
    url: `http://127.0.0.1:${listening.port}`,
    /** @returns the watch that was there before */
    watch: (watch: Watch) => void (watching.watch = watch),
    [Symbol.asyncDispose]: () => listening[Symbol.asyncDispose](),
  };
}
