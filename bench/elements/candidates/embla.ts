import type { Candidate } from './candidate.ts';

/** embla-carousel with buttons and a counter of our own; photoswipe, loaded by the first opening. */
export const embla: Candidate = {
  name: 'embla',
  title: 'embla-carousel + photoswipe',
  files: { script: '/embla/embla.js', style: '/embla/embla.css' },
  element: null,
  photos: ['.photo'],
  pictures: ['.photo img'],
  viewer: ['.pswp'],
};
