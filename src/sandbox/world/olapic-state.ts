/** What callers of the imitated Olapic have made, and what moderators have to look at. */

/** A file that was put aside, or that came with an upload. */
export interface SandboxFile {
  /** customer id of the shop whose key sent it */
  shop: string;
  /** media type, told from its bytes */
  type: string;
  /** in bytes */
  size: number;
  /** null once it was forgotten */
  content: Blob | null;
}

/** How many files the world keeps at a time. */
const mostKept = 20;

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
  /** the files whose content is there, the oldest first */
  kept: SandboxFile[];
  reports: SandboxReport[];
}

export function createOlapicState(): OlapicState {
  return { pending: new Set(), stashes: new Map(), uploads: new Map(), kept: [], reports: [] };
}

/** Files can be films of any size, so the content of the oldest goes. A stash that becomes an upload is kept once. */
export function keepFile({ kept }: OlapicState, file: SandboxFile): void {
  if (file.content === null || kept.includes(file)) return;
  kept.push(file);
  const oldest = kept.length > mostKept ? kept.shift() : undefined;
  if (oldest) oldest.content = null;
}
