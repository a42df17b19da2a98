/** How 2m.is says no to what was asked: with status 200, so that only `error` tells. */
import type { Context } from 'hono';

/** Thrown by whatever reads a request; the message is what the caller sees. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** For everything that has an id. */
export function notFound(): Refusal {
  return new Refusal('The requested item does not exist.');
}

export function refuse(context: Context, { message }: Refusal): Response {
  return context.json({ error: 1, message });
}
