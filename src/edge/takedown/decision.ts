import * as v from 'valibot';
import type { JournalEntry } from '../store/store.ts';

/**
 * `block` takes away for good, short links included; `hide` only from pages; `unblock` takes either back; `forget` is
 * `block` for somebody who asked for it.
 */
export const takedownActions = ['block', 'hide', 'unblock', 'forget'] as const;
export type TakedownAction = (typeof takedownActions)[number];

const Schema = v.object({
  action: v.picklist(takedownActions),
  mark: v.string(),
  site: v.nullable(v.string()),
  until: v.nullable(v.number()),
  by: v.picklist(['operator', 'report']),
});

/** What was decided about a look or an author. */
export interface Decision {
  action: TakedownAction;
  /** see `Mark` */
  mark: string;
  /** null for all sites */
  site: string | null;
  /** milliseconds since 1970, when it ends by itself; null for never */
  until: number | null;
  /** who decided: a person, or a report that was delivered */
  by: 'operator' | 'report';
}

export interface RecordedDecision extends Decision {
  id: number;
  recordedAt: number;
}

export function writeDecision(decision: Decision): string {
  return JSON.stringify(decision);
}

export function readDecision({ id, recordedAt, entry }: JournalEntry): RecordedDecision {
  return { id, recordedAt, ...v.parse(Schema, JSON.parse(entry)) };
}
