/** `lookstream init`: a few questions, and everything that the edge needs is written. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { ConfigError } from '../edge/config/config-error.ts';
import { readConfig } from '../edge/config/config.ts';
import type { Environment } from '../edge/config/environment.ts';
import type { Fetch } from '../upstreams/http.ts';
import { configName, envName } from './find-config.ts';
import { gatherAnswers, localUrl, type Answers, type InitFlags } from './init/answers.ts';
import { completed, newConfig, secretNames } from './init/new-config.ts';
import { newFiles, secretsName, workerConfigName } from './init/new-files.ts';
import { nextSteps } from './init/next-steps.ts';
import { CancelledError, type Prompter } from './init/prompter.ts';
import { tryKeys } from './init/try-keys.ts';
import { writeFiles } from './init/write-files.ts';

export interface InitOptions {
  env: Environment;
  flags: InitFlags;
  /** where the files go */
  folder: string;
  fetch: Fetch;
  /** null where nobody can be asked */
  prompter: Prompter | null;
  print: (text: string) => void;
  complain: (text: string) => void;
}

const statuses = { works: 0, fails: 1, notWritten: 2 };

/**
 * Nothing is written before the last question is answered, and nothing is written over without asking.
 *
 * @returns the exit status: 0 when all is written and works, 1 when it is written and a service does not work, 2 when
 *   nothing is written
 * @throws {UsageError} naming the flags that are missing, or wrong
 */
export async function runInit(options: InitOptions): Promise<number> {
  try {
    return await init(options);
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof CancelledError)) throw error;
    options.complain(`${error.message}\nNothing was written.`);
    return statuses.notWritten;
  }
}

async function init({ env, flags, folder, fetch, prompter, print, complain }: InitOptions): Promise<number> {
  const answers = await gatherAnswers(flags, knownVariables(env, folder), prompter);
  const inTheWay = filesInTheWay(folder, answers);
  if (inTheWay.length > 0 && !flags.isForced && !(await mayReplace(inTheWay, prompter))) {
    complain(`${inTheWay.join(' and ')} stays as it is: move it away, or say --force. Nothing was written.`);
    return statuses.notWritten;
  }
  const variables = completed(answers);
  // All that is wrong is said by the names of variables, before anybody is asked anything over the network.
  const { publicUrl } = readConfig(variables);
  const isOk = await tryKeys(variables, { fetch, prompter, print });

  const { runtime, siteId } = answers;
  const config = newConfig(siteId, runtime, variables);
  const secrets = Object.fromEntries(secretNames(config).map((name) => [name, variables[name] ?? '']));
  const oldSecrets = readIfThere(folder, secretsName(runtime));
  const files = newFiles({ folder, runtime, config, secrets, oldSecrets });
  writeFiles(folder, files);
  print(
    `\n${nextSteps({
      runtime,
      publicUrl: publicUrl ?? localUrl,
      hasMetapic: Boolean(variables['METAPIC_TOKEN']),
      written: files.map(({ name }) => name),
    })}`,
  );
  return isOk ? statuses.works : statuses.fails;
}

/** Those around us, and those that an earlier run has written: a secret that is in use stays. */
function knownVariables(env: Environment, folder: string): Record<string, string> {
  const before = [envName, secretsName('workers')].map((name) => parseEnv(readIfThere(folder, name)));
  const all: Environment = Object.assign({}, ...before, env);
  const set = Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim()));
  // It would say what the file says that is about to be written.
  return Object.fromEntries(set.filter(([name]) => name !== 'LOOKSTREAM_CONFIG'));
}

function readIfThere(folder: string, name: string): string {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** The file of secrets is none of them: what it holds is kept. */
function filesInTheWay(folder: string, { runtime }: Answers): string[] {
  const names = runtime === 'workers' ? [configName, workerConfigName] : [configName];
  return names.filter((name) => existsSync(join(folder, name)));
}

async function mayReplace(names: readonly string[], prompter: Prompter | null): Promise<boolean> {
  return prompter !== null && prompter.confirm(`${names.join(' and ')} is there already. Write over it?`);
}
