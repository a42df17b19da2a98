import type { Author, Look } from '../../model/look.ts';
import { fingerprint } from '../keys.ts';

/**
 * What a decision can be about: `look:olapic-3042079992`, or `author:` and a fingerprint, so that what is kept about
 * somebody who wants to be forgotten is not their name. No secret goes into it: a new one must not bring people back.
 */
export type Mark = string;

export function markOfLook(id: string): Mark {
  return `look:${id}`;
}

/** @param name a handle with its `@`, or a name, in any case */
export async function markOfAuthor(name: string): Promise<Mark> {
  const plain = name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return `author:${await fingerprint(`lookstream author ${plain}`)}`;
}

/** Whatever of a look can be decided about: itself, and its author by handle and by name. */
export async function marksOf({ id, author }: Look): Promise<Mark[]> {
  return [markOfLook(id), ...(author ? await marksOfAuthor(author) : [])];
}

function marksOfAuthor({ name, handle }: Author): Promise<Mark[]> {
  return Promise.all([name, ...(handle === null ? [] : [handle])].map(markOfAuthor));
}
