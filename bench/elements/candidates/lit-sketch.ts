import type { Candidate } from './candidate.ts';

const shared = { name: 'sketch', title: 'bare Lit sketch' };

/** Lit, a Task, a scroller that snaps and a `<dialog>`: what an element costs that does no more than show. */
export const sketchCarousel: Candidate = {
  ...shared,
  files: { script: '/sketch-carousel/sketch-carousel.js', style: null },
  element: { tag: 'sketch-carousel', attributes: {} },
  photos: ['sketch-carousel', '.photo'],
  pictures: ['sketch-carousel', '.photo img'],
  viewer: ['sketch-carousel', 'dialog[open]'],
};

/** The same with a grid for the scroller. */
export const sketchWall: Candidate = {
  ...shared,
  files: { script: '/sketch-wall/sketch-wall.js', style: null },
  element: { tag: 'sketch-wall', attributes: {} },
  photos: ['sketch-wall', '.photo'],
  pictures: ['sketch-wall', '.photo img'],
  viewer: ['sketch-wall', 'dialog[open]'],
};
