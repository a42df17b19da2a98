import { Task } from '@lit/task';
import { html, LitElement, type TemplateResult } from 'lit';
import type { LooksPage } from '../../../src/model/looks-page.ts';

/** What both sketches have: a page of looks, and the one of them that is open in a `<dialog>`. */
export abstract class SketchElement extends LitElement {
  static override properties = { page: { attribute: false }, index: { state: true } };

  declare page: LooksPage | null;
  /** of the open look */
  declare protected index: number | null;
  readonly #looks = new Task(this, {
    task: async ([page]) => page,
    args: () => [this.page] as const,
  });

  constructor() {
    super();
    this.page = null;
    this.index = null;
  }

  protected open = (index: number): void => {
    this.index = index;
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
  };

  /** everything, with a `<dialog>` for the viewer in it */
  protected abstract renderLooks(page: LooksPage): TemplateResult;

  override render() {
    return this.#looks.render({
      error: () => html`<p>The photos did not load.</p>`,
      complete: (page) => page && this.renderLooks(page),
    });
  }
}
