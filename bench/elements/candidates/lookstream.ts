import type { Candidate } from './candidate.ts';

const files = { script: '/lookstream/lookstream.js', style: '/lookstream/lookstream.css' };
const viewer = ['body > lookstream-viewer', 'dialog[open]'];

/** Our carousel, out of the bundle that shops load. */
export const lookstreamCarousel: Candidate = {
  name: 'lookstream',
  title: 'Lookstream',
  files,
  element: { tag: 'lookstream-carousel', attributes: {} },
  photos: ['lookstream-carousel', '[part~=photo]'],
  pictures: ['lookstream-carousel', '[part~=photo] img'],
  viewer,
};

/** Our wall, out of the same bundle; it reserves the space of as many looks as there are, and shows them all. */
export function lookstreamWall(looks: number): Candidate {
  return {
    name: 'lookstream',
    title: 'Lookstream',
    files,
    element: { tag: 'lookstream-wall', attributes: { 'page-size': String(looks) } },
    photos: ['lookstream-wall', '[part~=photo]'],
    pictures: ['lookstream-wall', '[part~=photo] img'],
    viewer,
  };
}
