import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../model/look.ts';
import type { SheetTerms } from '../shared/terms/terms.ts';
import { tell } from '../shared/events.ts';
import {
  LookstreamReportEvent,
  LookstreamReportRequestEvent,
  type ReportReceipt,
} from '../shared/visit-events.ts';
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
 * Asks the page to send a report.
 *
 * @param element the event comes from it
 * @throws where the page does not, or cannot
 */
export async function sendReport(
  element: HTMLElement,
  look: Look,
  { reason, statement, name, email }: ReportDraft,
): Promise<ReportReceipt | undefined> {
  if (!reason) throw new TypeError('A report needs a reason.');
  const request = new LookstreamReportRequestEvent({
    look,
    reason,
    statement: statement.trim(),
    name: name.trim() || null,
    email: email.trim() || null,
    page: reportedPage(location.href),
  });
  tell(element, request);
  if (!request.answer) throw new Error('Nobody has taken the report.');
  const receipt = await request.answer;
  tell(element, new LookstreamReportEvent(look));
  return receipt;
}

/** That it has come, and what happens next. */
export function reportReceived({ email, reference }: ReportDraft, terms: SheetTerms): TemplateResult {
  const [before, after] = terms.reportReference('\0').split('\0');
  const address = email.trim();
  return html`<div class="received" part="received" tabindex="-1" role="group" aria-labelledby="received">
    <p class="dialog-title" id="received">${terms.reportReceived}</p>
    ${address ? html`<p>${terms.reportFollows(address)}</p>` : nothing}
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
