import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { LooksPage } from '../../model/looks-page.ts';
import { define } from '../shared/define.ts';
import { productsOf } from '../shared/describe-look.ts';
import { LookstreamElement } from '../shared/element.ts';
import { LookstreamSlideChangeEvent } from '../shared/events.ts';
import { icon, nextIcon, previousIcon } from '../shared/icons.ts';
import { LooksSource } from '../shared/looks-source.ts';
import { openViewer } from '../shared/open-viewer.ts';
import { baseStyles, tokens } from '../shared/tokens.styles.ts';
import { carouselStyles } from './carousel.styles.ts';
import { pictureSizes } from './picture-sizes.ts';
import { reserveStyles } from './reserve.styles.ts';
import { ScrollSnap } from './scroll-snap.ts';
import { renderSlide } from './slide.ts';

/** Slides without photos, enough for the widest carousel. */
const skeleton = [0, 1, 2, 3, 4].map(
  () =>
    html`<div class="slide">
      <div class="photo blank"></div>
      <div class="caption">
        <div class="line blank"></div>
        <div class="line blank"></div>
      </div>
    </div>`,
);

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
 * @csspart retry - the button after a failure
 *
 * @cssproperty [--lookstream-ratio=4/5] - width to height of the photos
 * @cssproperty [--lookstream-gap=clamp(8px,1.4cqi,16px)] - between slides
 * @cssproperty [--lookstream-peek=.32] - how much of the next slide is seen
 * @cssproperty [--lookstream-bleed=0px] - padding of the page that the track may run over
 * @cssproperty [--lookstream-title-size=1.4375em] - size of the title
 * @cssproperty [--lookstream-photo-radius=2px] - corners of the photos
 */
export class LookstreamCarousel extends LookstreamElement {
  static override properties = {
    product: {},
    sort: {},
    limit: { type: Number },
    publisher: {},
    heading: {},
    intro: {},
    details: {},
    page: { attribute: false },
  };
  static override styles = [
    tokens('carousel', { gap: 'clamp(8px,1.4cqi,16px)', peek: '.32', bleed: '0px' }),
    baseStyles,
    reserveStyles,
    carouselStyles,
  ];

  /** key of the product whose looks are shown */
  declare product: string | null;
  /** order of the looks; by default the service's own */
  declare sort: string | null;
  /** at most so many looks */
  declare limit: number | null;
  /** who is paid for the links, by the site's own name for them */
  declare publisher: string | null;
  /** title, a line; two on a narrow page */
  declare heading: string | null;
  /** a line under the title; two on a narrow page */
  declare intro: string | null;
  /** what stands under a photo: `product`, or only the `credit` where the product is on the page already */
  declare details: string | null;
  /** looks to show as they are, without a request */
  declare page: LooksPage | null;

  #shown: LooksPage | null = null;
  /** pictures up to this slide have been asked for */
  #reach = 0;
  /** a visitor who points at the carousel may be about to move it: the next pictures are fetched ahead */
  #isTouched = false;
  #source = new LooksSource(this);
  #snap = new ScrollSnap(this);

  constructor() {
    super();
    this.product = null;
    this.sort = null;
    this.limit = null;
    this.publisher = null;
    this.heading = null;
    this.intro = null;
    this.details = null;
    this.page = null;
  }

  /** the scroller, for the controller that moves it */
  get track(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.track');
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#source.take(changed);
    const { page } = this.#source;
    if (page !== this.#shown) {
      this.#shown = page;
      this.#reach = 0;
      this.#snap.rewind();
    }
    const { index, seen } = this.#snap.view;
    const ahead = this.#isTouched ? seen - index : 0;
    this.#reach = Math.max(this.#reach, seen + ahead);
  }

  /** Shows the next look. */
  next(): void {
    this.#snap.step(1, true);
  }

  /** Shows the previous look. */
  previous(): void {
    this.#snap.step(-1, true);
  }

  /** Shows a look, counted from 0. */
  goTo(index: number): void {
    this.#snap.goTo(index, true);
  }

  /** Asks for the looks again, as after a failure. */
  retry(): void {
    this.#source.retry();
  }

  /** Called when the visitor came to rest at another look. */
  slideChanged(index: number): void {
    const look = this.#source.page?.looks[index];
    if (look) this.dispatchEvent(new LookstreamSlideChangeEvent({ look, index }));
  }

