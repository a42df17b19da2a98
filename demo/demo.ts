/**
 * The demo's shops do not exist, so their links are led to its own pages. A real page has nothing of this:
 * the links of an element are plain links.
 */
const sandboxLink = /^\/tags\/link\/(\d+)$/;

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
  return hostname === 'acme.com' ? `/demo/shop${pathname}` : null;
}
