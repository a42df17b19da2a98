import { css, type CSSResult } from 'lit';

/** What stands in the sheet: comes with it, when it is opened. */
export const contentStyles: CSSResult = css`
  .content {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    padding: 20px var(--_side) 24px;
  }
  .what,
  .field,
  .code {
    display: flex;
    align-items: center;
    gap: 14px;
    overflow-wrap: anywhere;
  }
  .what,
  .code p,
  .hint,
  label {
    font-size: var(--_s);
  }
  strong,
  label {
    font-weight: 500;
  }
  .what img {
    flex: none;
    inline-size: 52px;
    aspect-ratio: 4 / 5;
    object-fit: cover;
    border-radius: var(--_photo-radius);
  }
  .what strong {
    display: block;
  }
  .what p {
    color: var(--_muted);
  }
  label {
    display: block;
    margin-block-end: 6px;
  }
  .field {
    gap: 8px;
    padding-inline: 14px 1px;
    border: 1px solid var(--_edge);
    border-radius: var(--_field-radius);
  }
  .field:has(input:focus-visible) {
    outline: 2px solid currentcolor;
    outline-offset: 2px;
  }
  input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 46px;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    font: inherit;
    /* Below 16 px, phones zoom into a field that is touched. */
    font-size: max(1em, 16px);
    color: inherit;
    text-overflow: ellipsis;
  }
  /* Both words lie in one place, so that the button is as wide as the longer one. */
  .words {
    display: inline-grid;
    justify-items: start;
  }
  .words > * {
    grid-area: 1 / 1;
    visibility: hidden;
  }
  .words > .shown {
    visibility: visible;
  }
  .hint {
    margin-block-start: 8px;
  }
  .code {
    gap: var(--_side);
  }
  /* Has its size before its script is there. */
  .code > lookstream-qr {
    flex: none;
    inline-size: 188px;
    aspect-ratio: 1;
  }
  .code div {
    display: grid;
    justify-items: start;
  }
  .code p {
    margin-block-end: 8px;
  }
  .code .button {
    gap: 6px;
    text-align: start;
  }
  /* Keeps its place until there is a code to save. */
  .button:disabled {
    visibility: hidden;
  }
  .networks {
    display: flex;
    flex-wrap: wrap;
    column-gap: 20px;
    /* The height of the links is for fingers; for the eye, they stand below the field and above the code. */
    margin-block: -16px;
  }
  .networks a {
    justify-content: start;
  }
  @media (max-width: 599.9px) {
    .content {
      gap: 20px;
      padding-block: 16px 20px;
    }
    .networks {
      column-gap: 10px;
      margin-block: -14px;
    }
    .code > lookstream-qr {
      inline-size: 152px;
    }
  }
`;
