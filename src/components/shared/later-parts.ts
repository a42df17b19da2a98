import { resolveEndpoint } from './edge.ts';
import { introduce } from './lazy.ts';

/**
 * What the page asks of the script as a whole: an element that waits for consent, or the script tag itself with
 * `data-links="article"` or `data-measure="ga4"`, where a page's system allows a script and nothing else.
 *
 * @param element one of somebody else’s that has such an attribute is left alone
 */
export function meet(element: HTMLElement): void {
  if (element.matches('[consent=required]'))
    void introduce(element, () => import('../consent/heed-consent.ts'));
  const isOurs = element instanceof HTMLScriptElement && element.src.startsWith(`${resolveEndpoint(null)}/`);
  if (!isOurs) return;
  const { links, measure } = element.dataset;
  if (links !== undefined) void introduce(element, () => import('../links/links-of-script.ts'));
  if (measure !== undefined) void introduce(element, () => import('../measure/measure.ts'));
}
