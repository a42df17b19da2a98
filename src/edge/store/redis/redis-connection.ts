import { ClientOfflineError, createClient, ErrorReply } from '@redis/client';
import { within } from '../../within.ts';
import type { LuaScript, Reply } from './lua-script.ts';
import { readRedisAddress } from './redis-address.ts';
import { StoreError } from '../store.ts';

/** All keys begin so: a Redis may have other tenants. */
export const keyPrefix = 'lookstream:';

export interface RedisOptions {
  /** moved by hand in tests; by default the server's clock counts */
  now?: (() => number) | undefined;
  /** told once for each outage, at its beginning */
  onTrouble?: ((error: RedisError) => void) | undefined;
}

export interface RedisConnection extends AsyncDisposable {
  /**
   * Runs a script once or not at all: what was sent is never sent again.
   * @throws {RedisError} within two seconds when no answer comes; nobody knows then whether it ran
   */
  run(script: LuaScript, keys: readonly string[], values?: readonly (string | number)[]): Promise<Reply>;
}

/** Why the store cannot be had; holds no password. */
export class RedisError extends StoreError {
  override name = 'RedisError';
}

/** A visitor waits for this: whatever takes longer has failed. */
const patienceMs = 2_000;
/** A connection that is silent for longer than our patience is dead; questions in between keep a live one talking. */
const pingIntervalMs = 500;
const firstPauseMs = 50;
const longestPauseMs = 2_000;

const late = Symbol('late');

/**
 * One connection, which comes back by itself when it breaks. While it is away commands fail at once: nothing queues up.
 * @throws {RedisError} naming host and port, when the Redis cannot be reached or does not let us in
 */
export async function connectToRedis(url: string, options: RedisOptions = {}): Promise<RedisConnection> {
  const { where, redact } = readRedisAddress(url);
  let state: 'starting' | 'up' | 'down' | 'ended' = 'starting';
  let trouble: unknown;
  const client = createClient({
    url,
    disableOfflineQueue: true,
    maintNotifications: 'disabled',
    pingInterval: pingIntervalMs,
    socket: {
      connectTimeout: patienceMs,
      socketTimeout: patienceMs,
      // At the start somebody waits to hear that the address is wrong.
      reconnectStrategy: (retries) => state !== 'starting' && pauseBefore(retries),
    },
  });
  client.on('error', noteTrouble);
  client.on('ready', () => (state = 'up'));

  function noteTrouble(error: unknown): void {
    // Commands that were waiting fail with the connection: what broke it is known already.
    if (!(error instanceof ClientOfflineError)) trouble = error;
    if (state !== 'up') return;
    state = 'down';
    options.onTrouble?.(explain(error));
  }

  function explain(error: unknown): RedisError {
    const reason = error instanceof ClientOfflineError ? (trouble ?? error) : error;
    const { message, code } = reason as Error & { code?: string };
    // The driver's error itself is left behind: what hangs on it may repeat the address.
    return new RedisError(
      reason instanceof ErrorReply
        ? `The Redis at ${where} refuses: ${redact(message)}`
        : `The Redis at ${where} cannot be reached (${redact(code ?? message)}): see whether it runs, and whether LOOKSTREAM_STORE has its address.`,
    );
  }

  async function evaluate({ source, sha1 }: LuaScript, keys: string[], values: string[]): Promise<unknown> {
    try {
      return await client.evalSha(sha1, { keys, arguments: values });
    } catch (error) {
      const isUnknown = error instanceof ErrorReply && error.message.startsWith('NOSCRIPT');
      if (!isUnknown) throw error;
      return client.eval(source, { keys, arguments: values });
    }
  }

  /** A server that takes commands and answers none would keep the connection alive for ever. */
  function connectAnew(): void {
    if (!client.isReady) return;
    client.destroy();
    client.connect().catch(noteTrouble);
  }

  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    client.destroy();
    throw explain(error);
  }

  return {
    async run(script, keys, values = []) {
      const time = options.now ? String(options.now()) : '';
      const work = evaluate(script, [...keys], [time, ...values.map(String)]);
      const reply = await within(work, patienceMs, late).catch((error: unknown) => {
        throw explain(error);
      });
      if (reply !== late) return reply as Reply;
      const error = new Error(`no answer within ${patienceMs} ms`);
      noteTrouble(error);
      connectAnew();
      throw explain(error);
    },

    async [Symbol.asyncDispose]() {
      state = 'ended';
      if (client.isReady) await within(client.close(), patienceMs, undefined);
      client.destroy();
    },
  };
}

/** Edges that have lost the same Redis do not all come back in the same moment. */
function pauseBefore(retries: number): number {
  const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** retries);
  return Math.round(pause * (0.5 + Math.random() / 2));
}
