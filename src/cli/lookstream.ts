#!/usr/bin/env node
/** The `lookstream` command. */
import { parseArgs } from 'node:util';
import { ConfigError } from '../edge/config/config-error.ts';
import { runCheck } from './check.ts';
import { findConfig } from './find-config.ts';
import { runInit } from './init.ts';
import { runLinks } from './links.ts';
import { runConsents } from './operate/consents.ts';
import { runDecide, type DecideAction } from './operate/decide.ts';
import { runDecisions } from './operate/decisions.ts';
import { runOutbox } from './operate/outbox.ts';
import { runReports } from './operate/reports.ts';
import { runSandbox } from './sandbox.ts';
import { runServe } from './serve.ts';
import { UsageError } from './usage-error.ts';

const usage = `Usage: lookstream <command>

  init              a few questions; writes the configuration, and says how to go on. Without a
                    terminal: --site, --origins, --runtime (node, redis, workers), --public-url,
                    or --yes for what is usual; keys by their variables; --force writes over files
  serve             the edge, on PORT (8787), set up by a configuration file or the environment
  serve --sandbox   the edge and its demo pages against imitated services: needs no account
  sandbox           the imitated services alone, on PORT (8788)
  check             asks each configured service of each site whether the credentials work
  check --json      the same for programs; the exit status is 0 when all of them work,
                    1 when one does not, 2 when none is configured
  links             makes the links of a post earn: lookstream links < post.html > linked.html
  links --in-place a.html b.html
                    the same for files; --publisher and --locale go with both; the exit status
                    is 0 when Metapic answered, 1 when it did not, 2 when nothing could be asked;
                    --site is one of the configuration's

  Of a running edge, with LOOKSTREAM_ADMIN_TOKEN; the edge is the one at --url, else at
  LOOKSTREAM_PUBLIC_URL, else on PORT of this machine; --site for one site instead of all:

  block LOOK|AUTHOR    takes a look, or all of an author, away everywhere; their short links go
  hide LOOK|AUTHOR     takes it off pages; its short links stay
  unblock LOOK|AUTHOR  takes either back
  forget EMAIL|AUTHOR  drops reports from an address; blocks an author who wants to be forgotten
  outbox               what waits to be delivered, such as reports
  reports              those that wait for you: too many at once, or your settings want it
  reports deliver|remove|keep REFERENCE…
                       tells Olapic; takes the look away for good; dismisses them
  reports release SITE ends a hold: what waits is delivered
  consents [LOOK]      what people agreed to who handed in photos, of one look or of all
  decisions            what was decided, and when
                       all of them take --json; the exit status is 1 when the edge did not do it

  serve, check, links and those take --config FILE (or LOOKSTREAM_CONFIG), else lookstream.json in the
  current folder, with the variables of the .env beside it or of --env-file FILE
`;

type Switches = Readonly<Record<string, unknown>>;

interface Command {
  options: Record<string, { type: 'boolean' | 'string' }>;
  /** files, or whatever else is named without a switch */
  takesWords?: boolean;
  /** @returns the exit status; a server goes on after that, until it is stopped */
  run: (values: Switches, words: readonly string[]) => Promise<number>;
}

const isTerminal = process.stdin.isTTY && process.stdout.isTTY;

const statuses = { done: 0, failed: 1, mistyped: 2 };

const configOptions = { config: { type: 'string' }, 'env-file': { type: 'string' } } as const;

const operateOptions = { ...configOptions, url: { type: 'string' }, json: { type: 'boolean' } } as const;

const decide = (action: DecideAction): Command => ({
  options: { ...operateOptions, site: { type: 'string' } },
  takesWords: true,
  run: ({ site, ...values }, words) =>
    runDecide({ ...operating(values), action, words, site: textOrNull(site) }),
});

