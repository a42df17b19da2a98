/** The client of Metapic's API. */
import { createJsonClient } from '../http.ts';
import type { Fetch } from '../http.ts';
import { readAnswer } from '../shape.ts';
import { answersSchema, isMetapicUrl, toAnswer } from './wire.ts';
import type { MetapicAnswer } from './wire.ts';

export interface MetapicOptions {
  fetch: Fetch;
  /** absolute http(s) address; may have a path */
  baseUrl: string;
  token: string;
  /** milliseconds for one call */
  timeoutMs?: number;
}

export interface DeepLinkOptions {
  /** the Metapic user who is paid: the links belong to them */
  userId: string;
  /** only asks which shops are in the programme; every `deepLink` is null then, as none is made */
  isDryRun?: boolean;
  signal?: AbortSignal | undefined;
}

export interface Metapic {
  /**
   * Makes deep links. Never repeated by itself: each call can make links.
   *
   * @param urls absolute addresses of products; those that are deep links already are not asked about
   * @returns answers in an order of their own, not one for each question: see `matchAnswers`
   * @throws {UpstreamError} an aborted `signal` throws its own reason
   */
  deepLinks(urls: readonly string[], options: DeepLinkOptions): Promise<MetapicAnswer[]>;
}

/** @throws {TypeError} when the base address is not http(s) */
export function createMetapic({ fetch, baseUrl, token, timeoutMs }: MetapicOptions): Metapic {
  const http = createJsonClient({
    ...{ service: 'metapic', fetch, baseUrl, timeoutMs, secret: token },
    // The service takes the token as it is, without "Bearer".
    headers: { Authorization: token },
  });

  return {
    async deepLinks(urls, { userId, isDryRun = false, signal }) {
      const questions = urls.filter((url) => !isMetapicUrl(url));
      if (questions.length === 0) return [];
      const answer = await http.request({
        ...{ method: 'POST', path: '/deep-links', signal },
        payload: {
          json: {
            // A list inside a text: the service reads no other form.
            links: JSON.stringify(questions),
            userId: numberIfPossible(userId),
            ...(isDryRun ? { dry: 1 } : {}),
          },
        },
      });
      const answers = readAnswer(answersSchema, answer).flatMap((item) => toAnswer(item) ?? []);
      return isDryRun ? answers.map((one) => ({ ...one, deepLink: null })) : answers;
    },
  };
}

/** The document types user ids as integers; the configuration holds text. */
function numberIfPossible(id: string): string | number {
  return /^\d{1,15}$/.test(id) ? Number(id) : id;
}
