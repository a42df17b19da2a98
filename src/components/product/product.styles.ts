import { css } from 'lit';

export const productStyles = css`
  .product {
    position: relative;
    display: grid;
    grid-template-columns: 76px minmax(0, 1fr);
    gap: 16px;
    padding-block: 14px;
  }
  /* The light ground stays in dark mode: product pictures are cut out for it. */
  .picture {
    display: block;
    inline-size: 76px;
    aspect-ratio: 4 / 5;
    object-fit: cover;
    border-radius: var(--_photo-radius);
    background: #f4f2ee;
  }
  /* The button stands on the line of the price; where there is no room for it, it goes under it. */
  .words {
    display: flex;
    flex-wrap: wrap;
    align-items: last baseline;
    align-content: center;
    column-gap: 16px;
    font-size: var(--_s);
  }
  .details {
    flex: 1 1 6em;
    display: grid;
    gap: 4px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    text-decoration: none;
  }
  a.details::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }
  a.details:focus-visible {
    outline: 0;
  }
  a.details:focus-visible::after {
    outline: 2px solid currentcolor;
    outline-offset: -2px;
  }
  .from {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
  }
  .brand {
    color: var(--_muted);
    font-size: var(--_xs);
  }
  .name {
    font-size: max(1.0625em, 14px);
    line-height: 1.3;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 12px;
  }
  .sold-out .price {
    color: var(--_muted);
  }
  .sold-out .note {
    font-weight: 500;
    margin-inline-start: 8px;
  }
  .go {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    margin-inline-start: auto;
    font-weight: 500;
    text-decoration: underline 1px;
    text-decoration-color: var(--_edge);
    text-underline-offset: 0.25em;
    white-space: nowrap;
  }
  a:hover .name {
    text-decoration: underline 1px;
    text-underline-offset: 0.25em;
  }
  a:hover .go {
    text-decoration-color: currentcolor;
  }
  .button {
    position: relative;
    display: inline-grid;
    margin-inline-start: auto;
  }
  /* Both words lie in one place, so that the button is as wide as the longer one. */
  .button > * {
    grid-area: 1 / 1;
  }
  .button > :not(.shown) {
    visibility: hidden;
  }
  .button[aria-busy] {
    border-style: dashed;
  }
  [role='status'] {
    flex: 1 0 100%;
  }
  .go svg {
    inline-size: 14px;
    block-size: 14px;
  }
  @media print {
    .go,
    .button {
      display: none;
    }
  }
`;
