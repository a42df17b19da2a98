import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import type { Candidate } from './candidates/candidate.ts';
import type { Scenario } from './scenarios.ts';
import type { Watched } from './watch-frames.ts';

/** A visitor's fast wheel, in px a second: 30 notches of 120 px. */
const wheelSpeed = 3600;
/** A wall that is taller is scrolled in stretches that are so long together, the first at its top, the last at its end. */
const wheelDistance = 9000;
const wheelStretches = 3;

/** At most so many swipes, over most of the view each. */
const mostSwipes = 5;
const swipe = { from: 0.85, to: 0.15, moves: 12 };
const frame = 1000 / 60;
/** For things to come to rest, as a visitor looks before going on. */
const pause = 250;

/** What is scrolled, and who tells of the frames meanwhile. */
interface Scroller {
  page: Page;
  session: CDPSession;
  candidate: Candidate;
  watched: Watched;
}

/**
 * Scrolls through a carousel or a wall as a visitor does.
 *
 * @returns how many photos were in the document, at most
 */
export async function scrollThrough(kind: Scenario['kind'], scroller: Scroller): Promise<number> {
  const { page, candidate } = scroller;
  const count = () => page.evaluate((path) => window.bench.count(path), candidate.photos);
  const counts = [await count()];
  const stops = kind === 'carousel' ? swipes(scroller) : wheels(scroller);
  for await (const move of stops) {
    await scroller.watched(move);
    counts.push(await count());
  }
  return Math.max(...counts);
}

/** By touch, which is what all carousels take; swiper and embla do not listen to a wheel. */
async function* swipes({ page, session, candidate }: Scroller): AsyncGenerator<() => Promise<unknown>> {
  const { photos } = candidate;
  const { width } = page.viewportSize() ?? { width: 0 };
  const { y = 0 } = (await page.evaluate((path) => window.bench.aim(path), photos)) ?? {};
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) => {
    const touchPoints = at === undefined ? [] : [{ x: at * width, y }];
    return session.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  for (let made = 0; made < mostSwipes; made += 1) {
    if (await page.evaluate((path) => window.bench.isAtEnd(path), photos)) return;
    yield async () => {
      await touch('touchStart', swipe.from);
      for (let move = 1; move <= swipe.moves; move += 1) {
        const at = swipe.from + ((swipe.to - swipe.from) * move) / swipe.moves;
        await Promise.all([touch('touchMove', at), wait(frame)]);
      }
      await touch('touchEnd');
      await wait(pause);
    };
  }
}

async function* wheels({ page, session }: Scroller): AsyncGenerator<() => Promise<unknown>> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  const stretches = height > wheelDistance ? wheelStretches : 1;
  const length = Math.min(height, wheelDistance) / stretches;
  const view = page.viewportSize() ?? { width: 0, height: 0 };
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    // The jump to where a stretch begins is none of a visitor's.
    const top = stretch === 0 ? 0 : ((height - length) * stretch) / (stretches - 1);
    await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
    await wait(pause);
    yield () =>
      session.send('Input.synthesizeScrollGesture', {
        x: view.width / 2,
        y: view.height / 2,
        xDistance: 0,
        yDistance: -length,
        speed: wheelSpeed,
        gestureSourceType: 'mouse',
      });
  }
}