  #touch(): void {
    if (this.#isTouched) return;
    this.#isTouched = true;
    this.requestUpdate();
  }

  #open(event: Event, index: number): void {
    const page = this.#source.page;
    if (!page) return;
    const { looks, products } = page;
    const { locale, endpoint, site } = this;
    const opener = event.currentTarget as HTMLElement;
    void openViewer(this, { looks, products, index, locale, endpoint, site, opener });
  }

  /** Arrow keys go where they point, from the slide that has the focus, and take it along. */
  #moveByKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const slides = [...(this.track?.children ?? [])];
    const from = slides.findIndex((slide) => slide.contains(event.target as Node));
    const onward = this.direction === 'rtl' ? -1 : 1;
    const goal = { ArrowLeft: from - onward, ArrowRight: from + onward, Home: 0, End: slides.length - 1 }[
      event.key
    ];
    const slide = slides[goal ?? -1];
    if (goal === undefined || !slide) return;
    event.preventDefault();
    slide.querySelector('button')?.focus({ preventScroll: true });
    this.#snap.goTo(goal, false);
  }

  #renderHead(total: number): TemplateResult {
    const { terms } = this;
    const { index, isAtStart, isAtEnd } = this.#snap.view;
    const heading = this.heading ? html`<h2 class="title" part="heading">${this.heading}</h2>` : nothing;
    return html`<div class="head">
      <slot name="heading">${heading}</slot>
      ${this.intro ? html`<p class="intro" part="intro">${this.intro}</p>` : nothing}
      <div class="nav" part="nav">
        <p class="counter" part="counter" aria-live="polite">
          ${total ? html`<bdi>${index + 1} / ${total}</bdi>` : nothing}
        </p>
        ${this.#renderArrow(-1, terms.previousPhoto, isAtStart || !total)}
        ${this.#renderArrow(1, terms.nextPhoto, isAtEnd || !total)}
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
      @click=${() => {
        this.#snap.step(by, false);
      }}
    >
      ${icon(by === 1 ? nextIcon : previousIcon, true)}
    </button>`;
  }

  #renderSlides({ looks, products }: LooksPage): TemplateResult[] {
    const { terms, language } = this;
    const sizes = pictureSizes(this.#snap.view.slideWidth);
    return looks.map((look, index) =>
      renderSlide({
        look,
        products: productsOf(look, products),
        position: terms.position(index + 1, looks.length),
        sizes: index < this.#reach ? sizes : null,
        hasProduct: this.details !== 'credit',
        terms,
        language,
        open: (event) => {
          this.#open(event, index);
        },
      }),
    );
  }

  #renderFailure(): TemplateResult {
    const { terms } = this;
    return html`<div class="note">
      <p>${terms.looksFailed}</p>
      <button class="button" part="retry" type="button" @click=${this.retry}>${terms.tryAgain}</button>
    </div>`;
  }

  override render() {
    const page = this.#source.page;
    const total = page?.looks.length ?? 0;
    const shape = `base ${this.heading ? 'titled' : ''} ${this.intro ? 'introduced' : ''} ${this.details === 'credit' ? '' : 'selling'}`;
    if (this.#source.hasFailed || (page && !total)) {
      const isSilent = page !== null || hasFallback(this);
      return html`<div class=${shape} dir=${this.direction}>
        ${isSilent ? html`<slot></slot>` : this.#renderFailure()}
      </div>`;
    }
    return html`<section
      class=${shape}
      dir=${this.direction}
      aria-roledescription="carousel"
      aria-label=${this.heading || this.terms.carousel}
      aria-busy=${total ? nothing : 'true'}
      @pointerenter=${this.#touch}
      @focusin=${this.#touch}
    >
      ${this.#renderHead(total)}
      <div class="track" part="track" @keydown=${this.#moveByKey}>
        ${page ? this.#renderSlides(page) : skeleton}
      </div>
    </section>`;
  }
}

define('lookstream-carousel', LookstreamCarousel);

declare global {
  interface HTMLElementTagNameMap {
    'lookstream-carousel': LookstreamCarousel;
  }
}

/** Whether the author gave something to show in our place. */
function hasFallback(element: Element): boolean {
  return [...element.childNodes].some((node) =>
    node instanceof Text ? node.data.trim() : (node as Element).slot === '',
  );
}
