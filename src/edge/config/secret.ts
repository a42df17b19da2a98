/** Secrets stand outside the configuration, which only says where: in a variable or in a file. */
import * as v from 'valibot';
import { textOf, type Environment } from './environment.ts';
import { text } from './values.ts';

/** What references lead to. */
export interface SecretSources {
  env: Environment;
  /** null where there are no files; throws when there is no such one */
  readFile: ((path: string) => string) | null;
}

const reference = /^(env:[A-Za-z_]\w*|file:.+)$/;

/**
 * @param shortest how many characters it has at least
 * @param tooShort said when it has fewer
 */
export function secret(sources: SecretSources, shortest = 1, tooShort = 'is empty.') {
  return v.pipe(
    text,
    v.regex(reference, ': keep secrets out of this file: write env:NAME or file:PATH.'),
    v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
      const found = lookUp(dataset.value, sources);
      if ('problem' in found) addIssue({ message: found.problem });
      else if (found.secret.length < shortest) addIssue({ message: tooShort });
      else return found.secret;
      return NEVER;
    }),
  );
}

/** @param where `env:NAME` or `file:PATH` */
export function lookUp(
  where: string,
  { env, readFile }: SecretSources,
): { secret: string } | { problem: string } {
  const [, kind, name = ''] = /^(env|file):(.+)$/.exec(where) ?? [];
  if (kind === 'env') {
    const secret = textOf(env, name);
    return secret ? { secret } : { problem: `names the variable ${name}, which is not set.` };
  }
  if (!readFile) return { problem: 'names a file, and there are none here: write env:NAME.' };
  try {
    const secret = readFile(name).trim();
    return secret ? { secret } : { problem: `names the file "${name}", which is empty.` };
  } catch {
    // What the system says names no more than the path does.
    return { problem: `names the file "${name}", which cannot be read.` };
  }
}
