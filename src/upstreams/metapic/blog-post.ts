/** Deep linking of a whole blog post. */
import { address } from '../address.ts';
import type { Cancelling, JsonClient } from '../http.ts';
import { readAnswer } from '../shape.ts';
import { toAnswers } from './deep-links.ts';
import { newHtmlSchema, postSchema } from './wire.ts';
import type { MetapicAnswer } from './wire.ts';

export interface BlogPostOptions extends Cancelling {
  /** only asks which links would change; the post comes back as it was sent */
  isDryRun?: boolean | undefined;
}

export interface LinkedPost {
  /** markup that somebody else wrote twice over: it is text here, and nothing in it can be trusted */
  html: string;
  /** whether a link of the post became a deep link; in a dry run, whether one would */
  isUpdated: boolean;
  /** what became of each link, as with `deepLinks`; every `deepLink` of a dry run is null */
  answers: MetapicAnswer[];
}

export interface BlogPosts {
  /**
   * Turns the links of a blog post into deep links, where they can earn. Never repeated by itself: each call can make
   * links. (DeepLink BlogPost)
   *
   * @param userId the Metapic user who is paid: the links belong to them
   * @param html the post; a blank one is not asked about
   */
  deepLinkBlogPost(userId: string, html: string, options?: BlogPostOptions): Promise<LinkedPost>;
}

export function createBlogPosts(http: JsonClient): BlogPosts {
  return {
    async deepLinkBlogPost(userId, html, { isDryRun = false, signal } = {}) {
      if (html.trim() === '') return { html, isUpdated: false, answers: [] };
      const answer = await http.request({
        ...{ method: 'POST', path: address`/deepLinkBlogPost/${userId}`, signal },
        payload: { json: { blogPost: html, ...(isDryRun ? { dry: 1 } : {}) } },
      });
      const { isUpdated, linkTranslation } = readAnswer(postSchema, answer);
      // An unchanged post stays as its author wrote it; one of a dry run would hold links that do not live.
      const isReplaced = isUpdated && !isDryRun;
      return {
        html: isReplaced ? readAnswer(newHtmlSchema, answer).newHtml : html,
        isUpdated,
        answers: toAnswers(linkTranslation, isDryRun),
      };
    },
  };
}
