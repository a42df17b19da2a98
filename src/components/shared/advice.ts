import { html, type TemplateResult } from 'lit';
import { icon } from './icons.ts';

const alertIcon = 'M10 6v4.8M10 13.8v.1M2.8 10a7.2 7.2 0 1 0 14.4 0a7.2 7.2 0 1 0-14.4 0';

/** What is wrong and what to do, never by colour alone. */
export function advice(words: string): TemplateResult {
  return html`<p class="error">${icon(alertIcon)}<span>${words}</span></p>`;
}
