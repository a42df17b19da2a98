/** `lookstream block`, `hide`, `unblock` and `forget`. */
import * as v from 'valibot';
import { UsageError } from '../usage-error.ts';
import { openEdge, type EdgeAddress, type OperatedEdge } from './ask-edge.ts';
import { reportFailure, statuses, type Output } from './output.ts';
import { readSubject, type Subject } from './subject.ts';

export type DecideAction = 'block' | 'hide' | 'unblock' | 'forget';

export interface DecideOptions extends EdgeAddress, Output {
  action: DecideAction;
  /** what was typed behind the command */
  words: readonly string[];
  /** null for all sites */
  site: string | null;
}

const Decided = v.looseObject({ id: v.number(), recordedAt: v.string() });
const Forgotten = v.object({ forgotten: v.number() });

/**
 * @returns the exit status: 0 when it is decided, 1 when the edge did not do it
 * @throws {UsageError} for what was mistyped
 */
export async function runDecide(options: DecideOptions): Promise<number> {
  const { action, words, site, print, isJson } = options;
  const subject = readSubject(words);
  assertMeant(action, subject, site);
  return reportFailure(options, async () => {
    const edge = openEdge(options);
    const { answer, text } = await tell(edge, action, subject, site);
    print(isJson ? JSON.stringify(answer) : text);
    return statuses.done;
  });
}

function assertMeant(action: DecideAction, { kind }: Subject, site: string | null): void {
  if (action === 'forget' && kind === 'look') {
    throw new UsageError('forget takes an e-mail address or an author: to take a look away, use block.');
  }
  if (action !== 'forget' && kind === 'email') {
    throw new UsageError(`${action} takes a look or an author: forget is what takes an e-mail address.`);
  }
  if (kind === 'email' && site !== null) {
    throw new UsageError('An e-mail address is forgotten on all sites: leave --site out.');
  }
}

async function tell(edge: OperatedEdge, action: DecideAction, subject: Subject, site: string | null) {
  if (subject.kind === 'email') {
    const answer = await edge.post('forgotten', { email: subject.email }, Forgotten);
    return { answer, text: wordsForForgotten(answer.forgotten) };
  }
  const { kind, ...named } = subject;
  const answer = await edge.post('decisions', { action, ...named, ...(site !== null && { site }) }, Decided);
  const name = subject.kind === 'look' ? subject.look : `"${subject.author}"`;
  const where = site === null ? 'on all sites' : `on the site ${site}`;
  const text = `The ${kind} ${name} is ${outcomes[action]} ${where} (decision ${answer.id}).\n${followUps[action]}`;
  return { answer, text };
}

const outcomes: Record<DecideAction, string> = {
  block: 'blocked',
  hide: 'hidden',
  unblock: 'shown again',
  forget: 'forgotten',
};

const removal = 'Gone at the edge within 5 seconds, behind a CDN within 5 minutes; short links follow.';
const followUps: Record<DecideAction, string> = {
  block: removal,
  hide: 'Gone at the edge within 5 seconds, behind a CDN within 5 minutes; short links stay.',
  unblock: 'Short links that were deleted do not come back: whoever shares it gets a new one.',
  forget: `${removal} Ask Olapic to delete the photos, too.`,
};

function wordsForForgotten(letters: number): string {
  if (letters === 0) return 'No report that waits is from this address: nothing else holds it.';
  return `${letters === 1 ? 'One report' : `${letters} reports`} from this address will not be delivered, and nothing of it is left here.`;
}
