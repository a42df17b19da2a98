/** Who publishes with the imitated Metapic, and what callers have made. */

/** Somebody who is paid for clicks. */
export interface SandboxPublisher {
  id: string;
  /** invented; Metapic keys statistics by it, and nothing of it may leave the edge */
  email: string;
}

/** A link: whoever follows it earns money for `userId`. */
export interface SandboxDeepLink {
  /** a number, as text: the end of the link's address, and the id of its tag */
  id: string;
  /** exactly as it was sent */
  url: string;
  /** id of a publisher */
  userId: string;
  /** milliseconds since 1970 */
  createdAt: number;
  /** when each click came, in milliseconds since 1970 */
  clicks: number[];
}

/** Links are counted up from here. */
export const firstLinkId = 2082970;

export interface MetapicState {
  publishers: SandboxPublisher[];
  /** by id */
  deepLinks: Map<string, SandboxDeepLink>;
}

export function createMetapicState(): MetapicState {
  return {
    publishers: [
      { id: '1', email: 'lookstream@publisher.example' },
      { id: '2', email: 'anna@publisher.example' },
    ],
    deepLinks: new Map(),
  };
}
