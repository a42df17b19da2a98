/** What callers of the imitated Metapic have made. */

/** A link: whoever follows it earns money for `userId`. */
export interface SandboxDeepLink {
  id: string;
  /** exactly as it was sent */
  url: string;
  userId: string;
  /** when each click came, in milliseconds since 1970 */
  clicks: number[];
}

export interface MetapicState {
  /** by id */
  deepLinks: Map<string, SandboxDeepLink>;
}

export function createMetapicState(): MetapicState {
  return { deepLinks: new Map() };
}
