import type { LooksPage } from '../../model/looks-page.ts';
import { parseLooksPage } from '../shared/parse-looks-page.ts';
import type { Outlook } from './looks-ahead.ts';
import type { ViewerRequest } from './open-viewer.ts';

/**
 * Asks for the looks after the last one of those that are shown, and puts them behind it. Never rejects.
 *
 * @returns whether any came, and if not, whether there are none
 */
export async function appendLooks(
  viewer: Pick<LooksPage, 'looks' | 'products'>,
  { more, hasMore }: ViewerRequest,
): Promise<Outlook> {
  const before = viewer.looks;
  const ids = new Set(before.map(({ id }) => id));
  try {
    const page = await more?.(before.length);
    // Opened with other looks by now, these do not belong to them.
    if (viewer.looks !== before) return 'none';
    if (page) {
      const { looks, products } = parseLooksPage({
        ...page,
        looks: page.looks.filter(({ id }) => !ids.has(id)),
      });
      // What is known stays the same object: its row may be in the middle of something.
      viewer.products = { ...products, ...viewer.products };
      if (looks.length) {
        viewer.looks = [...before, ...looks];
        return 'some';
      }
    }
    return hasMore?.() ? 'failed' : 'none';
  } catch {
    // Whoever was asked has said what is wrong.
    return 'failed';
  }
}
