import { lazily } from './lazy.ts';

/**
 * Opens the look that the page's address names in Olapic's way, `#opi3042079992`: links that were shared years ago
 * live on. Also when the address changes to one, as by a link on the page.
 */
export function followAddress(): void {
  const open = async () => {
    if (!/^#opi\d/.test(location.hash)) return;
    const module = await lazily(document, () => import('../viewer/open-address.ts'));
    module?.openAddress();
  };
  addEventListener('hashchange', open);
  void open();
}
