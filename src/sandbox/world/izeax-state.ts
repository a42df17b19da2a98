/** What is in the imitated IZEAx: paid creators' content and how it did, in the accounts that one token opens. */
import { firstAccount } from './izeax/first-account.ts';
import { secondAccount } from './izeax/second-account.ts';
import type { SandboxIzeaxAccount } from './izeax/types.ts';

export interface IzeaxState {
  /** all that the token's user can open; a request is about one of them */
  accounts: SandboxIzeaxAccount[];
}

export function createIzeaxState(): IzeaxState {
  return structuredClone({ accounts: [firstAccount, secondAccount] });
}
