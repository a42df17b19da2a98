/** `lookstream consents`: what people agreed to who handed in photos. */
import * as v from 'valibot';
import { EvidenceRecord, type Evidence } from '../../edge/uploads/evidence.ts';
import { UsageError } from '../usage-error.ts';
import { openEdge, type EdgeAddress, type OperatedEdge } from './ask-edge.ts';
import { reportFailure, statuses, type Output } from './output.ts';
import { layOutTable, printTime } from './table.ts';

export interface ConsentsOptions extends EdgeAddress, Output {
  /** what was typed behind the command: a look, or nothing for all */
  words: readonly string[];
}

const Page = v.object({ consents: v.array(EvidenceRecord), next: v.nullable(v.string()) });

/**
 * @returns the exit status: 0 when the evidence could be read, 1 when not, or when there is none of the look
 * @throws {UsageError} for what was mistyped
 */
export async function runConsents(options: ConsentsOptions): Promise<number> {
  const look = lookOf(options.words);
  return reportFailure(options, async () => {
    const consents = await readAll(openEdge(options), look);
    options.print(options.isJson ? JSON.stringify({ consents }) : layOut(consents, look));
    return look !== null && consents.length === 0 ? statuses.failed : statuses.done;
  });
}

function lookOf([word, ...more]: readonly string[]): string | null {
  if (more.length > 0) throw new UsageError('Name one look at a time, or none for all of them.');
  if (word === undefined || /^(olapic|izeax)-\d{1,20}$/.test(word)) return word ?? null;
  throw new UsageError(`"${word}" is no look: write it as the pages do, such as olapic-3042079992.`);
}

async function readAll(edge: OperatedEdge, look: string | null): Promise<Evidence[]> {
  const all: Evidence[] = [];
  const seen = new Set<string>();
  for (let query = look === null ? '' : `?look=${look}`; ;) {
    const { consents, next } = await edge.get(`consents${query}`, Page);
    all.push(...consents);
    // A list that does not go on would be asked for without an end.
    if (next === null || seen.has(next)) return all;
    seen.add(next);
    query = `?after=${encodeURIComponent(next)}`;
  }
}

function layOut(consents: readonly Evidence[], look: string | null): string {
  if (consents.length === 0)
    return look === null ? 'No photo was handed in yet.' : `${look} was not handed in here.`;
  const header = ['look', 'site', 'when', 'terms', 'read in', 'product', 'file', 'bytes', 'SHA-256'];
  const rows = consents.map((one) => [
    ...[one.look ?? 'not known', one.site, printTime(one.at), one.consent, one.language],
    ...[one.product ?? '', one.type, String(one.bytes), one.sha256],
  ]);
  return layOutTable(header, rows);
}
