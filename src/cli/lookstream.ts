#!/usr/bin/env node
/** The `lookstream` command. */
import { parseArgs } from 'node:util';
import { ConfigError } from '../edge/environment.ts';
import { runCheck } from './check.ts';
import { runLinks } from './links.ts';
import { runSandbox } from './sandbox.ts';
import { runServe } from './serve.ts';
import { UsageError } from './usage-error.ts';

const usage = `Usage: lookstream <command>

  serve             the edge, on PORT (8787), set up by the environment
  serve --sandbox   the edge and its demo pages against imitated services: needs no account
  sandbox           the imitated services alone, on PORT (8788)
  check             asks each configured service whether the credentials work
  check --json      the same for programs; the exit status is 0 when all of them work,
                    1 when one does not, 2 when none is configured
  links             makes the links of a post earn: lookstream links < post.html > linked.html
  links --in-place a.html b.html
                    the same for files; --publisher and --locale go with both; the exit status
                    is 0 when Metapic answered, 1 when it did not, 2 when nothing could be asked
`;

type Switches = Readonly<Record<string, unknown>>;

interface Command {
  options: Record<string, { type: 'boolean' | 'string' }>;
  takesFiles?: boolean;
  /** @returns the exit status; a server goes on after that, until it is stopped */
  run: (values: Switches, files: readonly string[]) => Promise<number>;
}

const statuses = { done: 0, failed: 1, mistyped: 2 };

const commands: Record<string, Command> = {
  serve: {
    options: { sandbox: { type: 'boolean' } },
    run: ({ sandbox }) => runServe(process.env, sandbox === true).then(() => statuses.done),
  },
  sandbox: { options: {}, run: () => runSandbox(process.env).then(() => statuses.done) },
  check: {
    options: { json: { type: 'boolean' } },
    run: ({ json }) =>
      runCheck({
        ...{ env: process.env, fetch, isJson: json === true },
        print: (text) => console.log(text),
        complain: (text) => console.error(text),
      }),
  },
  links: {
    options: { publisher: { type: 'string' }, locale: { type: 'string' }, 'in-place': { type: 'boolean' } },
    takesFiles: true,
    run: ({ publisher, locale, 'in-place': isInPlace }, files) =>
      runLinks({
        ...{ env: process.env, fetch, files, isInPlace: isInPlace === true },
        ...{ publisher: textOrNull(publisher), locale: textOrNull(locale) },
        input: process.stdin,
        output: process.stdout,
        complain: (text) => console.error(text),
      }),
  },
};

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

function readArguments({ options, takesFiles = false }: Command, args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: takesFiles });
  } catch (error) {
    // The second sentence is about what nobody meant.
    const [mistake = ''] = String((error as Error).message).split('. ');
    throw new UsageError(mistake.replace(/\.?$/, '.'));
  }
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
