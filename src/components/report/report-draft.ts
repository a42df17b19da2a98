import type { ReportReason } from '../../model/report.ts';

/** The fields of a report, in the order of the form. */
export type ReportField = 'reason' | 'statement' | 'name' | 'email' | 'isAccurate';

/** What somebody has written so far about one look, and how far it has come. */
export interface ReportDraft {
  reason: ReportReason | null;
  statement: string;
  name: string;
  email: string;
  /** the box in which people confirm that they report in good faith */
  isAccurate: boolean;
  state: 'writing' | 'sending' | 'failed' | 'received';
  /** what to do about the fields that were found wanting when it was sent */
  wrong: Partial<Record<ReportField, string>>;
  /** why it could not be sent, where that is known */
  failure: string | null;
  /** by which the person can ask what became of it */
  reference: string | null;
  /** where the answer comes to; null where nobody has promised one */
  answerTo: string | null;
  /** whether the thanks, with the reference, have been on screen */
  isThanked: boolean;
}

/** The most letters that each field takes; no address that mail is sent to has more. */
export const mostLetters = { statement: 3000, name: 200, email: 254 };

export function emptyDraft(): ReportDraft {
  return {
    reason: null,
    statement: '',
    name: '',
    email: '',
    isAccurate: false,
    state: 'writing',
    wrong: {},
    failure: null,
    reference: null,
    answerTo: null,
    isThanked: false,
  };
}

/** The law asks for name and address, but not of those who report the abuse of a child (DSA, article 16(2)(c)). */
export function mayBeAnonymous({ reason }: ReportDraft): boolean {
  return reason === 'childAbuse';
}
