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

/**
 * A shop's own product key, or a handle: any text but none.
 *
 * @param url as it was sent: once decoded, a key such as `50%AB` looks like an escape that is not UTF-8
 */
export function readKey(url: string, name: string, key: string | undefined): string {
  if (key === undefined || key === '') throw missingParameter(name);
  const [path = '', query = ''] = url.split('?');
  const sent = query.split('&').find((pair) => pair.startsWith(`${name}=`)) ?? '';
  // A path holds no other text than the key.
  if (!isUtf8(path) || !isUtf8(sent)) throw unknownCharset(name);
  return key;
}

/** Whether the escapes in a part of an address are text. */
function isUtf8(sent: string): boolean {
  const runs = sent.match(/(%[0-9A-F]{2})+/gi) ?? [];
  return runs.every((run) => {
    try {
      decodeURIComponent(run);
      return true;
    } catch {
      return false;
    }
  });
}

/** In forms, the replacement character is what is left of text that is not UTF-8. */
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
