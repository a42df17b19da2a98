import { css } from 'lit';

export const viewerStyles = css`
  .surface {
    inline-size: 100%;
    block-size: 100%;
    border-radius: 0;
    display: grid;
    grid-template: 'bar' auto 'scroll' minmax(0, 1fr) 'foot' auto / minmax(0, 1fr);
  }
  .bar {
    grid-area: bar;
  }
  .count {
    text-align: center;
    padding-inline: 4px;
    font-size: var(--_s);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  /* As wide as it will ever be, so that the arrows keep their place from 9 to 10. */
  .count::after {
    content: attr(data-widest);
    display: block;
    block-size: 0;
    visibility: hidden;
  }
  /* why Next led nowhere, beside it */
  .notice {
    flex: 1;
    padding-inline: 8px;
    font-size: var(--_s);
    line-height: 1.3;
  }
  .notice + .space {
    display: none;
  }
  .scroll {
    grid-area: scroll;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .mat {
    position: relative;
    display: grid;
    place-items: center;
    background: var(--_mat);
  }
  .mat[aria-busy='true']::before {
    content: '';
    position: absolute;
    inset: 0;
    background: var(--_skeleton);
    animation: breathe 2.4s ease-in-out 150ms infinite alternate backwards;
  }
  @keyframes breathe {
    to {
      opacity: 0.55;
    }
  }
  .photo {
    display: block;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 68dvh;
    object-fit: contain;
    touch-action: pan-y pinch-zoom;
    opacity: 0;
    transition: opacity 160ms;
  }
  .photo.is-loaded,
  video.photo {
    opacity: 1;
  }
  .mat > .advertising {
    position: absolute;
    z-index: 1;
    inset-block-start: 10px;
    inset-inline-start: 10px;
    border-color: #fff;
    background: #fff;
    color: #000;
  }
  .failed {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 8px;
    min-block-size: min(125vw, 68dvh);
    padding: 24px;
    text-align: center;
    font-size: var(--_s);
  }
  .failed > strong {
    font-size: var(--_l);
    font-weight: 500;
  }
  .failed > button {
    margin-block-start: 8px;
  }
  .body {
    display: grid;
    align-content: start;
    gap: 20px;
    padding: 20px 16px 24px;
  }
  .bar [aria-busy] .i {
    animation: breathe 600ms ease-in-out infinite alternate;
  }
  @media (min-width: 720px) {
    .surface {
      inline-size: min(100vw - 48px, 1120px);
      block-size: min(100dvh - 48px, 760px, 84vw);
      border-radius: var(--_surface-radius);
    }
    .bar {
      padding-inline: 18px 8px;
    }
    .body {
      padding: 22px 28px 24px;
      gap: 22px;
    }
    .foot {
      padding-inline: 28px;
    }
  }
  /* Two columns: the mat is 4:5 at most, so that the commonest photo fills it, and the text never under 320 px. */
  @media (min-width: 720px) and (min-height: 560px) {
    .surface {
      grid-template:
        'mat bar' auto 'mat scroll' minmax(0, 1fr) 'mat foot' auto
        / minmax(0, calc(min(100dvh - 48px, 760px) * 0.8)) minmax(320px, 1fr);
    }
    .scroll {
      display: contents;
    }
    .mat {
      grid-area: mat;
    }
    .photo {
      position: absolute;
      inset: 0;
      block-size: 100%;
      max-block-size: none;
    }
    .body {
      grid-area: scroll;
      overflow: auto;
      overscroll-behavior: contain;
    }
    .jump {
      display: none;
    }
  }
  /* A window of little height, as at a zoom of 200 %: everything scrolls under the bar. */
  @media (max-height: 559.9px) {
    .surface {
      display: block;
      overflow: auto;
      overscroll-behavior: contain;
      scroll-padding-block-start: 56px;
    }
    .bar {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      background: var(--_surface);
    }
    .scroll {
      overflow: visible;
    }
  }
  @media print {
    .bar button,
    .foot button {
      display: none;
    }
  }
`;
