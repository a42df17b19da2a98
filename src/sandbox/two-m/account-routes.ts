/** `/api/account`: whose key it is. */
import { Hono } from 'hono';
import type { TwoMState } from '../world/two-m-state.ts';
import { Refusal } from './refusal.ts';
import { readFields, textOf } from './request-body.ts';

export function createAccountRoutes({ account, plan }: TwoMState): Hono {
  const app = new Hono();

  app.get('/account', (context) => {
    const { id, email, username, registered } = account;
    const avatar = 'https://2m.is/content/avatar.png';
    const { status, expires } = plan;
    return context.json({ error: 0, data: { id, email, username, avatar, status, expires, registered } });
  });

  app.put('/account/update', async (context) => {
    const { email, password } = await readFields(context);
    if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(textOf(email) ?? ''))
      throw new Refusal('Please enter a valid email.');
    if (password !== undefined && (textOf(password) ?? '').length < leastPassword)
      throw new Refusal(`Password must contain at least ${String(leastPassword)} characters.`);
    account.email = textOf(email) ?? account.email;
    account.password = textOf(password) ?? account.password;
    return context.json({ error: 0, message: 'Account has been successfully updated.' });
  });
  return app;
}

/** As for a new user. */
const leastPassword = 5;
