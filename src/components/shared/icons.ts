import { html, type TemplateResult } from 'lit';

/**
 * A line drawing in a box of 20, in the ink of its text; decoration, so the control around it has the name.
 *
 * @param path what to draw, as the `d` of a path
 * @param isMirrored whether it points somewhere, and so the other way in a right-to-left page
 */
export function icon(path: string, isMirrored = false): TemplateResult {
  return html`<svg class=${isMirrored ? 'i flip' : 'i'} viewBox="0 0 20 20" aria-hidden="true">
    <path d=${path}></path>
  </svg>`;
}

export const previousIcon = 'M12.5 4 6.5 10l6 6';
export const nextIcon = 'm7.5 4 6 6-6 6';
export const tagIcon = 'M3 9.8V3h6.8l7.2 7.2-6.8 6.8L3 9.8ZM5.7 6.6a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0';
export const playIcon = 'M6 3.8v12.4l10-6.2Z';
