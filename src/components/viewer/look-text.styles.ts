import { css } from 'lit';

/** What stands beside a photo: who made it, what they say, what can be bought, and where it comes from. */
export const lookTextStyles = css`
  .who {
    display: flex;
    gap: 12px;
    align-items: center;
  }
  .who > div {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .who h2 {
    font-size: 1em;
    font-weight: 500;
    line-height: 1.3;
  }
  .who p {
    color: var(--_muted);
    font-size: var(--_s);
  }
  .avatar {
    position: relative;
    flex: none;
    inline-size: max(40px, 2.5em);
    block-size: max(40px, 2.5em);
    border-radius: 50%;
    overflow: hidden;
    display: grid;
    place-items: center;
    background: var(--_fill);
    font-size: max(0.8125em, 12px);
    font-weight: 500;
  }
  .avatar > img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .jump {
    flex: none;
    margin-inline-start: auto;
    padding-inline: 14px;
  }
  .jump svg {
    inline-size: 16px;
    block-size: 16px;
  }
  .caption {
    font-size: var(--_l);
    line-height: 1.5;
    text-wrap: pretty;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .tags {
    color: var(--_muted);
    font-size: var(--_s);
    overflow-wrap: anywhere;
  }
  .caption + .tags {
    margin-block-start: 8px;
  }
  .products h3 {
    font-size: var(--_s);
    font-weight: 500;
    padding-block-end: 10px;
    scroll-margin-block-start: 16px;
  }
  .products li {
    border-block-start: 1px solid var(--_line);
  }
  .products ul {
    border-block-end: 1px solid var(--_line);
  }
  .foot {
    grid-area: foot;
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    align-items: center;
    justify-content: space-between;
    min-block-size: 48px;
    padding: 2px 16px;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: var(--_xs);
  }
  /* Easy to hit, without a higher row. */
  .foot a {
    padding-block: 14px;
    text-underline-offset: 0.25em;
    text-decoration-color: var(--_edge);
  }
  .foot button {
    margin-inline-start: auto;
    font-size: inherit;
  }
`;
