import type { Candidate } from './candidate.ts';

/** swiper/element with Navigation, Pagination, A11y and Keyboard; photoswipe, loaded by the first opening. */
export const swiper: Candidate = {
  name: 'swiper',
  title: 'swiper/element + photoswipe',
  files: { script: '/swiper/swiper.js', style: '/swiper/swiper.css' },
  element: null,
  photos: ['.photo'],
  pictures: ['.photo img'],
  viewer: ['.pswp'],
};
