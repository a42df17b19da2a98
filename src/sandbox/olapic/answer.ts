/** What the routes of all chapters share: the app that they are added to, and how they answer. */
import type { Context, Hono } from 'hono';
import { isSet } from './parameters.ts';
import type { Refusal } from './refusal.ts';
import type { View } from './view.ts';

export interface Environment {
  Variables: { view: View };
}

export type OlapicApp = Hono<Environment>;
export type OlapicContext = Context<Environment>;

const version = 'v2.0';

/** Stands for what is left of the hour that the service's cache may keep an answer. */
const cached = { 'Cache-Control': 'max-age=300' };
const notStored = { 'Cache-Control': 'no-store' };

export function answer(context: OlapicContext, data: object): Response {
  const metadata = { code: 200, message: 'OK', version };
  return context.json({ metadata, data }, 200, isWrite(context) ? notStored : cached);
}

/** For what was done and leaves nothing to show. */
export function answerCreated(context: OlapicContext): Response {
  return context.json({ metadata: { code: 201, message: 'Created', version } }, 201, notStored);
}

/** With `wrap_responses`, what is not found is answered as a success that says so inside, and cached as one. */
export function answerRefusal(context: OlapicContext, { status, body }: Refusal): Response {
  const isWrapped = status === 404 && isSet(context.req.query('wrap_responses'));
  const caching = isWrapped ? cached : {};
  return context.json(body, isWrapped ? 200 : status, isWrite(context) ? notStored : caching);
}

function isWrite(context: OlapicContext): boolean {
  return context.req.method === 'POST';
}
