import { UsageError } from '../usage-error.ts';

/** What a command is about, as it was typed. */
export type Subject =
  { kind: 'look'; look: string } | { kind: 'author'; author: string } | { kind: 'email'; email: string };

/**
 * A look by its id, an e-mail address by its `@`, else an author, by handle or name.
 * @throws {UsageError} for none, for more than one, and for what is nearly a look
 */
export function readSubject(words: readonly string[]): Subject {
  const [word = '', ...more] = words.map((one) => one.trim());
  if (word === '') throw new UsageError('Name a look, such as olapic-3042079992, or an author.');
  if (more.length > 0) {
    throw new UsageError(`Name one at a time, and a name of several words in quotes: "${words.join(' ')}".`);
  }
  if (/^(olapic|izeax)-\d{1,20}$/.test(word)) return { kind: 'look', look: word };
  if (/^(olapic|izeax)[-_ ]?\d|^\d{6,}$/i.test(word)) {
    throw new UsageError(`"${word}" is no look: write it as the pages do, such as olapic-3042079992.`);
  }
  if (/^[^\s@]+@[^\s@]+$/.test(word)) return { kind: 'email', email: word };
  return { kind: 'author', author: word };
}