const commands: Record<string, Command> = {
  init: {
    options: {
      ...{ site: { type: 'string' }, origins: { type: 'string' }, runtime: { type: 'string' } },
      ...{ 'public-url': { type: 'string' }, yes: { type: 'boolean' }, force: { type: 'boolean' } },
    },
    run: async ({ site, origins, runtime, 'public-url': publicUrl, yes, force }) =>
      runInit({
        ...{ env: process.env, fetch, folder: process.cwd() },
        flags: {
          ...{ site: textOrNull(site), origins: textOrNull(origins), runtime: textOrNull(runtime) },
          ...{ publicUrl: textOrNull(publicUrl), isYes: yes === true, isForced: force === true },
        },
        // Only those who are asked something need what asks them.
        prompter: yes === true || !isTerminal ? null : (await import('./init/prompter.ts')).terminalPrompter,
        print: (text) => console.log(text),
        complain: (text) => console.error(text),
      }),
  },
  serve: {
    options: { ...configOptions, sandbox: { type: 'boolean' } },
    run: ({ sandbox, ...values }) =>
      runServe(sandbox === true ? { env: process.env, file: null } : configOf(values), sandbox === true).then(
        () => statuses.done,
      ),
  },
  sandbox: { options: {}, run: () => runSandbox(process.env).then(() => statuses.done) },
  check: {
    options: { ...configOptions, json: { type: 'boolean' } },
    run: async ({ json, ...values }) =>
      runCheck({
        ...{ ...configOf(values), fetch, isJson: json === true },
        print: (text) => console.log(text),
        complain: (text) => console.error(text),
      }),
  },
  links: {
    options: {
      ...{ ...configOptions, site: { type: 'string' }, publisher: { type: 'string' } },
      ...{ locale: { type: 'string' }, 'in-place': { type: 'boolean' } },
    },
    takesWords: true,
    run: async ({ site, publisher, locale, 'in-place': isInPlace, ...values }, files) =>
      runLinks({
        ...{ ...configOf(values), fetch, files, isInPlace: isInPlace === true },
        ...{ site: textOrNull(site), publisher: textOrNull(publisher), locale: textOrNull(locale) },
        input: process.stdin,
        output: process.stdout,
        complain: (text) => console.error(text),
      }),
  },
  block: decide('block'),
  hide: decide('hide'),
  unblock: decide('unblock'),
  forget: decide('forget'),
  outbox: {
    options: operateOptions,
    run: (values) => runOutbox({ ...operating(values), now: Date.now() }),
  },
  reports: {
    options: operateOptions,
    takesWords: true,
    run: (values, words) => runReports({ ...operating(values), words, now: Date.now() }),
  },
  consents: {
    options: operateOptions,
    takesWords: true,
    run: (values, words) => runConsents({ ...operating(values), words }),
  },
  decisions: { options: operateOptions, run: (values) => runDecisions(operating(values)) },
};

/** What every command of an operator needs. */
function operating({ url, json, ...values }: Switches) {
  return {
    ...{ env: configOf(values).env, url: textOrNull(url), fetch, isJson: json === true },
    print: (text: string) => console.log(text),
    complain: (text: string) => console.error(text),
  };
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(explain(error));
  process.exitCode = error instanceof UsageError ? statuses.mistyped : statuses.failed;
}

async function main([name, ...args]: string[]): Promise<number> {
  if ([name, ...args].some((arg) => arg === '--help' || arg === '-h')) {
    console.log(usage);
    return statuses.done;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(name ? `There is no command "${name}".` : 'Which command?');
  const { values, positionals } = readArguments(command, args);
  return command.run(values, positionals);
}

function readArguments({ options, takesWords = false }: Command, args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: takesWords });
  } catch (error) {
    // The second sentence is about what nobody meant.
    const [mistake = ''] = String((error as Error).message).split('. ');
    throw new UsageError(mistake.replace(/\.?$/, '.'));
  }
}

/** @throws {UsageError} when a file that is named is not there */
function configOf({ config, 'env-file': envFile }: Switches) {
  return findConfig(process.env, { config: textOrNull(config), envFile: textOrNull(envFile) });
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    const port = 'port' in error ? error.port : '';
    return `Port ${port} is taken: end what listens there, or choose another one with PORT, as in "PORT=9000 npm start".`;
  }
  return error instanceof UsageError ? `${error.message}\n\n${usage}` : error.message;
}
