import { introduce, type Part } from './lazy.ts';

type LoadPart = () => Promise<Part<HTMLElement>>;

/** Parts that load when what they are for is on the page. */
const parts = Object.entries({
  'lookstream-wall': () => import('../wall/wall.ts'),
  'lookstream-viewer': () => import('../viewer/open-viewer.ts'),
  'lookstream-product,lookstream-share,lookstream-qr,lookstream-links,lookstream-upload,[consent=required],[data-links],[data-measure],[data-olapic]':
    () => import('./later-parts.ts'),
}) as [string, LoadPart][];

const all = parts.map(([selector]) => selector).join();

/** Loads each lazy part that the page has something for, now or later. */
export function autoload(root: Document): void {
  load(root);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(load);
  }).observe(root, { childList: true, subtree: true });
}

/** Loads what a node is, and what is in it; texts and comments are neither. */
function load(node: Node): void {
  const inside = (node as Partial<ParentNode>).querySelectorAll?.<HTMLElement>(all) ?? [];
  for (const element of [node as HTMLElement, ...inside])
    for (const [selector, part] of parts) if (element.matches?.(selector)) void introduce(element, part);
}
