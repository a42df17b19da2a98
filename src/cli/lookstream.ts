#!/usr/bin/env node
/** The `lookstream` command. */
import { parseArgs } from 'node:util';
import { ConfigError } from '../edge/environment.ts';
import { runCheck } from './check.ts';
import { runSandbox } from './sandbox.ts';
import { runServe } from './serve.ts';

const usage = `Usage: lookstream <command>

  serve             the edge, on PORT (8787), set up by the environment
  serve --sandbox   the edge and its demo pages against imitated services: needs no account
  sandbox           the imitated services alone, on PORT (8788)
  check             asks each configured service whether the credentials work
  check --json      the same for programs; the exit status is 0 when all of them work,
                    1 when one does not, 2 when none is configured
`;

class UsageError extends Error {
  override name = 'UsageError';
}

try {
  await main();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      sandbox: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  });
  const [command, ...rest] = positionals;
  if (values.help) console.log(usage);
  else if (command === 'serve' && rest.length === 0) await runServe(process.env, values.sandbox);
  else if (command === 'sandbox' && rest.length === 0) await runSandbox(process.env);
  else if (command === 'check' && rest.length === 0) process.exitCode = await check(values.json);
  else
    throw new UsageError(
      command === undefined ? 'Which command?' : `There is no command "${positionals.join(' ')}".`,
    );
}

function check(isJson: boolean): Promise<number> {
  const print = (text: string) => console.log(text);
  const complain = (text: string) => console.error(text);
  return runCheck({ env: process.env, isJson, fetch, print, complain });
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    const port = 'port' in error ? error.port : '';
    return `Port ${port} is taken: end what listens there, or choose another one with PORT, as in "PORT=9000 npm start".`;
  }
  if (error instanceof UsageError || code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `${error.message}\n\n${usage}`;
  return error.message;
}
