/** `/api/qr`: QR codes. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { printLocalTime } from '../local-time.ts';
import type { SandboxQrCode, TwoMState } from '../world/two-m-state.ts';
import { answerPage } from './paging.ts';
import { addQrCode, changeQrCode, UnusableData } from './qr-codes.ts';
import { notFound } from './refusal.ts';
import { idOf, readFields } from './request-body.ts';
import { statisticsBody } from './statistics.ts';

/** @param now milliseconds since 1970 */
export function createQrRoutes(state: TwoMState, now: () => number): Hono {
  const app = new Hono();
  const { qrCodes } = state;

  app.get('/qr', (context) => {
    const newestFirst = [...qrCodes.values()].sort((one, other) => other.id - one.id);
    return answerPage(context, 'qrs', newestFirst.map(listedBody));
  });
  app.post('/qr/add', async (context) => {
    const fields = await readFields(context);
    return orBreak(context, () => {
      const code = addQrCode(state, fields, now());
      return context.json({ error: 0, id: code.id, link: pictureUrlOf(code) });
    });
  });
  app.get('/qr/:id', (context) => {
    const code = find(state, context);
    const data = statisticsBody(code.visits, ['facebook', 'twitter', 'instagram']);
    return context.json({ error: 0, details: listedBody(code), data });
  });
  app.put('/qr/:id/update', async (context) => {
    const code = find(state, context);
    const fields = await readFields(context);
    return orBreak(context, () => {
      changeQrCode(code, fields);
      return context.json({ error: 0, message: 'QR has been updated successfully.' });
    });
  });
  app.delete('/qr/:id/delete', (context) => {
    qrCodes.delete(find(state, context).id);
    return context.json({ error: 0, message: 'QR Code has been deleted successfully.' });
  });
  return app;
}

function find({ qrCodes }: TwoMState, context: Context): SandboxQrCode {
  const code = qrCodes.get(idOf(context.req.param('id')) ?? 0);
  if (!code) throw notFound();
  return code;
}

function listedBody(code: SandboxQrCode) {
  const { id, visits, name, createdAt } = code;
  return { id, link: pictureUrlOf(code), scans: visits.length, name, date: printLocalTime(createdAt) };
}

function pictureUrlOf({ alias }: SandboxQrCode): string {
  return `https://2m.is/qr/${alias}`;
}

function orBreak(context: Context, work: () => Response): Response {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UnusableData)) throw error;
    return context.html('<html><body><h1>500 Internal Server Error</h1></body></html>', 500);
  }
}
