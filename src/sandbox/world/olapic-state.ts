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

/** Something that happened on pages, and how often. */
export interface SandboxCount extends CountedEvent {
  times: number;
  /** by the ids that the pages gave them */
  visitors: Set<string>;
}

export interface CountedEvent {
  /** id of the widget that it is counted for */
  widget: string;
  /** what the widget showed: `best`, `category` or `stream` */
  source: string;
  /** id of a look; null for the widget as a whole */
  media: string | null;
  action: string;
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
  /** in the order in which each happened first */
  counts: SandboxCount[];
}

export function createOlapicState(): OlapicState {
  return { pending: new Set(), stashes: new Map(), uploads: new Map(), kept: [], reports: [], counts: [] };
}

/** Files can be films of any size, so the content of the oldest goes. A stash that becomes an upload is kept once. */
export function keepFile({ kept }: OlapicState, file: SandboxFile): void {
  if (file.content === null || kept.includes(file)) return;
  kept.push(file);
  const oldest = kept.length > mostKept ? kept.shift() : undefined;
  if (oldest) oldest.content = null;
}

export function countEvent({ counts }: OlapicState, event: CountedEvent, visitor: string): void {
  const isSame = (one: CountedEvent) =>
    one.widget === event.widget &&
    one.source === event.source &&
    one.media === event.media &&
    one.action === event.action;
  let count = counts.find(isSame);
  if (!count) counts.push((count = { ...event, times: 0, visitors: new Set() }));
  count.times += 1;
  count.visitors.add(visitor);
}
