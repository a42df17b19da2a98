import type { ReactiveController } from 'lit';
import type { Look } from '../../model/look.ts';
import { whenNear } from '../shared/in-view.ts';
import { lazily } from '../shared/lazy.ts';
import type { Chunks } from './tile.ts';
import type { LookstreamWall } from './wall.ts';
import { heightOf, layOut, type Box, type Frame } from './tile-layout.ts';

/**
 * Keeps the DOM under 200 tiles, however many looks there are, in windows up to 4,000 px high: in taller ones, as of
 * a page that is printed to a picture, all that is seen is there, and less of what is near.
 */
const mostChunks = 16;

/** Natural ratios are cut to these, of width to height, so that no photo is a strip. */
const narrowest = 3 / 4;
const widest = 4 / 3;

/** What the stylesheet makes of the list. */
interface Measures extends Frame {
  rowHeight: number;
}

/**
 * Knows where each tile is and which of them are near the view, so that only these are in the DOM and only these
 * have photos. The stylesheet is the only source of columns, gap and ratio: they are read from the list.
 */
export class TileWindow implements ReactiveController {
  /** where the tiles are; empty where there is no layout, as on a server */
  boxes: Box[] = [];
  /** this tile and those beside it stay in the DOM, so that the Tab key finds them */
  focused = -1;
  /** numbers of the groups of `size` tiles that are in the DOM */
  shown = new Set<number>();

  #wall: LookstreamWall;
  #chunks: Chunks;
  #frame: Measures | null = null;
  #list: HTMLElement | null = null;
  /** whether tiles stand where the boxes say, and not in the flow of the page */
  #isPlaced = false;
  #near: number[] = [];
  /** a photo that was fetched stays */
  #seen = new WeakSet<Look>();
  /** what only those need who use the keyboard */
  #neighbours: typeof import('./tile-neighbours.ts') | null = null;
  /** where scrolling is heard of */
  #scrolling: EventTarget[] = [];
  #resize: ResizeObserver | undefined;
  #stopWaiting: (() => void) | undefined;

  /** @param chunks handed over, so that this script imports nothing of the wall's */
  constructor(wall: LookstreamWall, chunks: Chunks) {
    this.#wall = wall;
    this.#chunks = chunks;
    void lazily(wall, () => import('./late.styles.ts')).then((module) => {
      const sheet = module?.lateStyles.styleSheet;
      if (sheet) wall.shadowRoot?.adoptedStyleSheets.push(sheet);
    });
    wall.addController(this);
  }

  /** How tall all tiles are together, as CSS; empty where they are in the flow. */
  get space(): string {
    return this.#isPlaced ? `block-size:${heightOf(this.boxes)}px` : '';
  }

