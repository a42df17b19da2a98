import { lazily } from './lazy.ts';

/** Elements that load when they are on the page. */
const lazyElements = new Map<string, () => Promise<unknown>>([
  ['lookstream-wall', () => import('../wall/wall.ts')],
  ['lookstream-viewer', () => import('../viewer/open-viewer.ts')],
  ['lookstream-product', () => import('../product/product.ts')],
  ['lookstream-share', () => import('../share/share.ts')],
  ['lookstream-qr', () => import('../qr/qr.ts')],
]);

const selector = [...lazyElements.keys()].join();

/** Loads the script of each lazy element that the page contains, now or later. */
export function autoload(root: Document): void {
  load(root);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(load);
  }).observe(root, { childList: true, subtree: true });
}

/** Loads what a node is, and what is in it; texts and comments are neither. */
function load(node: Node): void {
  const inside = (node as Partial<ParentNode>).querySelectorAll?.(selector) ?? [];
  for (const element of [node as Element, ...inside]) {
    const loadElement = lazyElements.get(element.localName);
    if (loadElement) void lazily(element, loadElement);
  }
}
