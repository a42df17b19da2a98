import { resolveEndpoint } from './edge.ts';
import { introduce, type Part } from './lazy.ts';

type LoadPart = () => Promise<Part<HTMLElement>>;

/** Elements that no first view is made of. */
const elements = {
  'lookstream-product': () => import('../product/product.ts'),
  'lookstream-share': () => import('../share/share.ts'),
  'lookstream-qr': () => import('../qr/qr.ts'),
  'lookstream-links': () => import('../links/links.ts'),
  'lookstream-upload': () => import('../upload/upload.ts'),
} as Record<string, LoadPart | undefined>;

/** What a script tag of ours may ask for: `data-links="article"`, where a page's system allows a script and nothing else. */
const wishes = {
  links: () => import('../links/links-of-script.ts'),
  measure: () => import('../measure/measure.ts'),
  olapic: () => import('../olapic/olapic-tag.ts'),
} as Record<string, () => Promise<Part<HTMLScriptElement>>>;

/**
 * Loads what an element is, and what the page asks with it of the script as a whole.
 *
 * @param element one of somebody else's that has such an attribute is left alone
 */
export function meet(element: HTMLElement): void {
  const part = elements[element.localName];
  if (part) void introduce(element, part);
  if (element.matches('[consent=required]'))
    void introduce(element, () => import('../consent/heed-consent.ts'));
  const isOurs = element instanceof HTMLScriptElement && element.src.startsWith(`${resolveEndpoint(null)}/`);
  if (!isOurs) return;
  for (const [name, wish] of Object.entries(wishes))
    if (element.dataset[name] !== undefined) void introduce(element, wish);
}
