import type { Look } from '../../model/look.ts';
import { marksOf } from '../takedown/marks.ts';
import type { Tombstones } from '../takedown/tombstones.ts';

/** Those of some looks that may be shown. */
export type ShownLooks = (looks: Look[]) => Promise<Look[]>;

/** What was taken down on a site is left out, however old the answer is that it comes from. */
export function createShownLooks(tombstones: Tombstones, site: string): ShownLooks {
  return async (looks) => {
    const gone = await tombstones.current();
    if (gone.isEmpty) return looks;
    const marks = await Promise.all(looks.map(marksOf));
    return looks.filter((_, index) => !gone.has(site, marks[index] ?? []));
  };
}
