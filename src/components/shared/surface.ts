import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { LookstreamElement } from './element.ts';
import { adoptScheme } from './surface-scheme.ts';

/** The dialog of an element that has one: opened over the page, closed by Escape, by a click beside it, or for good. */
export class Surface implements ReactiveController {
  /** how often it was told to close: what set out to open it before that is too late */
  closings = 0;
  #host: LookstreamElement;
  /** Both ends of a click count: a drag that starts in the text, as when selecting, closes nothing. */
  #isBackdropPressed = false;

  constructor(host: LookstreamElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /**
   * Opens the dialog as soon as it is rendered.
   *
   * @param opener gets the focus back; the page's ink is read beside it
   * @param closings as they were when somebody asked for it
   * @returns whether it opened: it may be open already, told to close meanwhile, or its element gone
   */
  async open(opener: HTMLElement, closings = this.closings): Promise<boolean> {
    await this.#host.updateComplete;
    const dialog = this.#dialog;
    if (!dialog || dialog.open || closings !== this.closings || !this.#host.isConnected) return false;
    // Not the ink of the opener itself: a plain button has one of its own.
    adoptScheme(dialog, opener.parentElement ?? opener);
    // Safari does not focus a button that is clicked; the dialog gives the focus back to what has it now.
    opener.focus({ preventScroll: true });
    dialog.showModal();
    return true;
  }

  close = (): void => {
    this.closings += 1;
    this.#dialog?.close();
  };

  /**
   * @param content one `.surface`, with a `#title` that names the dialog
   * @param onClose called however it was closed
   */
  render(content: TemplateResult, onClose?: () => void): TemplateResult {
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the key of a dialog is Escape
    return html`<dialog
      class="base"
      lang=${this.#host.terms.lang}
      dir=${this.#host.direction}
      aria-labelledby="title"
      @pointerdown=${this.#onPointer}
      @click=${this.#onPointer}
      @close=${onClose}
    >
      <div class="stage">${content}</div>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot?.querySelector('dialog') ?? null;
  }

  #onPointer = ({ type, target }: Event): void => {
    const isBackdrop = target instanceof Element && target.matches('dialog, .stage');
    if (type === 'pointerdown') this.#isBackdropPressed = isBackdrop;
    else if (isBackdrop && this.#isBackdropPressed) this.close();
  };
}
