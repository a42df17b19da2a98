/** What people agreed to: kept for ever, by the look that their photo became, and without the people. */
import * as v from 'valibot';
import { uploadTypes } from '../../model/upload.ts';
import { storeKey } from '../keys.ts';
import type { OnceOnly } from '../store/store.ts';

export const EvidenceRecord = v.object({
  /** null until there is one, and for ever where nobody knows whether there is */
  look: v.nullable(v.string()),
  site: v.string(),
  /** key; null where none was named */
  product: v.nullable(v.string()),
  /** version of the terms */
  consent: v.string(),
  /** of the words in which they were read */
  language: v.string(),
  /** ISO 8601 */
  at: v.string(),
  /** the page's id of the photo */
  upload: v.string(),
  type: v.picklist(uploadTypes),
  bytes: v.number(),
  /** of the file as it was handed on, in hex */
  sha256: v.string(),
});
export type Evidence = v.InferOutput<typeof EvidenceRecord>;

/** What is kept of a photo: the evidence, and how far it has come, written down before each step. */
const RecordSchema = v.object({
  evidence: EvidenceRecord,
  /** id of the file at Olapic, where it was put aside */
  stash: v.nullable(v.string()),
});
export type UploadRecord = v.InferOutput<typeof RecordSchema>;

const kind = 'consent';
/** What all keys of evidence begin with. */
export const evidencePrefix = JSON.stringify([kind]).replace(/\]$/, ',');

/** Of a photo without a look; those of looks have the look in place of the first blank. */
export function recordKey(site: string, owner: string, upload: string): string {
  return storeKey(kind, site, '', owner, upload);
}

export function evidenceKey(site: string, look: string): string {
  return storeKey(kind, site, look);
}

/** @returns null where there is none */
export async function readRecord(store: OnceOnly, key: string): Promise<UploadRecord | null> {
  const [found] = await store.settled(key, null, 1);
  return found ? parseRecord(found.value) : null;
}

export function parseRecord(text: string): UploadRecord {
  return v.parse(RecordSchema, JSON.parse(text));
}
