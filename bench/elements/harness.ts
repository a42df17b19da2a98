import type { LooksPage } from '../../src/model/looks-page.ts';
import type { Candidate, Mountable, Path } from './candidates/candidate.ts';

/** The half of the benchmark that runs in the page. It is loaded, and its looks are there, before a measurement begins. */
export interface Harness {
  /** resolves once the looks are there, with nothing of a candidate loaded yet */
  prepare: (looks: number) => Promise<void>;
  /** puts a candidate on the page; resolves once its first photo is there and decoded */
  show: (candidate: Candidate) => Promise<Shown>;
  /** the longest task since `show`, in ms; null where none reached the 50 ms from which tasks are told */
  longestTask: () => number | null;
  count: (path: Path) => number;
  /** whether the last photo is in view */
  isAtEnd: (photos: Path) => boolean;
  startFrames: () => void;
  /** ms between frames of the main thread since `startFrames` */
  stopFrames: () => number[];
  /** the middle of the first photo that is wholly in view */
  aim: (photos: Path) => { x: number; y: number } | null;
  /** asks to be told of interactions from now on */
  awaitPress: () => void;
  /** resolves once the viewer is in the page and the browser has told of the press */
  opened: (viewer: Path) => Promise<Opened>;
}

export interface Shown {
  /** ms */
  usableAfter: number;
  /** of scripts and styles, as they came over the wire */
  bytes: number;
}

export interface Opened {
  /** ms; null where the interaction took less than the 16 ms from which browsers tell */
  inp: number | null;
  /** ms from the press until the viewer is in the page */
  viewerAfter: number;
  bytes: number;
}

declare global {
  interface Window {
    bench: Harness;
  }
}

/** TypeScript's library does not know of the threshold yet. */
const events: PerformanceObserverInit & { durationThreshold: number } = {
  type: 'event',
  durationThreshold: 16,
};

let page: LooksPage;
let frames: number[] | null = null;
let longest: number | null = null;
const interactions: PerformanceEventTiming[] = [];
let pressedAt = 0;

const observer = new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest ?? 0, duration);
});

window.bench = {
  async prepare(looks) {
    // Browsers keep 250 unless asked: a wall has more pictures, and scripts that come after them would be lost.
    performance.setResourceTimingBufferSize(20_000);
    page = (await (await fetch(`/looks/${looks}.json`)).json()) as LooksPage;
  },

  async show(candidate) {
    observer.observe({ type: 'longtask' });
    const { startTime } = performance.mark('bench-start');
    await mount(candidate);
    const picture = await until(() => {
      const first = find(candidate.pictures);
      const isThere = first instanceof HTMLImageElement && first.complete && first.naturalWidth > 0;
      return isThere && find(candidate.photos) ? first : null;
    });
    await picture.decode();
    const usable = performance.mark('bench-usable');
    return { usableAfter: usable.startTime - startTime, bytes: bytesLoaded() };
  },

  longestTask: () => longest,
  count: (path) => findAll(path).length,

  isAtEnd(photos) {
    const { right = 0, bottom = 0 } = findAll(photos).at(-1)?.getBoundingClientRect() ?? {};
    return right <= innerWidth + 2 && bottom <= innerHeight + 2;
  },

  startFrames() {
    const gaps: number[] = [];
    frames = gaps;
    let last: number | null = null;
    const tick = (now: number) => {
      if (frames !== gaps) return;
      if (last !== null) gaps.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  },

  stopFrames() {
    const gaps = frames ?? [];
    frames = null;
    return gaps;
  },

  aim(photos) {
    const boxes = findAll(photos).map((photo) => photo.getBoundingClientRect());
    const box = boxes.find(
      ({ left, right, top, bottom }) => left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
    );
    return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
  },

  awaitPress() {
    new PerformanceObserver((list) => {
      interactions.push(...(list.getEntries() as PerformanceEventTiming[]));
    }).observe(events);
    addEventListener('pointerdown', ({ timeStamp }) => (pressedAt = timeStamp), {
      capture: true,
      once: true,
    });
  },

  async opened(viewer) {
    await until(() => find(viewer));
    const viewerAfter = performance.now() - pressedAt;
    // Browsers tell of an event after the frame that shows what it did.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const durations = interactions
      .filter(({ interactionId }) => interactionId)
      .map(({ duration }) => duration);
    return { inp: durations.length ? Math.max(...durations) : null, viewerAfter, bytes: bytesLoaded() };
  },
};

async function mount({ files, element }: Candidate): Promise<void> {
  const place = document.querySelector<HTMLElement>('#place');
  if (!place) throw new Error('The page has lost its place.');
  const [module] = await Promise.all([
    import(files.script) as Promise<Mountable<LooksPage>>,
    files.style && loadStyle(files.style),
  ]);
  if (!element) {
    module.mount(place, page);
    return;
  }
  const made = document.createElement(element.tag);
  for (const [name, value] of Object.entries(element.attributes)) made.setAttribute(name, value);
  place.append(Object.assign(made, { page }));
}

function loadStyle(href: string): Promise<unknown> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const loading = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
  });
  document.head.append(link);
  return loading;
}

/** Asks once a frame. */
function until<Found>(find: () => Found | null): Promise<Found> {
  return new Promise((resolve) => {
    const ask = () => {
      const found = find();
      if (found === null) requestAnimationFrame(ask);
      else resolve(found);
    };
    ask();
  });
}

function find(path: Path): Element | null {
  return rootOf(path)?.querySelector(path.at(-1) ?? '') ?? null;
}

function findAll(path: Path): Element[] {
  return [...(rootOf(path)?.querySelectorAll(path.at(-1) ?? '') ?? [])];
}

function rootOf(path: Path): ParentNode | null {
  let root: ParentNode | null = document;
  for (const selector of path.slice(0, -1)) root = root?.querySelector(selector)?.shadowRoot ?? null;
  return root;
}

function bytesLoaded(): number {
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return resources
    .filter(({ name }) => /\.(js|css)$/.test(name) && !name.includes('/harness/'))
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
}
