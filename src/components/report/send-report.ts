import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../model/look.ts';
import type { ReportRequest } from '../../model/report.ts';
import type { LookstreamElement } from '../shared/element.ts';
import { tell } from '../shared/events.ts';
import { lazily } from '../shared/lazy.ts';
import type { SheetTerms } from '../shared/terms/terms.ts';
import { LookstreamReportEvent, LookstreamReportRequestEvent } from '../shared/visit-events.ts';
import { mayBeAnonymous, type ReportDraft } from './report-draft.ts';
import { reportedPage } from './reported-page.ts';

/** What to do about the fields that are missing or cannot be right, in the order of the form. */
export function wrongFields(draft: ReportDraft, terms: SheetTerms): ReportDraft['wrong'] {
  const { reason, statement, name, email, isAccurate } = draft;
  const isOptional = mayBeAnonymous(draft);
  const address = email.trim();
  const hasAddress = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(address) || (isOptional && !address);
  return {
    ...(!reason && { reason: terms.chooseReason }),
    ...(!statement.trim() && { statement: terms.explainMore }),
    ...(!name.trim() && !isOptional && { name: terms.enterName }),
    ...(!hasAddress && { email: terms.enterEmail }),
    ...(!isAccurate && { isAccurate: terms.confirmGoodFaith }),
  };
}

/**
 * Sends a report: the page takes it, or else the edge. The look is then shown nowhere on this page any more.
 *
 * @param element the event comes from it
 * @returns what has become of the draft; never rejects
 */
export async function sendReport(
  element: LookstreamElement,
  look: Look,
  draft: ReportDraft,
  terms: SheetTerms,
): Promise<Partial<ReportDraft>> {
  const { reason, statement, name, email } = draft;
  try {
    if (!reason) throw new TypeError('A report needs a reason.');
    const report: ReportRequest = {
      reason,
      statement: statement.trim(),
      name: name.trim() || null,
      email: email.trim() || null,
      page: reportedPage(location.href),
    };
    const request = new LookstreamReportRequestEvent({ look, ...report });
    const isOpen = tell(element, request);
    if (!isOpen && !request.answer) throw new Error('The page has cancelled the report, and not taken it.');
    const outcome: Partial<ReportDraft> = request.answer
      ? { reference: (await request.answer)?.reference ?? null, answerTo: report.email }
      : await (await import('./report-to-edge.ts')).reportToEdge(element, look, report, terms);
    if (outcome.failure) return { state: 'failed', ...outcome };
    tell(element, new LookstreamReportEvent(look));
    (await lazily(element, () => import('./left-out.ts')))?.leaveOut(look.id);
    return { state: 'received', ...outcome };
  } catch (error) {
    console.warn('[lookstream] A report could not be sent.', error);
    return { state: 'failed' };
  }
}

/** That it has come, and what happens next. */
export function reportReceived({ answerTo, reference }: ReportDraft, terms: SheetTerms): TemplateResult {
  const [before, after] = terms.reportReference('\0').split('\0');
  return html`<div class="received" part="received" tabindex="-1" role="group" aria-labelledby="received">
    <p class="dialog-title" id="received">${terms.reportReceived}</p>
    ${answerTo ? html`<p>${terms.reportFollows(answerTo)}</p>` : nothing}
    ${
      reference
        ? html`<p>
            ${before}<b><bdi>${reference}</bdi></b
            >${after}
          </p>`
        : nothing
    }
  </div>`;
}
