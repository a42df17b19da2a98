/** What is in the imitated IZEAx account: paid creators' content and how it did. */

export interface IzeaxState {
  /** ids of the accounts that the token opens */
  accounts: string[];
}

export function createIzeaxState(): IzeaxState {
  return { accounts: ['1'] };
}
