/** What callers may send to Olapic, read with its own complaints. */
import { sortOrders } from '../../model/looks-page.ts';
import type { SortOrder } from '../../model/looks-page.ts';
import { invalidType, invalidValue, missingParameter, unknownCharset } from './refusal.ts';

const countLimits = { least: 1, most: 50, default: 20 } as const;

export type Query = Record<string, string>;

/** @returns the id as it was sent, when it is a whole number */
export function readId(name: string, id: string): string {
  if (!/^\d+$/.test(id)) throw invalidType(name, 'string', 'integer');
  return id;
}

/** A shop's own product key; any text but none. */
export function readKey(name: string, key: string | undefined): string {
  if (key === undefined || key === '') throw missingParameter(name);
  // What is left of a key that is not UTF-8: an escape that could not be decoded, or the replacement character.
  if (/%[89A-F][0-9A-F]|\uFFFD/i.test(key)) throw unknownCharset(name);
  return key;
}

export function readOrder(sent: string): SortOrder {
  const order = sortOrders.find((candidate) => candidate === sent);
  if (!order) throw invalidValue('sorting_option', sent, sortOrders.join(', '));
  return order;
}

/** @returns looks on a page */
export function readCount(query: Query): number {
  const sent = query.count;
  const count = readInteger('count', sent, countLimits.default);
  if (count < countLimits.least || count > countLimits.most) {
    throw invalidValue('count', String(sent), `${countLimits.least}-${countLimits.most}`);
  }
  return count;
}

/** @returns the page, counted from 1; it need not exist */
export function readPageNumber(query: Query): number {
  return readInteger('page_number', query.page_number, 1);
}

export function isSet(sent: string | undefined): boolean {
  return sent === '1' || sent === 'true';
}

function readInteger(name: string, sent: string | undefined, fallback: number): number {
  if (sent === undefined) return fallback;
  if (!/^-?\d+$/.test(sent)) throw invalidType(name, 'string', 'integer');
  return Number(sent);
}