  /** Finds a place for each look, and which of them are near. Call it before they are rendered. */
  arrange(looks: readonly Look[]): void {
    const { layout, hasLead } = this.#wall;
    const { size, flowing } = this.#chunks;
    const isMasonry = layout === 'masonry';
    this.boxes = this.#frame ? place(looks, this.#frame, isMasonry, hasLead) : [];
    this.#isPlaced = this.boxes.length > (isMasonry ? 0 : size * flowing);
    this.#near = this.#findNear();
    for (const index of this.#near) this.#seen.add(looks[index] as Look);
    const { focused } = this;
    const needed = this.#isPlaced
      ? // With the first and the last, the Tab key comes in where it would if all were there.
        [0, looks.length - 1, focused - 1, focused, focused + 1, ...this.#findNear(0)]
      : [...looks.keys()].slice(0, size * flowing);
    const chunkOf = (index: number) => Math.floor(index / size);
    this.shown = new Set(needed.filter((index) => index >= 0).map(chunkOf));
    for (const index of this.#near) {
      if (this.#isPlaced && this.shown.size < mostChunks) this.shown.add(chunkOf(index));
    }
  }

  /** Where a tile is, as CSS; empty for a tile in the flow. */
  placeOf(index: number): string {
    const box = this.boxes[index];
    if (!box || !this.#isPlaced) return '';
    const { start, top, width, height } = box;
    return `position:absolute;inset-inline-start:${start}px;inset-block-start:${top}px;inline-size:${width}px;block-size:${height}px`;
  }

  /** Puts the focus on a tile, wherever it is. */
  focus = async (index: number): Promise<void> => {
    this.focused = index;
    this.#wall.requestUpdate();
    await this.#wall.updateComplete;
    this.#list?.querySelector<HTMLElement>(`[aria-posinset="${index + 1}"] button`)?.focus();
  };

  /** Whether a look's photo is to be fetched: it is, or was, at most one viewport away. */
  isSeen(look: Look): boolean {
    return this.#seen.has(look);
  }

  hostConnected(): void {
    // The list that was released on the way out is taken up again.
    this.#wall.requestUpdate();
  }

  hostUpdated(): void {
    const { renderRoot } = this.#wall;
    const list = renderRoot.querySelector<HTMLElement>('.tiles');
    // As wide as the list, and never taller: it changes its size with the page, not with the looks.
    const ruler = renderRoot.querySelector('#end');
    if (list !== this.#list) {
      this.hostDisconnected();
      this.#list = list;
      this.focused = -1;
      if (!list || !ruler) return;
      // Captured: the page may scroll, or anything in it that the wall is in.
      this.#scrolling = [window, ...shadowsAround(this.#wall)];
      for (const root of this.#scrolling) {
        root.addEventListener('scroll', this.#look, { capture: true, passive: true });
      }
      window.addEventListener('resize', this.#look);
      this.#stopWaiting = whenNear(list, this.#look);
      this.#resize = new ResizeObserver(this.#measure);
      this.#resize.observe(ruler);
      list.addEventListener('keydown', this.#moveByKey);
      list.addEventListener('focusin', this.#keepFocused);
    }
    this.#measure();
  }

  hostDisconnected(): void {
    for (const root of this.#scrolling) root.removeEventListener('scroll', this.#look, { capture: true });
    window.removeEventListener('resize', this.#look);
    this.#stopWaiting?.();
    this.#resize?.disconnect();
    this.#list = null;
  }

  /** @param margin around the view, in heights of the window */
  #findNear(margin = 1): number[] {
    const top = this.#list?.getBoundingClientRect().top ?? 0;
    const ahead = margin * innerHeight;
    return this.boxes.flatMap((box, index) => {
      const start = box.top + top;
      return start < innerHeight + ahead && start + box.height > -ahead ? index : [];
    });
  }

  #moveByKey = (event: KeyboardEvent): void => {
    const move = () => this.#neighbours?.moveByKey(event, this.#wall, this);
    // The very first key may be faster than the script that knows what to do with it.
    if (this.#neighbours) move();
    else void this.#loadNeighbours().then(move);
  };

  #keepFocused = ({ target }: Event): void => {
    this.focused = Number((target as Element).closest('.tile')?.ariaPosInSet) - 1;
    this.#wall.requestUpdate();
    void this.#loadNeighbours();
  };

  async #loadNeighbours(): Promise<void> {
    this.#neighbours ??= await lazily(this.#wall, () => import('./tile-neighbours.ts'));
  }

  #look = (): void => {
    if (this.#findNear().join() !== this.#near.join()) this.#wall.requestUpdate();
  };

  #measure = (): void => {
    if (!this.#list) return;
    const { gridTemplateColumns, columnGap, gridAutoRows } = getComputedStyle(this.#list);
    const columnWidth = parseFloat(gridTemplateColumns);
    const rowHeight = parseFloat(gridAutoRows);
    const columns = gridTemplateColumns.split(' ').length;
    const frame = columnWidth ? { columns, columnWidth, gap: parseFloat(columnGap) || 0, rowHeight } : null;
    if (JSON.stringify(frame) === JSON.stringify(this.#frame)) return;
    this.#frame = frame;
    this.#wall.requestUpdate();
  };
}

/** Scrolling is not heard outside the shadow root it happens in: those that the wall is in, by its place on the screen. */
function shadowsAround(wall: Element): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (let node: Node | null = wall; node;) {
    if (node instanceof ShadowRoot) roots.push(node);
    const { assignedSlot, host } = node as Partial<Element & ShadowRoot>;
    node = assignedSlot ?? node.parentNode ?? host ?? null;
  }
  return roots;
}

function place(looks: readonly Look[], measures: Measures, isMasonry: boolean, hasLead: boolean): Box[] {
  const { columnWidth, gap, rowHeight } = measures;
  // The stylesheet's row is one of the tallest tiles: what is more than its photo is the line under it.
  const line = rowHeight - columnWidth / narrowest;
  const heights = looks.map((look) => (isMasonry ? line + columnWidth / ratioOf(look) : rowHeight));
  return layOut(heights, measures, hasLead ? 2 * rowHeight + gap : 0);
}

/** All files of a look have its ratio. */
function ratioOf({ images: [image] }: Look): number {
  return Math.max(narrowest, Math.min((image && image.width / image.height) || narrowest, widest));
}
