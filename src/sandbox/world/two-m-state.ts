/** What callers of the imitated 2m.is have made. */

export interface SandboxShortLink {
  id: number;
  alias: string;
  shortUrl: string;
  /** where it leads */
  url: string;
  clicks: number;
}

export interface TwoMState {
  /** by alias */
  shortLinks: Map<string, SandboxShortLink>;
}

export function createTwoMState(): TwoMState {
  return { shortLinks: new Map() };
}
