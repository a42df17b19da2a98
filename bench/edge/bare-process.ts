/** A Hono route that gives the same bytes and does nothing else, and one that reads a body of Olapic's, on the same server with the same options. */
import { Hono } from 'hono';
import { listen } from '../../src/edge/node-server.ts';
import { answerParent } from './child.ts';
import { createUpstream } from './upstream.ts';
import { processorTime } from './processor-time.ts';

const upstream = await createUpstream();
const unread = Buffer.from(upstream.bodyOf('parsed'));
const text = unread.toString();

let body = new Uint8Array();
const app = new Hono();
app.get(
  '/v1/looks',
  () => new Response(body, { headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'br' } }),
);
/** What any server has to do at least that has such a body before it. */
app.get('/parsed', (c) => c.json({ members: Object.keys(JSON.parse(text) as object).length }));
const server = await listen(app, { port: 0, hostname: '127.0.0.1' });
process.once('disconnect', () => void server[Symbol.asyncDispose]().then(() => process.exit()));

answerParent({
  start: () => null,
  port: () => server.port,
  processorTime,
  bytesToParse: () => unread.byteLength,
  /** @param base64 the bytes of the edge's answer, as they came over the wire */
  serve(base64: string) {
    body = new Uint8Array(Buffer.from(base64, 'base64'));
  },
});
