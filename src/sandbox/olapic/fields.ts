/** What a POST carries: a form of either kind, with the query string beside it as in the document's own example. */
import type { OlapicContext } from './answer.ts';
import { requireCharset } from './parameters.ts';
import { invalidType, invalidValue, missingParameter } from './refusal.ts';

/** By name, those of the body before those of the query string. */
export type Fields = Record<string, string | File>;

/**
 * A body that is no form (JSON is none), or cannot be read, has no fields; which one is missing is then what the
 * sender is told.
 */
export async function readFields({ req }: OlapicContext): Promise<Fields> {
  const inQuery = Object.fromEntries(new URL(req.url).searchParams);
  try {
    const inBody: Fields = await req.parseBody();
    return { ...inQuery, ...inBody };
  } catch {
    return inQuery;
  }
}

export function requireText(fields: Fields, name: string): string {
  const text = readText(fields, name);
  if (text === null) throw missingParameter(name);
  return text;
}

/** @returns null for a field that is empty or was not sent */
export function readText(fields: Fields, name: string): string | null {
  const sent = fields[name];
  if (sent === undefined || sent === '') return null;
  if (typeof sent !== 'string') throw invalidType(name, 'file', 'string');
  return requireCharset(name, sent);
}

export function readEmail(fields: Fields): string {
  const email = requireText(fields, 'email');
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw invalidValue('email', email, 'name@host');
  return email;
}

/** @param limit what its absolute value may not pass */
export function readDegrees(fields: Fields, name: string, limit: number): number | null {
  const sent = readText(fields, name);
  if (sent === null) return null;
  if (!/^-?\d+(\.\d+)?(e-?\d+)?$/i.test(sent)) throw invalidType(name, 'string', 'float');
  if (Math.abs(Number(sent)) > limit) throw invalidValue(name, sent, `-${limit} to ${limit}`);
  return Number(sent);
}
