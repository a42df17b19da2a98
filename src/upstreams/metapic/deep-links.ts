/** Deep linking: links that earn, for the addresses of products. */
import type { Cancelling, JsonClient } from '../http.ts';
import { readAnswer } from '../shape.ts';
import { wireId } from '../wire-id.ts';
import { answersSchema, isMetapicUrl, toAnswer } from './wire.ts';
import type { MetapicAnswer } from './wire.ts';

export interface DeepLinkOptions extends Cancelling {
  /** the Metapic user who is paid: the links belong to them */
  userId: string;
  /** only asks which shops are in the programme; every `deepLink` is null then, as none is made */
  isDryRun?: boolean | undefined;
}

export interface DeepLinks {
  /**
   * Makes deep links. Never repeated by itself: each call can make links. (Deep linking)
   *
   * @param urls absolute addresses of products; those that are deep links already are not asked about
   * @returns answers in an order of their own, not one for each question: see `matchAnswers`
   * @throws {UpstreamError} an aborted `signal` throws its own reason
   */
  deepLinks(urls: readonly string[], options: DeepLinkOptions): Promise<MetapicAnswer[]>;
}

export function createDeepLinks(http: JsonClient): DeepLinks {
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
            userId: wireId(userId),
            ...(isDryRun ? { dry: 1 } : {}),
          },
        },
      });
      return toAnswers(readAnswer(answersSchema, answer), isDryRun);
    },
  };
}

/** Broken items are left out. The links of a dry run do not live, so they are not given out. */
export function toAnswers(items: readonly unknown[], isDryRun: boolean): MetapicAnswer[] {
  const answers = items.flatMap((item) => toAnswer(item) ?? []);
  return isDryRun ? answers.map((one) => ({ ...one, deepLink: null })) : answers;
}
