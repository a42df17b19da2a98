import { dark, forcedColors, inState, statesPath, type Shot } from './shot.ts';
import { leafToEnd } from './visitor-acts.ts';

const carousel = 'lookstream-carousel';
const magazine = '/demo/magazine';

export const carouselShots: Shot[] = [
  { name: 'looks', label: 'Looks, with what can be bought', path: magazine, target: carousel, isWide: true },
  {
    name: 'autoplay',
    label: 'autoplay, loop, slides-per-move: with a button to hold it',
    path: '/demo/moving',
    target: carousel,
    isWide: true,
    act: async (page) => page.getByRole('button', { name: 'Pause the slides' }).waitFor(),
  },
  inState('loading', 'Loading', carousel),
  inState('credit', 'details="credit"', carousel),
  inState('video', 'Video, paid content', carousel),
  inState('selling', 'Sold out, no price', carousel),
  inState('one', 'One photo', carousel),
  inState('long', 'Long names', carousel),
  inState('hostile', 'Hostile names', carousel),
  inState('stopped', 'Offline at the end', carousel, { act: (page) => leafToEnd(page, 'stopped') }),
  inState('empty', 'Empty, and failed: the author’s words', carousel),
  inState('bare', 'Nobody’s name, no products', carousel),
  {
    name: 'carousel-dark',
    label: 'Dark',
    path: statesPath,
    target: '#credit lookstream-carousel',
    options: dark,
  },
  {
    name: 'carousel-forced',
    label: 'Forced colours',
    path: statesPath,
    target: '#selling lookstream-carousel',
    options: forcedColors,
  },
  {
    name: 'carousel-rtl',
    label: 'Arabic',
    path: '/demo/languages',
    target: '#ar lookstream-carousel',
    isWide: true,
  },
];
