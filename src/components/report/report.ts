import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../model/look.ts';
import { buttonStyles } from '../shared/button.styles.ts';
import { define } from '../shared/define.ts';
import { LookstreamElement } from '../shared/element.ts';
import { fieldStyles } from '../shared/field.styles.ts';
import { icon } from '../shared/icons.ts';
import { lazily } from '../shared/lazy.ts';
import { sheetStyles } from '../shared/sheet.styles.ts';
import { closeIcon } from '../shared/surface-icons.ts';
import { Surface } from '../shared/surface.ts';
import { surfaceStyles, surfaceTokens } from '../shared/surface.styles.ts';
import '../shared/terms/en.ts';
import type { SheetTerms } from '../shared/terms/terms.ts';
import { baseStyles, tokens } from '../shared/tokens.styles.ts';
import { emptyDraft, type ReportDraft } from './report-draft.ts';
import { reportForm } from './report-form.ts';
import { reportStyles } from './report.styles.ts';

/** What is reported, and from where. */
export interface ReportOpening {
  look: Look;
  /** gets the focus back, and lends the dialog its colours */
  opener: HTMLElement;
  /** the report has been received, and whoever sent it has closed the thanks */
  onDone?: (() => void) | undefined;
}

/**
 * @element lookstream-report
 * @summary A form that reports a look: what is wrong, why, and who says so.
 *
 * @fires {LookstreamReportRequestEvent} lookstream-report-request - the report is to be sent: to the edge, unless the page calls `respondWith()`
 * @fires {LookstreamErrorEvent} lookstream-error - the words of the form did not load
 *
 * @csspart surface - the sheet over the page
 * @csspart bar - its head
 * @csspart received - the words of thanks
 *
 * @cssproperty [--lookstream-surface=Canvas] - ground of the sheet; set it together with its ink
 * @cssproperty [--lookstream-surface-ink=CanvasText] - ink of the sheet
 * @cssproperty [--lookstream-accent] - ground of the filled button, and the checks; the sheet's ink by default
 * @cssproperty [--lookstream-accent-ink] - ink of the filled button; the sheet's ground by default
 * @cssproperty [--lookstream-danger] - ink of what is wrong with a field
 * @cssproperty [--lookstream-field-radius=2px] - corners of the fields
 */
export class LookstreamReport extends LookstreamElement {
  static override properties = { look: { state: true }, sheetTerms: { state: true } };
  static override styles = [
    tokens('report', surfaceTokens),
    baseStyles,
    buttonStyles,
    surfaceStyles,
    sheetStyles,
    fieldStyles,
    reportStyles,
  ];

  declare private look: Look | null;
  declare private sheetTerms: SheetTerms | null;
  /** by look: what was written stays until it is sent */
  readonly #drafts = new Map<string, ReportDraft>();
  readonly #surface = new Surface(this);
  #onDone: ReportOpening['onDone'];
  #sending: typeof import('./send-report.ts') | null = null;

  /** Opens the form, with what was written about this look before. Resolves when it is open. */
  async open({ look, opener, onDone }: ReportOpening): Promise<void> {
    const { closings } = this.#surface;
    const module = await lazily(this, () => import('../shared/terms/load-sheet-terms.ts'));
    if (!module) return;
    const sheetTerms = await module.loadSheetTerms(this.language, this.wording);
    if (closings !== this.#surface.closings) return;
    this.sheetTerms = sheetTerms;
    this.#forgetReceived(look);
    this.look = look;
    this.#onDone = onDone;
    if (await this.#surface.open(opener)) this.#showReceived(look);
  }

  close(): void {
    this.#surface.close();
  }

  #draftOf({ id }: Look): ReportDraft {
    return this.#drafts.get(id) ?? emptyDraft();
  }

  #change(look: Look, changes: Partial<ReportDraft>): void {
    this.#drafts.set(look.id, { ...this.#draftOf(look), ...changes });
    this.requestUpdate();
  }

  /** Takes down what is written, and the advice that has been followed or has become void. */
  #write(look: Look, changes: Partial<ReportDraft>, terms: SheetTerms): void {
    const draft = { ...this.#draftOf(look), ...changes };
    const wrong = Object.entries(this.#sending?.wrongFields(draft, terms) ?? {});
    const still = wrong.filter(([field]) => field in draft.wrong);
    this.#change(look, { ...changes, wrong: Object.fromEntries(still) });
  }

  async #onSubmit(event: Event, look: Look, terms: SheetTerms): Promise<void> {
    event.preventDefault();
    let first: string | undefined;
    try {
      this.#sending ??= await import('./send-report.ts');
      const draft = this.#draftOf(look);
      if (draft.state === 'sending') return;
      const wrong = this.#sending.wrongFields(draft, terms);
      [first] = Object.keys(wrong);
      this.#change(look, { wrong, failure: null, state: first ? 'writing' : 'sending' });
      if (!first) this.#change(look, await this.#sending.sendReport(this, look, draft, terms));
    } catch {
      this.#change(look, { state: 'failed' });
    }
    await this.updateComplete;
    if (look.id !== this.look?.id) return;
    if (first) this.renderRoot.querySelector<HTMLElement>(`#${first}`)?.focus();
    else this.#showReceived(look);
  }

  /** Leads readers to the thanks, where they are on screen. */
  #showReceived(look: Look): void {
    const thanks = this.renderRoot.querySelector<HTMLElement>('dialog[open] .received');
    if (!thanks) return;
    thanks.focus();
    this.#change(look, { isThanked: true });
  }

  /** Whoever has been thanked is done with it: another report of the same look begins afresh. */
  #forgetReceived(look: Look): void {
    if (!this.#draftOf(look).isThanked) return;
    this.#drafts.delete(look.id);
    this.requestUpdate();
  }

  #onClose = (): void => {
    if (this.look && this.#draftOf(this.look).isThanked) this.#onDone?.();
  };

  #renderContent(look: Look, terms: SheetTerms): TemplateResult {
    const draft = this.#draftOf(look);
    if (draft.state === 'received' && this.#sending) return this.#sending.reportReceived(draft, terms);
    return reportForm({
      draft,
      terms,
      onChange: (changes) => this.#write(look, changes, terms),
      onSubmit: (event) => void this.#onSubmit(event, look, terms),
    });
  }

  override render() {
    const { look, sheetTerms } = this;
    if (!look || !sheetTerms) return nothing;
    const announcements = {
      writing: '',
      failed: '',
      sending: sheetTerms.sending,
      received: sheetTerms.reportReceived,
    };
    const content = html`<div class="surface" part="surface">
      <div class="bar" part="bar">
        <h2 class="dialog-title" id="title">
          ${look.kind === 'video' ? sheetTerms.reportThisVideo : sheetTerms.reportThisPhoto}
        </h2>
        <span class="space"></span>
        <button type="button" class="icon-button" aria-label=${this.terms.close} @click=${this.close}>
          ${icon(closeIcon)}
        </button>
      </div>
      <p class="hidden" role="status">${announcements[this.#draftOf(look).state]}</p>
      ${this.#renderContent(look, sheetTerms)}
    </div>`;
    return this.#surface.render(content, this.#onClose);
  }
}

define('lookstream-report', LookstreamReport);

declare global {
  interface HTMLElementTagNameMap {
    'lookstream-report': LookstreamReport;
  }
}
