import { css, type CSSResult } from 'lit';

export const carouselStyles: CSSResult = css`
  :host {
    container-type: inline-size;
  }

  /* head: the title, an intro under it, and the way through the photos at the end */
  .head {
    position: relative;
    display: grid;
    grid-template: auto auto / minmax(0, 1fr) auto;
    align-content: end;
    align-items: center;
    gap: 0 calc(4 * var(--_space));
    min-block-size: calc(var(--_head));
    margin-block-end: calc(4 * var(--_space));
  }
  .title {
    font-family: var(--_title-font);
    font-size: var(--_size);
    font-weight: var(--_title-weight);
    line-height: 1.2;
    letter-spacing: var(--_title-spacing);
    text-wrap: balance;
  }
  [dir='rtl'] .title {
    letter-spacing: 0;
  }
  .title,
  .intro {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .intro {
    grid-column: 1 / -1;
    color: var(--_muted);
    font-size: var(--_s);
    margin-block-start: 4px;
  }
  ::slotted([slot='heading']) {
    margin-block: 0;
  }
  .nav {
    grid-area: 1 / 2;
    display: flex;
    align-items: center;
    gap: 4px;
  }
  /* all photos are seen at once */
  .idle {
    visibility: hidden;
  }
  .counter {
    font-size: var(--_s);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    padding-inline-end: 6px;
    min-inline-size: 3.75em;
    text-align: end;
  }

  /* A pause button beside it, or hardly any space: the title needs it more. */
  @container (inline-size < 480px) {
    .icon-button:first-child ~ .counter {
      display: none;
    }
  }
  @container (inline-size < 320px) {
    .counter {
      display: none;
    }
  }
  .track {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: var(--_slide);
    gap: var(--_gap);
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
    --_start: max(var(--_bleed), 5px);
    margin-inline: calc(-1 * var(--_start)) calc(-1 * var(--_bleed));
    padding: 0 var(--_bleed) 5px;
    padding-inline-start: var(--_start);
    scroll-padding-inline: var(--_start) var(--_bleed);
  }
  .track::-webkit-scrollbar {
    display: none;
  }
  .slide {
    scroll-snap-align: start;
    min-inline-size: 0;
  }
  /* strictly contained: a photo that arrives moves nothing, and the browser need not look whether it does */
  .photo {
    contain: strict;
    display: block;
    inline-size: 100%;
    padding: 0;
    border: 0;
    background: var(--_fill);
    border-radius: var(--_photo-radius);
    aspect-ratio: var(--_ratio);
  }
  .photo img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    transition: opacity 160ms;
  }
  .waiting {
    opacity: 0;
  }
  .badge,
  .photo .advertising {
    position: absolute;
    z-index: 1;
  }
  .photo .advertising {
    inset-block-start: 10px;
    inset-inline-start: 10px;
    background: #fff;
    color: #000;
  }
  .badge {
    inset-block-end: 8px;
    inset-inline-start: 8px;
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-block-size: 26px;
    padding-block: 2px;
    padding-inline: 7px 9px;
    border-radius: var(--_button-radius);
    background: var(--_badge);
    color: var(--_badge-ink);
    font-size: var(--_xs);
    line-height: 1.2;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
    box-shadow: 0 0 0 1px rgb(0 0 0/0.14);
  }
  .badge .i {
    inline-size: 14px;
    block-size: 14px;
  }
  .video {
    inset-block: 10px auto;
    inset-inline: auto 10px;
  }

  .caption {
    display: grid;
    gap: 3px;
    align-content: start;
    padding-block-start: 10px;
    padding-inline-end: max(0px, 16px - var(--_gap));
    font-size: var(--_s);
    line-height: 1.4;
  }
  .credit,
  .from bdi,
  .link > .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .credit {
    color: var(--_muted);
    font-size: var(--_xs);
  }
  .link {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 3px 12px;
    align-content: end;
    align-items: baseline;
    min-block-size: 44px;
    padding-block: 6px 4px;
    text-decoration: none;
    border-radius: var(--_radius);
  }
  .from {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .price:has(.sold-out) bdi {
    color: var(--_muted);
  }
  .sold-out {
    font-weight: 500;
  }
  @container (inline-size >= 480px) {
    .head:has(.intro) .nav {
      grid-row: 1 / span 2;
    }
    .head .intro {
      grid-column: 1;
    }
    .head:has(.intro) .title {
      align-self: end;
    }
    .counter {
      padding-inline: 8px;
      min-inline-size: 4.5em;
    }
    .link {
      grid-template-columns: minmax(0, 1fr) auto;
    }
  }

  /* before the photos: the same geometry, after a moment in which they may well have come */
  [aria-busy] .slide {
    animation:
      appear 0s 150ms both,
      breathe 2.4s 150ms ease-in-out infinite alternate;
  }
  .slide:empty::before,
  .slide:empty::after {
    content: '';
    display: block;
  }
  .slide:empty::before {
    aspect-ratio: var(--_ratio);
    background: var(--_skeleton);
    border-radius: var(--_photo-radius);
  }
  .slide:empty::after {
    inline-size: 44%;
    margin-block-start: 14px;
    border-block-start: 10px solid var(--_skeleton);
  }
  .selling .slide:empty::after {
    padding-block-end: 10px;
    border-block-end: 10px solid var(--_skeleton);
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.55;
    }
  }
`;
