import type { Look } from '../../model/look.ts';
import type { LookstreamViewer } from './viewer.ts';

/** Takes a look out of an open viewer, which goes on to the next one; after the last one it closes. */
export function leaveLook(viewer: LookstreamViewer, { id }: Look): void {
  const { looks, index, shownLook } = viewer;
  const place = looks.findIndex((look) => look.id === id);
  if (place < 0) return;
  const isLast = shownLook?.id === id && !looks[place + 1];
  viewer.looks = looks.toSpliced(place, 1);
  if (isLast || place < index) viewer.index = Math.max(0, index - 1);
  // With what is left: the browser's Forward may open it again.
  if (isLast) viewer.close();
}
