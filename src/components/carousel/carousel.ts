import { html, isServer, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { LooksPage } from '../../model/looks-page.ts';
import { define } from '../shared/define.ts';
import { productsOf } from '../shared/describe-look.ts';
import { icon, nextIcon, previousIcon } from '../shared/icons.ts';
import { lazily } from '../shared/lazy.ts';
import { LooksElement } from '../shared/looks-element.ts';
import { baseStyles, tokens } from '../shared/tokens.styles.ts';
import { carouselStyles } from './carousel.styles.ts';
import type { Controls } from './controls.ts';
import { pictureSizes } from './picture-sizes.ts';
import { reserveStyles } from './reserve.styles.ts';
import { ScrollSnap } from './scroll-snap.ts';
import { renderSlide } from './slide.ts';

/** A slide that is awaited, or too far away to be read: its photo and lines as they will stand. */
const blankSlide = html`<div class="slide" part="slide"></div>`;

/** Slides that fill the widest carousel, and one more. */
const firstSlides = 6;
const skeleton = Array<TemplateResult>(firstSlides).fill(blankSlide);

/**
 * @element lookstream-carousel
 * @summary Customers' photos of a product side by side, each with its maker and what can be bought in it.
 *
 * @slot - shown without JavaScript, when there are no photos, and when something fails
 * @slot heading - a heading of the page's own, in place of `heading`
 *
 * @fires {LookstreamLoadEvent} lookstream-load - looks are shown, or it is known that there are none
 * @fires {LookstreamSlideChangeEvent} lookstream-slide-change - the visitor moved to another look
 * @fires {LookstreamOpenRequestEvent} lookstream-open-request - a photo was pressed; cancelable
 * @fires {LookstreamProductClickEvent} lookstream-product-click - a product's link was followed
 * @fires {LookstreamErrorEvent} lookstream-error - the looks could not be had
 *
 * @csspart heading - the title
 * @csspart intro - the line under it
 * @csspart nav - counter and arrows
 * @csspart counter - "1 / 24"
 * @csspart nav-previous - arrow
 * @csspart nav-next - arrow
 * @csspart track - what scrolls
 * @csspart slide - one look
 * @csspart photo - its button
 * @csspart picture - the picture in it
 * @csspart badge - number of products, or that it is a video
 * @csspart caption - the block under a photo
 * @csspart credit - who made it
 * @csspart product - the link
 * @csspart product-name - name of the product
 * @csspart price - price
 * @csspart pause - holds the slides of a carousel that moves by itself, and sets them going
 * @csspart skip - leads past the photos; seen when it has the focus
 *
 * @cssproperty [--lookstream-ratio=4/5] - width to height of the photos
 * @cssproperty [--lookstream-gap=clamp(8px,1.4cqi,16px)] - between slides
 * @cssproperty [--lookstream-peek=.32] - how much of the next slide is seen
 * @cssproperty [--lookstream-bleed=0px] - padding of the page that the track may run over
 * @cssproperty [--lookstream-title-size=1.4375em] - size of the title
 * @cssproperty [--lookstream-photo-radius=2px] - corners of the photos
 */
export class LookstreamCarousel extends LooksElement {
  static override properties = {
    details: {},
    slidesPerMove: { type: Number, attribute: 'slides-per-move' },
    loop: { type: Boolean },
    autoplay: {},
  };
  static override styles = [
    tokens('carousel', { gap: 'clamp(8px,1.4cqi,16px)', peek: '.32', bleed: '0px' }),
    baseStyles,
    reserveStyles,
    carouselStyles,
  ];

  /** what stands under a photo: `product`, or only the `credit` where the product is on the page already */
  declare details: string | null;
  /** how far an arrow leads; one slide by default */
  declare slidesPerMove: number | null;
  /** whether the last slide leads to the first, and back */
  declare loop: boolean;
  /** moves by itself until the visitor shows interest; the seconds between, 6 where none are given */
  declare autoplay: string | null;

  declare readonly firstPage: undefined;
  declare readonly furtherPage: undefined;

  #stem: LooksPage | null = null;
  /** pictures up to this slide have been asked for */
  #reach = 0;
  /** slides up to this one stay as they were rendered, from this page in this language and size */
  #settled = 0;
  #page: LooksPage | null = null;
  #setting = '';
  /** a visitor who points at the carousel may be about to move it: what comes next is fetched ahead */
  #isTouched = false;
  #snap = new ScrollSnap(this);
  /** what moves the track, once somebody wants that */
  #controls: Controls | null = null;

  /** the scroller, for the controllers that move it */
  get track(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.track') ?? null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { source } = this;
    const { page, stem } = source;
    if (stem !== this.#stem) {
      this.#stem = stem;
      this.#reach = 0;
      this.#controls?.rewind();
    }
    const { index, seen } = this.#snap.view;
    const ahead = this.#isTouched ? seen - index : 0;
    this.#reach = Math.max(this.#reach, seen + ahead);
    if (ahead && page && this.#reach >= page.looks.length && !source.hasMoreFailed) void source.more();
    if (this.autoplay !== null && page) this.#touch();
    const setting = this.language + this.#sizes;
    if (changed.size || page !== this.#page || setting !== this.#setting) this.#settled = 0;
    this.#page = page;
    this.#setting = setting;
  }

  get #sizes(): string {
    return pictureSizes(this.#snap.view.slideWidth);
  }

  /** Shows the next look. */
  next(): Promise<void> {
    return this.#command((controls) => controls.step(1, true));
  }

  /** Shows the previous look. */
  previous(): Promise<void> {
    return this.#command((controls) => controls.step(-1, true));
  }

  /** Shows a look, counted from 0. */
  goTo(index: number): Promise<void> {
    return this.#command((controls) => controls.goTo(index, true));
  }

  /** Renders a slide that may still be an empty place, for the focus. */
  bring(index: number): Promise<unknown> {
    this.#reach = Math.max(this.#reach, index + 1);
    this.requestUpdate();
    return this.updateComplete;
  }

  /** Moves: at once, or as soon as what moves has come. */
  async #command(command: (controls: Controls) => void): Promise<void> {
    if (!this.#isTouched) this.requestUpdate();
    this.#isTouched = true;
    if (!this.#controls) {
      const module = await lazily(this, () => import('./controls.ts'));
      if (!module) return;
      this.#controls ??= new module.Controls(this, this.#snap);
    }
    command(this.#controls);
  }

  #touch(): void {
    void this.#command(() => undefined);
  }

  #skip(event: Event): void {
    event.preventDefault();
    void this.#command((controls) => controls.skip());
  }

  #renderHead(total: number): TemplateResult {
    const { terms, loop, heading, intro } = this;
    const { index, isAtStart, isAtEnd } = this.#snap.view;
    const current = Math.min(index + 1, total);
    return html`<div class="head">
      <slot name="heading">
        ${heading ? html`<h2 class="title" part="heading">${heading}</h2>` : nothing}
      </slot>
      ${intro ? html`<p class="intro" part="intro">${intro}</p>` : nothing}
      <div class="nav ${isAtStart && isAtEnd ? 'idle' : ''}" part="nav">
        ${
          this.autoplay === null
            ? nothing
            : (this.#controls?.renderPause() ?? html`<span class="icon-button"></span>`)
        }
        ${
          total
            ? html`<a class="hidden skip" part="skip" href="#end" @click=${this.#skip}
                >${terms.skipPhotos}</a
              >`
            : nothing
        }
        <p class="counter" part="counter" aria-hidden="true">
          ${total ? html`<bdi>${current} / ${total}</bdi>` : nothing}
        </p>
        <p class="hidden" aria-live=${this.#controls?.isPlaying ? 'off' : 'polite'}>
          ${total ? terms.position(current, total) : nothing}
        </p>
        ${this.#renderArrow(-1, terms.previousPhoto, !total || (isAtStart && !loop))}
        ${this.#renderArrow(1, terms.nextPhoto, !total || (isAtEnd && !loop))}
      </div>
    </div>`;
  }

  #renderArrow(by: 1 | -1, label: string, isUnavailable: boolean): TemplateResult {
    return html`<button
      class="icon-button ring"
      part=${by === 1 ? 'nav-next' : 'nav-previous'}
      type="button"
      aria-label=${label}
      aria-disabled=${isUnavailable}
      @click=${() => this.#command((controls) => controls.step(by, false))}
    >
      ${icon(by === 1 ? nextIcon : previousIcon, true)}
    </button>`;
  }

  /** Slides by the hundred cost little: those that may be seen soon are rendered, and those that have been, once. */
  #renderSlides({ looks, products }: LooksPage): unknown[] {
    const { terms, language, consent } = this;
    const settled = this.#settled;
    const near = isServer ? looks.length : Math.max(firstSlides, this.#reach + 1);
    this.#settled = this.#reach;
    return looks.map((look, at) => {
      if (at < settled) return noChange;
      if (at >= near) return blankSlide;
      return renderSlide({
        look,
        products: productsOf(look, products),
        position: terms.position(at + 1, looks.length),
        sizes: at < this.#reach ? this.#sizes : null,
        hasProduct: this.details !== 'credit',
        terms,
        language,
        consent,
        open: ({ currentTarget }) => this.open(at, currentTarget as HTMLElement),
      });
    });
  }

  override render() {
    const { page, hasFailed } = this.source;
    const total = page?.looks.length ?? 0;
    if (this.isCollapsed) return nothing;
    const shape = `base ${this.heading ? 'titled' : ''} ${this.intro ? 'introduced' : ''} ${this.details === 'credit' ? '' : 'selling'}`;
    if (hasFailed || (page && !total)) {
      return html`<div class=${shape} dir=${this.direction}><slot></slot></div>`;
    }
    return html`<section
      class=${shape}
      lang=${this.terms.lang}
      dir=${this.direction}
      aria-roledescription=${this.terms.carouselRole}
      aria-label=${this.heading || this.terms.carousel}
      aria-busy=${total ? nothing : 'true'}
      @pointerenter=${this.#touch}
      @focusin=${this.#touch}
    >
      ${this.#renderHead(total)}
      <div
        class="track"
        part="track"
        @keydown=${(event: KeyboardEvent) => this.#command((controls) => void controls.moveByKey(event))}
      >
        ${page ? this.#renderSlides(page) : skeleton} ${this.#controls?.renderWaiting()}
      </div>
      <span id="end" tabindex="-1"></span>
    </section>`;
  }
}

define('lookstream-carousel', LookstreamCarousel);

declare global {
  interface HTMLElementTagNameMap {
    'lookstream-carousel': LookstreamCarousel;
  }
}
