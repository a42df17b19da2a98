/** What callers may send to Olapic, read with its own complaints. */
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
  // A path's escape that is not UTF-8 stays as it is.
  if (/%[89A-F][0-9A-F]/i.test(key)) throw unknownCharset(name);
  return requireCharset(name, key);
}

/** Elsewhere, the replacement character is what is left of text that is not UTF-8. */
export function requireCharset(name: string, text: string): string {
  if (text.includes('\uFFFD')) throw unknownCharset(name);
  return text;
}

/** @param orders those that the list can have */
export function readOrder(sent: string, orders: readonly SortOrder[]): SortOrder {
  const order = orders.find((candidate) => candidate === sent);
  if (!order) throw invalidValue('sorting_option', sent, orders.join(', '));
  return order;
}

/** @returns items on a page */
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

/** A switch that was not sent is at its default. */
export function readSwitch(query: Query, name: string, isOnByDefault: boolean): boolean {
  const sent = query[name];
  if (sent === undefined) return isOnByDefault;
  if (!['0', '1', 'false', 'true'].includes(sent)) throw invalidValue(name, sent, '0, 1');
  return isSet(sent);
}

export function isSet(sent: string | undefined): boolean {
  return sent === '1' || sent === 'true';
}

function readInteger(name: string, sent: string | undefined, fallback: number): number {
  if (sent === undefined) return fallback;
  if (!/^-?\d+$/.test(sent)) throw invalidType(name, 'string', 'integer');
  return Number(sent);
}
