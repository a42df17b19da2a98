import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { aptInstall } from './apt-install.ts';
import { freePort } from './free-port.ts';

const usualPlaces = [
  '/usr/bin/redis-server',
  '/usr/local/bin/redis-server',
  '/opt/homebrew/bin/redis-server',
  '/usr/bin/valkey-server',
];

/** A Redis that keeps nothing. Disposing ends it, and no other. */
export interface RunningRedis extends AsyncDisposable {
  url: string;
  port: number;
  process: ChildProcess;
}

/**
 * Finds a Redis, and on Debian as root installs one where there is none.
 * @returns its path
 * @throws with one sentence that says what to install
 */
export function findRedis(): string {
  const find = () => [process.env.REDIS_SERVER, ...usualPlaces].find((path) => path && existsSync(path));
  const found = find();
  if (found) return found;
  console.log('Installing Redis for the tests …');
  aptInstall('redis-server');
  const installed = find();
  if (installed) return installed;
  throw new Error('These tests need Redis: install redis-server, or set REDIS_SERVER to where it is.');
}

/**
 * Starts a Redis on loopback, and waits until it answers.
 * @param port a free one by default
 */
export async function startRedis(port?: number, ...settings: string[]): Promise<RunningRedis> {
  const chosen = port ?? (await freePort());
  const child = spawn(
    findRedis(),
    [
      ...['--bind', '127.0.0.1', '--port', String(chosen), '--dir', tmpdir()],
      ...['--save', '', '--appendonly', 'no', ...settings],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'close');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (line.includes('Ready to accept connections')) break;
  }
  if (!said.at(-1)?.includes('Ready')) throw new Error(`Redis did not start:\n${said.join('\n')}`);
  child.stdout.resume();
  return {
    url: `redis://127.0.0.1:${chosen}`,
    port: chosen,
    process: child,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
