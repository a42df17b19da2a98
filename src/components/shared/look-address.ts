import { introduce } from './lazy.ts';

/**
 * Opens the look that the page's address names: in Olapic's way, `#opi3042079992`, so that links that were shared years
 * ago live on, or a creator's, `#look-izeax-227954`. What exactly is meant is read by the script that this loads.
 */
export function followAddress(): void {
  if (/^#(opi|look-i)/.test(location.hash))
    void introduce(document, () => import('../viewer/open-address.ts'));
}
