import { html, nothing, type TemplateResult } from 'lit';
import { parseHttpUrl } from '../../model/http-url.ts';
import type { Look } from '../../model/look.ts';
import { formatDate } from '../shared/date.ts';
import type { Terms } from '../shared/terms/terms.ts';
import { originName } from './origin-name.ts';

/** The row under a look: where it comes from, and at its end the way to report it, where there is one. */
export function lookFoot(
  look: Look,
  terms: Terms,
  language: string,
  onReport: ((event: Event) => void) | null,
): TemplateResult | typeof nothing {
  const origin = lookOrigin(look, terms, language);
  if (!origin && !onReport) return nothing;
  return html`<div class="foot" part="footer">
    ${origin}
    ${
      onReport
        ? html`<button type="button" class="button bare" @click=${onReport}>${terms.report}</button>`
        : nothing
    }
  </div>`;
}

/**
 * Where and when a look was first published, as far as it is known: "Instagram, 2 October". The network's name leads
 * to the original, which is how its author is credited.
 */
function lookOrigin(look: Look, terms: Terms, language: string): TemplateResult | string | null {
  const name = originName(look.origin);
  const date = formatDate(look.publishedAt, language);
  if (!name) return date;
  const url = parseHttpUrl(look.originUrl);
  const origin = url
    ? html`<a href=${url} target="_blank" rel="noopener nofollow ugc"
        ><bdi>${name}</bdi><span class="hidden"> (${terms.opensNewTab})</span></a
      >`
    : html`<bdi>${name}</bdi>`;
  const [before, after] = date ? terms.originAndDate('\0', date).split('\0') : [];
  return html`<span>${before}${origin}${after}</span>`;
}
