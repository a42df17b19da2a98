/** What callers of the imitated Olapic have made, and what moderators have to look at. */

/** A file that was put aside, or that came with an upload. */
export interface SandboxFile {
  /** customer id of the shop whose key sent it */
  shop: string;
  /** media type, told from its bytes */
  type: string;
  bytes: number;
}

export interface SandboxReport {
  /** id of a look */
  look: string;
  email: string;
  reason: string;
}

export interface OlapicState {
  /** ids of looks that nobody sees until a moderator has: uploads, and whatever was reported */
  pending: Set<string>;
  /** by id */
  stashes: Map<string, SandboxFile>;
  /** the files of uploads, by the id of the look that each became */
  uploads: Map<string, SandboxFile>;
  reports: SandboxReport[];
}

export function createOlapicState(): OlapicState {
  return { pending: new Set(), stashes: new Map(), uploads: new Map(), reports: [] };
}
