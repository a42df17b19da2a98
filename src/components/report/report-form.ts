import { html, nothing, type TemplateResult } from 'lit';
import { advice } from '../shared/advice.ts';
import type { ReportReason } from '../../model/report.ts';
import type { SheetTerms } from '../shared/terms/terms.ts';
import { mayBeAnonymous, mostLetters, type ReportDraft, type ReportField } from './report-draft.ts';

/** What the form shows, and whom it tells. */
export interface FormView {
  draft: ReportDraft;
  terms: SheetTerms;
  onChange: (changes: Partial<ReportDraft>) => void;
  onSubmit: (event: Event) => void;
}

/** The form: what is wrong, why, who says so, and that it is said in good faith. */
export function reportForm(view: FormView): TemplateResult {
  const { draft, terms, onChange, onSubmit } = view;
  const isSending = draft.state === 'sending';
  const isOptional = mayBeAnonymous(draft);
  const label = (text: string) => (isOptional ? terms.optional(text) : text);
  return html`<form novalidate @submit=${onSubmit}>
    ${reasons(view)}
    <div>
      <label for="statement">${terms.tellUsMore}</label>
      <textarea
        id="statement"
        class="input"
        required
        maxlength=${mostLetters.statement}
        aria-invalid=${isWrong(view, 'statement')}
        aria-describedby="statement-error"
        .value=${draft.statement}
        @input=${(event: Event) => onChange({ statement: valueOf(event) })}
      ></textarea>
      ${adviceOn(view, 'statement')}
    </div>
    <div class="two">
      ${line(view, 'name', 'text', label(terms.yourName))} ${line(view, 'email', 'email', label(terms.email))}
      ${isOptional ? html`<p class="hint" id="hint">${terms.mayStayAnonymous}</p>` : nothing}
    </div>
    <div>
      <label class="option top">
        <input
          type="checkbox"
          id="isAccurate"
          required
          aria-invalid=${isWrong(view, 'isAccurate')}
          aria-describedby="isAccurate-error"
          .checked=${draft.isAccurate}
          @change=${(event: Event) => onChange({ isAccurate: (event.target as HTMLInputElement).checked })}
        />
        <span>${terms.goodFaith}</span>
      </label>
      ${adviceOn(view, 'isAccurate')}
    </div>
    <div>
      <div role="alert">
        ${draft.state === 'failed' ? advice(draft.failure ?? terms.reportFailed) : nothing}
      </div>
      <button type="submit" class="button filled" aria-busy=${isSending ? 'true' : nothing}>
        ${isSending ? terms.sending : terms.sendReport}
      </button>
    </div>
  </form>`;
}

function reasons(view: FormView): TemplateResult {
  const { draft, terms, onChange } = view;
  return html`<fieldset
    role="radiogroup"
    aria-required="true"
    aria-invalid=${isWrong(view, 'reason')}
    aria-describedby="reason-error"
  >
    <legend>${terms.whatIsWrong}</legend>
    ${(Object.entries(terms.reasons) as [ReportReason, string][]).map(
      ([reason, words], index) =>
        html`<label class="option">
          <input
            type="radio"
            name="reason"
            id=${index ? nothing : 'reason'}
            value=${reason}
            .checked=${draft.reason === reason}
            @change=${() => onChange({ reason })}
          />
          <span>${words}</span>
        </label>`,
    )}
    ${adviceOn(view, 'reason')}
  </fieldset>`;
}

function line(view: FormView, field: 'name' | 'email', type: string, label: string): TemplateResult {
  const isOptional = mayBeAnonymous(view.draft);
  return html`<div>
    <label for=${field}>${label}</label>
    <input
      id=${field}
      class="input"
      type=${type}
      autocomplete=${field}
      maxlength=${mostLetters[field]}
      ?required=${!isOptional}
      aria-invalid=${isWrong(view, field)}
      aria-describedby="${field}-error ${isOptional ? 'hint' : ''}"
      .value=${view.draft[field]}
      @input=${(event: Event) => view.onChange({ [field]: valueOf(event) })}
    />
    ${adviceOn(view, field)}
  </div>`;
}

/** Always there, so that what a field is described by never dangles. */
function adviceOn(view: FormView, field: ReportField): TemplateResult {
  const words = view.draft.wrong[field];
  return html`<div id="${field}-error">${words ? advice(words) : nothing}</div>`;
}

function isWrong({ draft }: FormView, field: ReportField): 'true' | typeof nothing {
  return draft.wrong[field] ? 'true' : nothing;
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
}
