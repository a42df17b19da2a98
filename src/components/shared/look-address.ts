import { lazily } from './lazy.ts';

/**
 * Opens the look that the page's address names in Olapic's way, `#opi3042079992`: links that were shared years ago
 * live on.
 */
export async function followAddress(): Promise<void> {
  if (!/^#opi\d/.test(location.hash)) return;
  const module = await lazily(document, () => import('../viewer/open-address.ts'));
  void module?.openAddress();
}
