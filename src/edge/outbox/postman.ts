import { UpstreamError } from '../../upstreams/errors.ts';
import { retryAfterOf } from '../links/call-failure.ts';
import type { Log } from '../log.ts';
import type { Outbox, OutboxItem } from '../store/store.ts';

/** Not now, and nothing is wrong: it is looked at again after so many milliseconds. */
export interface Later {
  laterMs: number;
}

/**
 * Delivers one letter.
 * @param appendedAt when it was stored, in milliseconds since 1970
 * @returns undefined once it is delivered
 * @throws {UpstreamError} when it was not delivered: it is tried again, unless the service says that it never will be
 */
export type Handler = (body: unknown, appendedAt: number) => Promise<Later | undefined>;

export interface Postman {
  /** Delivers what is due, oldest of each topic first, for 20 seconds at most. Never throws for an upstream's sake. */
  deliver(): Promise<void>;
}

export interface PostmanParts {
  outbox: Outbox;
  /** by topic */
  handlers: Readonly<Record<string, Handler>>;
  now: () => number;
  log: Log;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
/** Longer than any call may take, retries included. */
const lease = minute;
/** Some runtimes end the work of a request half a minute after its answer, without a word. */
const longestRound = 20 * second;
/** What people entrusted to us is kept no longer than this, delivered or not. */
export const lettersLive = 30 * 24 * hour;
const longestPause = 6 * hour;

/** Delivers letters, each until it is taken. Several instances may do so at the same time: a lease is one's own. */
export function createPostman({ outbox, handlers, now, log }: PostmanParts): Postman {
  /** by topic: a service that is slow must not hold up what another one has to be told */
  const rounds = new Map<string, Promise<void>>();

  async function handle(item: OutboxItem, handler: Handler): Promise<void> {
    const { id, topic, attempts } = item;
    const line = { topic, letter: id, attempts };
    const endsAt = item.appendedAt + lettersLive;
    if (now() >= endsAt) {
      log({ level: 'error', event: 'letter-expired', ...line });
      return outbox.ack(id);
    }
    try {
      const later = await handler(JSON.parse(item.body), item.appendedAt);
      if (later) return await outbox.defer(id, Math.min(later.laterMs, endsAt - now()));
      await outbox.ack(id);
      log({ level: 'info', event: 'letter-delivered', ...line });
    } catch (error) {
      if (isFinal(error)) {
        log({ level: 'error', event: 'letter-refused', ...line, ...failureOf(error) });
        return outbox.ack(id);
      }
      const pause = Math.min(pauseAfter(error, attempts), endsAt - now());
      log({ level: 'warn', event: 'letter-deferred', ...line, pause, ...failureOf(error) });
      await outbox.defer(id, pause);
    }
  }

  async function deliverTopic(topic: string, handler: Handler): Promise<void> {
    const end = now() + longestRound;
    while (now() < end) {
      const item = await outbox.lease(topic, lease);
      if (!item) break;
      await handle(item, handler);
    }
  }

  function roundOf(topic: string, handler: Handler): Promise<void> {
    const round = rounds.get(topic) ?? deliverTopic(topic, handler).finally(() => rounds.delete(topic));
    rounds.set(topic, round);
    return round;
  }

  return {
    async deliver() {
      const all = Object.entries(handlers).map(([topic, handler]) => roundOf(topic, handler));
      const failed = (await Promise.allSettled(all)).find((round) => round.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
}

/** As the service says, else longer each time; in milliseconds. */
function pauseAfter(error: unknown, attempts: number): number {
  const told = retryAfterOf(error);
  return told === null ? Math.min(minute * 2 ** (attempts - 1), longestPause) : Math.max(told, second);
}

/** For the log. A service may repeat in its message what it was sent, and a letter is about a person. */
function failureOf(error: unknown) {
  return error instanceof UpstreamError ? { failure: error.kind, status: error.status } : { error };
}

/** The service understood, and will not have it: asking again changes nothing. */
export function isFinal(error: unknown): boolean {
  if (!(error instanceof UpstreamError) || error.kind !== 'status') return false;
  return error.status === 400 || error.status === 404 || error.status === 410 || error.status === 422;
}
