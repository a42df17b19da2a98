import QuickLRU from 'quick-lru';
import type { AcceptedEncodings, Encoding, PreparedBody } from './prepared-body.ts';

/** An answer, ready to be sent. */
export interface Answer extends PreparedBody {
  /** for the page and for caches on the way */
  cacheControl: string;
}

/** What an answer is made from. */
export interface Draft {
  json: unknown;
  cacheControl: string;
  /** milliseconds for which it may be given again */
  livesFor: number;
}

/** `hit`: kept here. `shared`: made by another instance. `miss`: made now, for all who asked meanwhile. */
export type AnswerState = 'hit' | 'shared' | 'miss';

export interface Answers {
  /** One that is kept; null when there is none, or something was decided since. @param generation see `Gone` */
  kept(key: string, generation: number): Answer | null;
  /** @param make is called once for all who want the same at the same time; what it throws, all get */
  read(
    key: string,
    generation: number,
    make: () => Promise<Draft>,
  ): Promise<{ answer: Answer; state: AnswerState }>;
}

/** Where instances of one place keep answers for each other. */
export interface SharedAnswers {
  get(key: string): Promise<Answer | null>;
  set(key: string, answer: Answer, livesFor: number): Promise<void>;
}

/** Makes the compressed forms of a body. */
export type Compress = (body: Uint8Array) => Promise<Partial<Record<Encoding, Uint8Array<ArrayBuffer>>>>;

/** What compresses answers, where the platform does not do that by itself. */
export interface Compression {
  compress: Compress;
  accepted: AcceptedEncodings;
}

export interface AnswerParts {
  now: () => number;
  compress: Compress | null;
  shared: SharedAnswers | null;
}

interface Kept {
  answer: Answer;
  generation: number;
  /** milliseconds since 1970 */
  until: number;
}

/** Some tens of megabytes: a page of 50 looks takes about 100 kB with its compressed forms. */
const mostAnswers = 300;
const encoder = new TextEncoder();

/** Joined answers, kept for moments as the bytes that are sent: a hit costs one look into a map and one response. */
export function createAnswers({ now, compress, shared }: AnswerParts): Answers {
  const cache = new QuickLRU<string, Kept>({ maxSize: mostAnswers });
  const making = new Map<string, Promise<{ answer: Answer; state: AnswerState }>>();

  function keep(key: string, generation: number, answer: Answer, livesFor: number): void {
    // One that took long must not take the place of what was made after a decision.
    if ((cache.get(key)?.generation ?? 0) > generation) return;
    cache.set(key, { answer, generation, until: now() + livesFor });
  }

  async function obtain(key: string, generation: number, make: () => Promise<Draft>) {
    const sharedKey = `${generation} ${key}`;
    const found = await shared?.get(sharedKey);
    if (found) {
      keep(key, generation, found, momentsOfShared);
      return { answer: found, state: 'shared' as const };
    }
    const { json, cacheControl, livesFor } = await make();
    const answer = { ...(await prepare(json, compress)), cacheControl };
    keep(key, generation, answer, livesFor);
    await shared?.set(sharedKey, answer, livesFor);
    return { answer, state: 'miss' as const };
  }

  const kept = (key: string, generation: number): Answer | null => {
    const found = cache.get(key);
    return found && found.generation === generation && found.until > now() ? found.answer : null;
  };

  return {
    kept,
    async read(key, generation, make) {
      const answer = kept(key, generation);
      if (answer) return { answer, state: 'hit' };
      const whole = `${generation} ${key}`;
      let work = making.get(whole);
      if (!work) {
        work = obtain(key, generation, make).finally(() => making.delete(whole));
        making.set(whole, work);
      }
      return work;
    },
  };
}

/** Nobody knows how long another instance has kept it already. */
const momentsOfShared = 5_000;

async function prepare(json: unknown, compress: Compress | null): Promise<PreparedBody> {
  const body = encoder.encode(JSON.stringify(json));
  // Neither needs the other.
  const [digest, compressed = {}] = await Promise.all([
    crypto.subtle.digest('SHA-256', body),
    compress?.(body),
  ]);
  const tag = String.fromCharCode(...new Uint8Array(digest, 0, 16));
  const etag = `"${btoa(tag).replace(/=+$/, '')}"`;
  return { body, type: 'application/json', etag, compressed };
}
