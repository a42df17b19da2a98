import type { LooksPage } from '../../model/looks-page.ts';
import { parseLooksPage } from '../shared/parse-looks-page.ts';
import type { Outlook } from './looks-ahead.ts';
import type { ViewerRequest } from './open-viewer.ts';

/**
 * Asks for the looks after the last one of those that are shown, and puts them behind it. Never rejects.
 *
 * @param seen ids of all looks that the viewer had since it was opened: one that was reported does not come back
 * @param isMeant whether they are still wanted when they come: the viewer may have been opened with others
 * @returns whether any came, and if not, whether there are none
 */
export async function appendLooks(
  viewer: Pick<LooksPage, 'looks' | 'products'>,
  { more, hasMore }: ViewerRequest,
  seen: Set<string>,
  isMeant: () => boolean,
): Promise<Outlook> {
  for (const { id } of viewer.looks) seen.add(id);
  try {
    const page = await more?.(viewer.looks.length);
    if (!isMeant()) return 'none';
    if (page) {
      const { looks, products } = parseLooksPage({
        ...page,
        looks: page.looks.filter(({ id }) => !seen.has(id)),
      });
      // What is known stays the same object: its row may be in the middle of something.
      viewer.products = { ...products, ...viewer.products };
      if (looks.length) {
        viewer.looks = [...viewer.looks, ...looks];
        return 'some';
      }
    }
    return hasMore?.() ? 'failed' : 'none';
  } catch {
    // Whoever was asked has said what is wrong.
    return 'failed';
  }
}
