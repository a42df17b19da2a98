import { css } from 'lit';
import { watchImpressions } from '../measure/impressions.ts';
import { productLink } from '../product/product-link.ts';
import { pointedStyles } from './pointed.styles.ts';
import { productsOf } from './describe-look.ts';
import { tell } from './events.ts';
import { introduce } from './lazy.ts';
import type { LooksElement } from './looks-element.ts';
import { LookstreamProductClickEvent } from './visit-events.ts';

/** What nobody sees at first: how a photo shows that it has the focus, and the link that leads past all of them. */
const ownStyles = css`
  /* black outside, white inside: against any photo, one of the two is seen; a scroller would clip an outline */
  .photo {
    scroll-margin-block: 96px 24px;
  }
  .photo:focus-visible {
    outline: 3px solid transparent;
    outline-offset: -3px;
  }
  .photo:focus-visible::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 3px solid #000;
    box-shadow: inset 0 0 0 3px #fff;
    border-radius: inherit;
    pointer-events: none;
  }
  .skip {
    position: absolute;
    inset: 0 auto auto 0;
    z-index: 2;
    padding: 12px;
    background: Canvas;
    color: CanvasText;
    font-size: var(--_s);
  }
`;

const known = new WeakSet<LooksElement>();

/** What an element with looks does without until they are there. */
export function meet(host: LooksElement): void {
  const root = host.shadowRoot;
  if (!root || known.has(host)) return;
  known.add(host);
  for (const { styleSheet } of [pointedStyles, ownStyles])
    if (styleSheet) root.adoptedStyleSheets.push(styleSheet);
  root.addEventListener('click', ({ target }) => tellOfLink(host, (target as Element).closest('a.link')));
  watchImpressions(host);
  if (host.source.stem?.widget) void introduce(host, () => import('../olapic/widget-settings.ts'));
}

/** @param link of a product under a slide's photo; null where something else was pressed */
function tellOfLink(host: LooksElement, link: Element | null): void {
  const { page } = host.source;
  const slide = link?.closest('.slide');
  const look = page?.looks[[...(slide?.parentNode?.children ?? [])].indexOf(slide as Element)];
  const product = page && look ? productsOf(look, page.products)[0] : null;
  if (!look || !product) return;
  const { href, isAffiliate } = productLink(product, host.consent);
  if (href) tell(host, new LookstreamProductClickEvent({ product, look, href, isAffiliate }));
}
