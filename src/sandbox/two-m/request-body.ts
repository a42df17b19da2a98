/** Reads what came with a request, field by field. */
import type { Context } from 'hono';
import { isRecord } from '../record.ts';

export type Fields = Record<string, unknown>;

/** The fields of a JSON object; none where there is something else. */
export async function readFields(context: Context): Promise<Fields> {
  const body: unknown = await context.req.json().catch(() => null);
  return isRecord(body) ? { ...body } : {};
}

/** @returns the text, trimmed; null where there is none */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.trim() || null : null;
}

/** @returns what can be the last part of an address: letters, digits, `-` and `_`; null where nothing is left */
export function slugOf(value: unknown): string | null {
  const slug = textOf(value)
    ?.replace(/\s+/g, '-')
    .replace(/[^\w-]/g, '');
  return slug || null;
}

/** The service reads numbers out of text too. */
export function idOf(value: unknown): number | null {
  const id = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof id === 'number' && Number.isInteger(id) && id > 0 ? id : null;
}
