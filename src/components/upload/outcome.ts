import type { Problem } from '../../model/problem.ts';
import type { Answer } from './attempt.ts';
import type { Wrong } from './draft.ts';
import { formatNames, megabytes, mostBytesOf } from './formats.ts';
import type { Photo } from './photo.ts';
import type { Setup } from './setup.ts';

/** The id of the look that a photo becomes; null where the answer is no receipt. */
export function lookOf({ status, body }: Answer): string | null {
  const { look } = (body ?? {}) as { look?: unknown };
  return status >= 200 && status < 300 && typeof look === 'string' ? look : null;
}

function problemOf({ body }: Answer): Partial<Problem> {
  return (body ?? {}) as Partial<Problem>;
}

/** Whether what was agreed to is no longer what the site asks for. */
export function isConsentStale(answer: Answer): boolean {
  return problemOf(answer).type === 'urn:lookstream:problem:terms-changed';
}

/** Whether nobody can know if the photo has arrived: the same id is of no use any more. */
export function isUnknown(answer: Answer): boolean {
  return problemOf(answer).type === 'urn:lookstream:problem:upload-outcome-unknown';
}

/** Which of the person's fields the edge does not take, in our words. */
export function refusedFields(answer: Answer, { words }: Setup): Wrong {
  const { errors } = problemOf(answer);
  if (answer.status !== 400 || !Array.isArray(errors)) return {};
  const isRefused = (name: string) => errors.some((error) => error?.field === name);
  return {
    ...(isRefused('name') && { name: words.enterName }),
    ...(isRefused('email') && { email: words.enterEmail }),
  };
}

/** What to do about a photo that was not taken: the edge says so in English, and this in the visitor's language. */
export function adviceOn(
  { status }: Answer,
  { type }: Photo,
  { rules, words }: Setup,
  language: string,
): string {
  if (status === 413) return words.tooLarge(megabytes(mostBytesOf(type, rules), language));
  if (status === 415) return words.noPhoto(formatNames(rules.types, language));
  if (status === 400) return words.notTaken;
  return status === 429 ? words.tooOften : words.sendFailed;
}

/** Whether the file itself will never be taken. */
export function isFileRefused({ status }: Answer): boolean {
  return status === 413 || status === 415;
}

/** Whether the page is at fault, and not the photo or the moment: its author has to hear of it. */
export function isPageRefused({ status }: Answer): boolean {
  return status === 401 || status === 403 || status === 404;
}
