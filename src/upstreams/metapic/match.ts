/**
 * Finds the answer to a question. Metapic repeats a question in a form of its own, and not in the order asked, so the
 * two are compared in a form that is the same for both. It is lossy: `?sku=Ab` and `?sku=aB` are two products and
 * look alike in it. A link given to the wrong one leads to the wrong product and pays the wrong person, so in
 * doubt there is no answer.
 */
import type { MetapicAnswer } from './wire.ts';

/**
 * @param urls the questions of one call
 * @returns every question with its answer, or with undefined where there is none or more than one could be meant
 */
export function matchAnswers(
  urls: readonly string[],
  answers: readonly MetapicAnswer[],
): Map<string, MetapicAnswer | undefined> {
  const questions = Map.groupBy(new Set(urls), lossyForm);
  const replies = Map.groupBy(answers, ({ before }) => lossyForm(before));
  const matched = new Map<string, MetapicAnswer | undefined>();
  for (const [form, alike] of questions) {
    const answer = alike.length === 1 ? onlyMeaning(replies.get(form) ?? []) : undefined;
    for (const url of alike) matched.set(url, answer);
  }
  return matched;
}

/**
 * Splits questions into calls, so that each call's answers can be told apart.
 *
 * @returns the questions that are like no other in one batch, each of the rest in a batch of its own; none is empty
 */
export function splitAmbiguous(urls: readonly string[]): string[][] {
  const groups = [...Map.groupBy(new Set(urls), lossyForm).values()];
  const unlikeOthers = groups.filter((alike) => alike.length === 1).flat();
  const oneByOne = groups.filter((alike) => alike.length > 1).flatMap((alike) => alike.map((url) => [url]));
  return unlikeOthers.length > 0 ? [unlikeOthers, ...oneByOne] : oneByOne;
}

/** Several answers to one question count only where they say the same. */
function onlyMeaning([first, ...others]: MetapicAnswer[]): MetapicAnswer | undefined {
  return others.every(({ deepLink }) => deepLink === first?.deepLink) ? first : undefined;
}

/**
 * Decoded before anything else: an escaped `#` or `?` of a question may be a bare one in its answer. What was escaped
 * twice is decoded twice: else the answer to `%2520` would look like that to `%20`.
 */
function lossyForm(url: string): string {
  const [address = ''] = decoded(decoded(url)).toLowerCase().split('#', 1);
  const [path = '', ...query] = address.split('?');
  return [path, ...query].map(withoutEnd).join('?');
}

function decoded(url: string): string {
  return url.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      // Not UTF-8: the service cannot have decoded it either.
      return escapes;
    }
  });
}

/** Without slashes at its end, nor blanks: an escaped one of a question is lost where its answer is read. */
function withoutEnd(part: string): string {
  let end = part.length;
  while (/[\s/]/.test(part[end - 1] ?? '')) end -= 1;
  return part.slice(0, end);
}
