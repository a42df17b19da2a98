/** Who may ask: the holder of the token, about an account that the token opens. */
import type { Hono, MiddlewareHandler } from 'hono';
import { sandboxIzeaxToken } from '../credentials.ts';
import type { SandboxIzeaxAccount } from '../world/izeax/types.ts';
import type { World } from '../world/world.ts';
import { Refusal } from './refusal.ts';

/** The account that a request is about: nothing else is seen by the routes. */
interface AccountEnv {
  Variables: { account: SandboxIzeaxAccount };
}

export type IzeaxApp = Hono<AccountEnv>;

/** The document's spelling, with a colon, and that of the vendor's newer apps. */
const spellings = [`Bearer: ${sandboxIzeaxToken}`, `Bearer ${sandboxIzeaxToken}`];

export const requireToken: MiddlewareHandler = async (context, next) => {
  if (!spellings.includes(context.req.header('Authorization') ?? ''))
    throw new Refusal(401, 'The token is missing or wrong.');
  await next();
};

export function requireAccount(world: World): MiddlewareHandler<AccountEnv> {
  return async (context, next) => {
    const named = context.req.header('X-IZEA-Account-ID');
    const account = world.izeax.accounts.find(({ id }) => id === named);
    if (!account) throw new Refusal(403, 'The account is missing, or not one of yours.');
    context.set('account', account);
    await next();
  };
}
