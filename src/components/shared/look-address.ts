import { introduce } from './lazy.ts';

/**
 * Opens the look that the page's address names in Olapic's way, `#opi3042079992`: links that were shared years ago
 * live on.
 */
export function followAddress(): void {
  if (/^#opi\d/.test(location.hash)) void introduce(document, () => import('../viewer/open-address.ts'));
}
