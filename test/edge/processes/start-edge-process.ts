import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./edge-process.ts', import.meta.url));

export const serverKey = 'the-server-key-of-all-sites';

export interface Answer {
  status: number;
  /** seconds; null where the answer does not say */
  retryAfter: number | null;
  json: Record<string, string>;
}

export interface EdgeProcess extends AsyncDisposable {
  process: ChildProcess;
  url: string;
  /** as the site's own server; null where the edge ended before it answered */
  post(path: string, body: unknown): Promise<Answer | null>;
  /** as the operating system ends it: without a word */
  kill(): Promise<void>;
}

/** The least that the environment of an edge has to say. @param services where the imitated ones are */
export function environmentOf(services: string, store: string): Record<string, string> {
  const site = {
    origins: ['https://magazine.example'],
    serverKey: 'env:SERVER_KEY',
    // What is tested with these is not how many come.
    reportsPerHour: 1_000,
    olapic: { apiKey: 'env:OLAPIC_API_KEY', baseUrl: `${services}/olapic`, uploaderId: '122784100' },
    uploads: { termsVersion: '2026-11' },
    twoM: { apiKey: 'env:TWO_M_API_KEY', baseUrl: `${services}/two-m` },
  };
  const sites = Array.from({ length: 30 }, (_, index) => [`site-${index}`, site]);
  return {
    LOOKSTREAM_CONFIG: JSON.stringify({ secret: 'env:SECRET', sites: Object.fromEntries(sites) }),
    LOOKSTREAM_STORE: store,
    SECRET: 'a secret that is long enough for a test',
    SERVER_KEY: serverKey,
    OLAPIC_API_KEY: 'sandbox-olapic-key',
    TWO_M_API_KEY: 'sandbox-two-m-key',
  };
}

/** @param cut where it ends itself; see `edge-process.ts` @param clockAhead milliseconds that have passed before it */
export async function startEdgeProcess(
  env: Record<string, string>,
  { cut = '', clockAhead = 0 } = {},
): Promise<EdgeProcess> {
  const child = fork(program, {
    env: { PATH: process.env.PATH, ...env, TEST_CUT: cut, TEST_CLOCK_AHEAD_MS: String(clockAhead) },
  });
  const [port] = (await once(child, 'message')) as [number];
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const url = `http://127.0.0.1:${port}`;
  return {
    process: child,
    ...{ url, kill },
    post: (path, body) => postTo(new URL(path, url), body),
    [Symbol.asyncDispose]: kill,
  };
}

/** As the site's own server, which no limit for visitors concerns. @returns null where nobody answers */
export async function postTo(url: URL, body: unknown): Promise<Answer | null> {
  try {
    const headers = { authorization: `Bearer ${serverKey}` };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    const wait = response.headers.get('retry-after');
    return {
      status: response.status,
      retryAfter: wait === null ? null : Number(wait),
      json: (await response.json()) as Record<string, string>,
    };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** One edge after the other on one file. */
export function edgeOnDisk(services: string) {
  const directory = mkdtempSync(join(tmpdir(), 'lookstream-edge-'));
  const lives: EdgeProcess[] = [];
  return {
    async start(options?: Parameters<typeof startEdgeProcess>[1]): Promise<EdgeProcess> {
      const life = await startEdgeProcess(environmentOf(services, `file:${directory}`), options);
      lives.push(life);
      return life;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(lives.map((life) => life.kill()));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
