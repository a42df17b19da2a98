import { Hono } from 'hono';
import type { stateLooks } from './state-looks.ts';

/** How long the edge of the loading state takes, in milliseconds: time to look at it. */
const slowAnswer = 20_000;

/** Edges that answer as a real one hardly ever does, each at an address of its own: `endpoint="/demo/edges/failed"`. */
export function stateEdges(looks: ReturnType<typeof stateLooks>): Hono {
  const app = new Hono();
  app.get('/:state/v1/looks', async (c) => {
    const state = c.req.param('state');
    if (state === 'failed') return c.json({ title: 'The photos cannot be had.', status: 503 }, 503);
    if (state === 'slow') {
      await afterOrGone(slowAnswer, c.req.raw.signal);
      return c.json(looks.page('some'));
    }
    if (state === 'stops')
      return c.req.query('cursor')
        ? c.json({ title: 'The further photos cannot be had.', status: 503 }, 503)
        : c.json(looks.page('some', 'further'));
    if (state === 'waits') {
      if (c.req.query('cursor')) await afterOrGone(slowAnswer, c.req.raw.signal);
      return c.json(looks.page('some', c.req.query('cursor') ? null : 'further'));
    }
    const page = looks.page(state);
    return page ? c.json(page) : c.notFound();
  });
  return app;
}

/** Waits, but not for a visitor who has left. */
async function afterOrGone(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
