import type { Candidate } from './candidates/candidate.ts';
import { embla } from './candidates/embla.ts';
import { grid } from './candidates/grid.ts';
import { sketchCarousel, sketchWall } from './candidates/lit-sketch.ts';
import { lookstreamCarousel, lookstreamWall } from './candidates/lookstream.ts';
import { swiper } from './candidates/swiper.ts';

/** So many looks in one kind of element, shown by each candidate in turn. */
export interface Scenario {
  /** for `--only` */
  name: string;
  kind: 'carousel' | 'wall';
  looks: number;
  candidates: Candidate[];
}

const carousel = (looks: number): Scenario => ({
  name: `carousel-${looks}`,
  kind: 'carousel',
  looks,
  candidates: [lookstreamCarousel, sketchCarousel, swiper, embla],
});

const wall = (looks: number): Scenario => ({
  name: `wall-${looks}`,
  kind: 'wall',
  looks,
  candidates: [lookstreamWall(looks), sketchWall, grid],
});

/** The walls begin with the smallest: the others are compared with it. */
export const scenarios: Scenario[] = [carousel(12), carousel(200), wall(50), wall(500), wall(5000)];
