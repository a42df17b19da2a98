/** `lookstream links`: the links of posts, for sites whose pages are files. */
import { isUtf8 } from 'node:buffer';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { ConfigError } from '../edge/config/config-error.ts';
import { readLinkConfig } from '../edge/config/config.ts';
import type { Environment } from '../edge/config/environment.ts';
import type { ConfigFile } from '../edge/config/source.ts';
import { isLanguage } from '../edge/language.ts';
import { ProblemError } from '../edge/problems.ts';
import { openLinker, type Linker, type LinkedText } from './links/linker.ts';
import { UsageError } from './usage-error.ts';

export interface LinksOptions {
  env: Environment;
  /** null where variables say all */
  file?: ConfigFile | null;
  /** whose links; null for the default site's */
  site?: string | null;
  fetch: typeof globalThis.fetch;
  /** the site's own name for who is paid; null for its default */
  publisher: string | null;
  /** of the labels; null takes the language around each link */
  locale: string | null;
  /** none: the post comes by `input` and goes to `output` */
  files: readonly string[];
  isInPlace: boolean;
  input: AsyncIterable<Uint8Array> & { isTTY?: boolean };
  output: { write(bytes: Uint8Array): unknown };
  /** how many links earn, or why none could be asked for */
  complain: (text: string) => void;
}

const statuses = { done: 0, unanswered: 1, notAsked: 2 };

/**
 * Whatever happens to Metapic, a post is never lost: what gets no link is written as it was.
 *
 * @returns the exit status: 0 when Metapic answered, 1 when it did not, 2 when the configuration or a file is wrong
 * @throws {UsageError} for what was mistyped
 */
export async function runLinks(options: LinksOptions): Promise<number> {
  assertUsage(options);
  const { env, file = null, site = null } = options;
  try {
    const linker = await openLinker({ ...options, ...readLinkConfig(env, file, site) });
    try {
      return await (options.files.length > 0 ? linkFiles(options, linker) : linkInput(options, linker));
    } finally {
      await linker[Symbol.asyncDispose]();
    }
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof ProblemError)) throw error;
    options.complain(error.message);
    return statuses.notAsked;
  }
}

function assertUsage({ files, isInPlace, locale, input }: LinksOptions): void {
  if (files.length > 0 && !isInPlace) throw new UsageError('Files are rewritten: say so with --in-place.');
  if (files.length === 0 && isInPlace) throw new UsageError('Name the files that --in-place rewrites.');
  if (files.length === 0 && input.isTTY) throw new UsageError('Give a post: lookstream links < post.html');
  if (locale !== null && !isLanguage(locale)) {
    throw new UsageError(`"${locale}" is no language: --locale takes one such as sv or sv-SE.`);
  }
}

async function linkInput({ input, output, complain }: LinksOptions, linker: Linker): Promise<number> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const linked = await linkBytes(bytes, linker);
  output.write(linked ? Buffer.from(linked.html) : bytes);
  complain(describe(linked));
  return statusOf(linked);
}

async function linkFiles({ files, complain }: LinksOptions, linker: Linker): Promise<number> {
  let status = statuses.done;
  for (const file of files) {
    const bytes = await readFile(file).catch((cause: unknown) => {
      throw new UsageError(`"${file}" cannot be read: name files that are there.`, { cause });
    });
    const linked = await linkBytes(bytes, linker);
    if (linked) await replace(file, bytes, Buffer.from(linked.html));
    complain(`${file}: ${describe(linked)}`);
    status = Math.max(status, statusOf(linked));
  }
  return status;
}

/** @returns null for what is no UTF-8: it could not be written back as it was */
async function linkBytes(bytes: Uint8Array, linker: Linker): Promise<LinkedText | null> {
  return isUtf8(bytes) ? linker.link(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) : null;
}

/** Whole or not at all, whenever the process ends. */
async function replace(file: string, before: Buffer, after: Buffer): Promise<void> {
  if (before.equals(after)) return;
  const beside = `${file}.lookstream`;
  await writeFile(beside, after);
  await rename(beside, file);
}

function statusOf(linked: LinkedText | null): number {
  if (!linked) return statuses.notAsked;
  return linked.isAnswered ? statuses.done : statuses.unanswered;
}

function describe(linked: LinkedText | null): string {
  if (!linked) return 'This is not UTF-8, and stays as it is: save it as UTF-8.';
  const { earning, plain, pending, isAnswered } = linked;
  const counts = `links that earn: ${earning}, plain: ${plain}, pending: ${pending}.`;
  if (isAnswered) return counts;
  return `${counts} Metapic did not answer: what is pending stays as it is, run this again later.`;
}
