/** Who may ask: the holder of the token, about an account that the token opens. */
import type { MiddlewareHandler } from 'hono';
import { sandboxIzeaxToken } from '../credentials.ts';
import type { World } from '../world/world.ts';
import { Refusal } from './refusal.ts';

/** The document's spelling, with a colon, and that of the vendor's newer apps. */
const spellings = [`Bearer: ${sandboxIzeaxToken}`, `Bearer ${sandboxIzeaxToken}`];

export const requireToken: MiddlewareHandler = async (context, next) => {
  if (!spellings.includes(context.req.header('Authorization') ?? ''))
    throw new Refusal(401, 'The token is missing or wrong.');
  await next();
};

export function requireAccount(world: World): MiddlewareHandler {
  return async (context, next) => {
    const account = context.req.header('X-IZEA-Account-ID') ?? '';
    if (!world.izeax.accounts.includes(account))
      throw new Refusal(403, 'The account is missing, or not one of yours.');
    await next();
  };
}
