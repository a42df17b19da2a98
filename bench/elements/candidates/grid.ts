import type { Candidate } from './candidate.ts';

/** A `<ul>` in a CSS grid, and photoswipe, loaded by the first opening: neither swiper nor embla has a wall. */
export const grid: Candidate = {
  name: 'grid',
  title: 'CSS grid + photoswipe',
  files: { script: '/grid/grid.js', style: '/grid/grid.css' },
  element: null,
  photos: ['.photo'],
  pictures: ['.photo img'],
  viewer: ['.pswp'],
};
