/** What callers may send to IZEAx. */
import type { SandboxContentGroup } from '../world/izeax/types.ts';
import { Refusal } from './refusal.ts';

type Query = Record<string, string>;
type GroupType = SandboxContentGroup['type'];

const groupTypes: readonly GroupType[] = ['campaign', 'platform', 'custom'];

/** @throws {Refusal} 400 when it is missing or blank */
export function readParameter(query: Query, name: string): string {
  const value = query[name] ?? '';
  if (value.trim() === '') throw new Refusal(400, `${name} is required.`);
  return value;
}

/**
 * @returns counted from 1; it need not exist
 * @throws {Refusal} 400
 */
export function readPageNumber({ page = '1' }: Query): number {
  if (!/^[1-9]\d{0,5}$/.test(page)) throw new Refusal(400, 'page must be a number from 1.');
  return Number(page);
}

/**
 * @returns null for all types
 * @throws {Refusal} 400
 */
export function readGroupType({ filterType }: Query): GroupType | null {
  if (filterType === undefined) return null;
  const type = groupTypes.find((candidate) => candidate === filterType);
  if (!type) throw new Refusal(400, `filterType must be one of ${groupTypes.join(', ')}.`);
  return type;
}
