/** What `lookstream init` has to know, from flags, variables and a person. */
import * as v from 'valibot';
import { siteIdSchema } from '../../edge/config/config-schema.ts';
import { address, origin } from '../../edge/config/values.ts';
import { UsageError } from '../usage-error.ts';
import { askForKeys, keyNames } from './ask-keys.ts';
import type { Prompter } from './prompter.ts';

export const runtimes = {
  node: 'Node, with its state in a file (SQLite)',
  redis: 'several Nodes, with their state in Redis',
  workers: 'Cloudflare Workers',
} as const;

export type Runtime = keyof typeof runtimes;

export interface Answers {
  siteId: string;
  runtime: Runtime;
  /** everything else, by the names that the README has; secrets too */
  variables: Record<string, string>;
}

/** What was typed behind the command, or null. */
export interface InitFlags {
  site: string | null;
  origins: string | null;
  runtime: string | null;
  publicUrl: string | null;
  /** ask nothing: take what is given, and what is usual for the rest */
  isYes: boolean;
  /** write over files that are there */
  isForced: boolean;
}

/** The site's id in an environment without a file: what is stored for it stays its own. */
const usualSite = 'default';

/** Where the edge is until it is put somewhere. */
export const localUrl = 'http://localhost:8787';

/**
 * @param known variables that are set already: nobody is asked for them
 * @param prompter null where nobody can be asked
 * @throws {UsageError} naming the flags that are missing, or wrong
 */
export async function gatherAnswers(
  flags: InitFlags,
  known: Readonly<Record<string, string>>,
  prompter: Prompter | null,
): Promise<Answers> {
  const variables: Record<string, string> = {
    ...known,
    ...(flags.origins !== null && { LOOKSTREAM_ORIGINS: flags.origins }),
    ...(flags.publicUrl !== null && { LOOKSTREAM_PUBLIC_URL: flags.publicUrl }),
  };
  const runtime = flags.runtime === null ? null : asRuntime(flags.runtime);
  if (prompter) return askForTheRest(prompter, { siteId: flags.site, runtime, variables });

  const missing = [
    flags.site === null && !flags.isYes && '--site',
    !variables['LOOKSTREAM_ORIGINS'] && '--origins',
    runtime === null && !flags.isYes && '--runtime',
    !variables['LOOKSTREAM_PUBLIC_URL'] && !flags.isYes && '--public-url',
  ].filter((flag) => flag !== false);
  if (missing.length > 0) {
    throw new UsageError(`Nobody can be asked here: add ${missing.join(', ')}, or --yes for what is usual.`);
  }
  const siteId = flags.site ?? usualSite;
  const complaint = complaintAbout(siteIdSchema, siteId);
  if (complaint !== undefined) throw new UsageError(`--site ${complaint}`);
  return { siteId, runtime: runtime ?? 'node', variables };
}

interface Partly {
  siteId: string | null;
  runtime: Runtime | null;
  variables: Record<string, string>;
}

/** At most eight questions. */
async function askForTheRest(prompter: Prompter, given: Partly): Promise<Answers> {
  const variables = { ...given.variables };
  const ask = async (name: string, question: () => Promise<string>) => {
    const answer = variables[name] ?? (await question());
    if (answer !== '') variables[name] = answer;
  };
  const isSite = (answer: string) => complaintAbout(siteIdSchema, answer);
  const siteId =
    given.siteId ??
    (await prompter.text('A short name for the site?', {
      example: usualSite,
      usual: usualSite,
      complain: isSite,
    }));
  await ask('LOOKSTREAM_ORIGINS', () =>
    prompter.text('Where are its pages? Several origins: with spaces between.', {
      ...{ example: 'https://shop.example', complain: areOrigins },
    }),
  );
  const runtime =
    given.runtime ??
    (await prompter.choose(
      'Where will the edge run?',
      Object.entries(runtimes).map(([value, label]) => ({ value: value as Runtime, label })),
    ));
  await ask('LOOKSTREAM_PUBLIC_URL', () =>
    prompter.text('Under which address will visitors reach the edge?', {
      ...{ example: localUrl, usual: localUrl },
      complain: (answer) => complaintAbout(address('https://ugc.shop.example'), answer),
    }),
  );
  await askForKeys(prompter, variables, keyNames);
  return { siteId, runtime, variables };
}

function areOrigins(answer: string): string | undefined {
  const complaints = answer.split(/[\s,]+/).map((one) => complaintAbout(origin, one));
  return complaints.find((one) => one !== undefined);
}

function complaintAbout(schema: v.GenericSchema, answer: string): string | undefined {
  const message = v.safeParse(schema, answer).issues?.[0].message;
  return message?.replace(/^: /, '');
}

function asRuntime(text: string): Runtime {
  if (Object.hasOwn(runtimes, text)) return text as Runtime;
  throw new UsageError(`--runtime is one of ${Object.keys(runtimes).join(', ')}.`);
}
