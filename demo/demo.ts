import { answerRequests } from './bag.ts';
import { askForConsent, showEvents } from './consent-platform.ts';

answerRequests();
askForConsent();
showEvents();

// A product is no text, so it has no attribute; a page that renders on a server gives it like this.
for (const row of document.querySelectorAll<HTMLElement & { product?: unknown }>('lookstream-product')) {
  const { product } = row.dataset;
  if (product) row.product = JSON.parse(product);
}

/**
 * The demo's shops do not exist, so their links are led to its own pages. A real page has nothing of this:
 * the links of an element are plain links.
 */
const sandboxLink = /^\/tags\/link\/(\d+)$/;
const shopHosts = ['acme.com', 'www.nordlund.example'];

document.addEventListener('click', (event) => {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  const place = link && !event.defaultPrevented ? placeInDemo(new URL(link.href)) : null;
  if (!link || !place) return;
  event.preventDefault();
  window.open(place, link.target || '_self');
});

function placeInDemo({ hostname, pathname }: URL): string | null {
  const id = hostname === 'c.mtpc.se' ? sandboxLink.exec(pathname)?.[1] : undefined;
  if (id) return `/demo/links/${id}`;
  return shopHosts.includes(hostname) ? `/demo/shop${pathname}` : null;
}
