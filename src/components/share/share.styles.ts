import { css } from 'lit';

export const shareStyles = css`
  :host {
    display: inline-block;
  }
  :host([no-button]) {
    display: contents;
  }
  .surface {
    --_width: 600px;
  }
`;
