/** A blog post with its links made into deep links. */
import type { World } from '../world/world.ts';
import { answerLink } from './deep-link-answer.ts';
import type { LinkQuestion } from './deep-link-answer.ts';

/** The start of a link's tag, up to its address; good enough for posts, and no parser of HTML. */
const anchors = /(<a\b[^<>]*?\shref\s*=\s*)(?:"([^"<>]*)"|'([^'<>]*)')/gi;

/** A link that stands twice in the post is answered once. A dry post shows links that do not live, as the real service's does. */
export function blogPostBody(world: World, html: string, question: LinkQuestion) {
  const answers = new Map<string, ReturnType<typeof answerLink>>();
  const answerTo = (url: string) => {
    const answer = answers.get(url) ?? answerLink(world, url, question);
    answers.set(url, answer);
    return answer;
  };

  const newHtml = html.replace(anchors, (tag: string, start: string, double?: string, single?: string) => {
    const answer = answerTo(plain(double ?? single ?? ''));
    return 'after' in answer ? `${start}"${answer.after}"` : tag;
  });
  return { newHtml, linkTranslation: [...answers.values()], isUpdated: newHtml !== html };
}

/** The address that an attribute holds. */
function plain(attribute: string): string {
  return attribute.replaceAll('&amp;', '&').trim();
}
