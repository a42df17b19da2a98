import { html, nothing, type TemplateResult } from 'lit';
import { buttonStyles } from '../shared/button.styles.ts';
import { define } from '../shared/define.ts';
import { LookstreamElement } from '../shared/element.ts';
import { fieldStyles } from '../shared/field.styles.ts';
import { lazily } from '../shared/lazy.ts';
import '../shared/terms/en.ts';
import { baseStyles, tokens } from '../shared/tokens.styles.ts';
import type { Batch } from './batch.ts';
import { formStyles } from './form.styles.ts';
import { FileArrivals } from './file-arrivals.ts';
import { frame } from './frame.ts';
import type { ProductChoice } from './page-products.ts';
import { SetupSource } from './setup.ts';
import { uploadStyles } from './upload.styles.ts';

/** Photos that go at once. */
const mostPhotos = 10;

/**
 * @element lookstream-upload
 * @summary Lets visitors hand in their own photos: chosen, dropped, pasted or photographed; each with a caption, and
 *   only with their consent.
 *
 * @slot - shown without JavaScript, and where nothing can be handed in
 * @slot heading - a heading of the page's own, in place of `heading`
 *
 * @fires {LookstreamUploadRequestEvent} lookstream-upload-request - a photo is about to be sent; cancelable, and the page may call `respondWith()`
 * @fires {LookstreamUploadEvent} lookstream-upload - a photo has been handed in
 * @fires {LookstreamErrorEvent} lookstream-error - nothing can be handed in, or this page may not send
 *
 * @csspart heading - the title
 * @csspart intro - the line under it
 * @csspart frame - where photos are dropped, with the buttons in it
 * @csspart choose - the button that opens the files
 * @csspart camera - the button that opens a phone's camera
 * @csspart photo - one photo with all that is about it
 * @csspart picture - its preview
 * @csspart form - what is said about the photos, and the consent
 * @csspart send - the button that sends them
 * @csspart thanks - the words of thanks
 *
 * @cssproperty [--lookstream-title-size=1.4375em] - size of the title
 * @cssproperty [--lookstream-ratio=4/5] - width to height of the previews
 * @cssproperty [--lookstream-photo-radius=2px] - corners of the frame and of the previews
 * @cssproperty [--lookstream-field-radius=2px] - corners of the fields
 * @cssproperty [--lookstream-accent=transparent] - ground of the button that sends, and the checks; set it together with its ink
 * @cssproperty [--lookstream-accent-ink=currentcolor] - ink of the button that sends
 * @cssproperty [--lookstream-danger] - ink of what is wrong
 */
export class LookstreamUpload extends LookstreamElement {
  static override properties = {
    product: {},
    products: { type: Array },
    heading: {},
    intro: {},
    shop: {},
    limit: { type: Number },
    capture: { type: Boolean },
    trouble: { state: true },
  };
  static override styles = [
    tokens('upload', {
      'title-size': '1.4375em',
      'field-radius': 'var(--_radius)',
      accent: 'transparent',
      'accent-ink': 'currentcolor',
      danger: 'color-mix(in srgb,#e02020 60%,currentcolor)',
    }),
    baseStyles,
    buttonStyles,
    uploadStyles,
    fieldStyles,
    formStyles,
  ];

  /** key of the product in the photos; several, with spaces between, to choose from */
  declare product: string | null;
  /** products to choose from, with their names: `[{"key": "vase", "name": "Aalis vase"}]` */
  declare products: ProductChoice[] | null;
  /** title */
  declare heading: string | null;
  /** a line under the title */
  declare intro: string | null;
  /** who shows the photos, in the sentence of consent; the page's host by default */
  declare shop: string | null;
  /** photos that go at once; ten at most, and by default */
  declare limit: number | null;
  /** whether phones offer their camera beside their files */
  declare capture: boolean;

  readonly source = new SetupSource(this);
  readonly #arrivals = new FileArrivals(this);
  declare private trouble: string | null;
  /** the photos, once one has been chosen */
  #batch: Batch | null = null;
  #view: typeof import('./batch-view.ts') | null = null;

  /** photos that go at once, as far as the author's wish can be followed */
  get most(): number {
    return Math.min(Math.max(Math.trunc(this.limit ?? mostPhotos) || mostPhotos, 1), mostPhotos);
  }

  /** Takes files as if the visitor had chosen them; what cannot be taken is named to them. */
  async add(files: Iterable<File>): Promise<void> {
    const chosen = [...files];
    if (!chosen.length || !this.source.setup) return;
    const { chooseAgain } = this.source.setup.words;
    const [part, view] = await Promise.all([
      lazily(this, () => import('./batch.ts')),
      lazily(this, () => import('./batch-view.ts')),
    ]);
    this.trouble = part && view ? null : chooseAgain;
    if (!part || !view) return;
    if (!this.#view) view.dress(this);
    this.#view = view;
    this.#batch ??= new part.Batch(this);
    await this.#batch.add(chosen);
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#batch?.submit();
  };

  #renderHead(): TemplateResult {
    const { heading, intro } = this;
    return html`<div class="head">
      <slot name="heading">
        ${heading ? html`<h2 class="title" part="heading">${heading}</h2>` : nothing}
      </slot>
      ${intro ? html`<p class="intro" part="intro">${intro}</p>` : nothing}
    </div>`;
  }

  override render() {
    const { source, trouble } = this;
    const { setup } = source;
    const batch = this.#batch;
    const view = this.#view;
    if (source.hasFailed) return html`<div class="base" dir=${this.direction}><slot></slot></div>`;
    const count = batch?.photos.length ?? 0;
    return html`<section
      class="base"
      lang=${this.terms.lang}
      dir=${this.direction}
      aria-label=${this.heading || setup?.words.sendUsPhotos || nothing}
      aria-busy=${setup ? nothing : 'true'}
    >
      <form
        class="body ${count ? 'chosen' : ''} ${this.#arrivals.isOver ? 'over' : ''}"
        novalidate
        @submit=${this.#onSubmit}
      >
        ${this.#renderHead()}
        <div class="photos">
          ${setup ? batch && view?.renderPhotos(batch, setup) : html`<div class="frame blank"></div>`}
          ${
            setup && !(batch?.isFull ?? false)
              ? frame({
                  ...{ setup, language: this.language, count, most: this.most, hasCamera: this.capture },
                  trouble: trouble ?? '',
                  onFiles: (files) => void this.add(files),
                })
              : nothing
          }
        </div>
        ${batch && setup ? view?.renderForm(batch, setup) : nothing}
        <p class="hidden" role="status">${batch?.announcement}</p>
      </form>
    </section>`;
  }
}

define('lookstream-upload', LookstreamUpload);

declare global {
  interface HTMLElementTagNameMap {
    'lookstream-upload': LookstreamUpload;
  }
}
