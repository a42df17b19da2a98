/** Account: whose key it is, and how long the plan lasts. */
import type { Cancelling } from '../http.ts';
import type { Call } from './call.ts';
import { accountSchema, outcomeSchema } from './wire.ts';

/** The e-mail address, the user name and the avatar are not read. */
export interface TwoMAccount {
  id: string;
  /** `free`, `pro`, and what else there may be */
  status: string | null;
  /** when the plan ends, as `YYYY-MM-DDTHH:MM:SS` in a zone that the service does not tell; null for never */
  expires: string | null;
  /** in the same form; null where it cannot be read */
  registered: string | null;
}

/** What is left out stays as it is. */
export interface AccountChange {
  email?: string | undefined;
  password?: string | undefined;
}

export interface Account {
  /** The account that the key belongs to, and how long its plan lasts. (Get Account) */
  get(options?: Cancelling): Promise<TwoMAccount>;
  /** Changes the address or the password that one signs in with. (Update Account) */
  update(change: AccountChange, options?: Cancelling): Promise<void>;
}

export function createAccount(call: Call): Account {
  return {
    async get({ signal } = {}) {
      const { data } = await call({ method: 'GET', path: '/api/account', signal }, accountSchema);
      return data;
    },
    async update({ email, password }, { signal } = {}) {
      const path = '/api/account/update';
      await call({ method: 'PUT', path, json: { email, password }, isPrivate: true, signal }, outcomeSchema);
    },
  };
}
