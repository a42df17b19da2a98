import type { ReactiveController } from 'lit';
import type { Look } from '../../model/look.ts';
import { whenNear } from '../shared/in-view.ts';
import { lazily } from '../shared/lazy.ts';
import { chunkSize, flowingChunks } from './tile.ts';
import type { LookstreamWall } from './wall.ts';
import { heightOf, layOut, type Box, type Frame } from './tile-layout.ts';

/** Keeps the DOM under 200 tiles, however many looks there are. */
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
  /** numbers of the groups of `chunkSize` tiles that are in the DOM */
  shown = new Set<number>();

  #wall: LookstreamWall;
  #frame: Measures | null = null;
  #list: HTMLElement | null = null;
  /** whether tiles stand where the boxes say, and not in the flow of the page */
  #isPlaced = false;
  #near: number[] = [];
  /** a photo that was fetched stays */
  #seen = new WeakSet<Look>();
  /** what only those need who use the keyboard */
  #neighbours: typeof import('./tile-neighbours.ts') | null = null;
  #resize: ResizeObserver | undefined;
  #stopWaiting: (() => void) | undefined;

  constructor(wall: LookstreamWall) {
    this.#wall = wall;
    void lazily(wall, () => import('./late.styles.ts')).then((module) => {
      const sheet = module?.lateStyles.styleSheet;
      if (sheet) wall.shadowRoot?.adoptedStyleSheets.push(sheet);
    });
    wall.addController(this);
  }

  /** height of all tiles together; 0 where they are in the flow */
  get height(): number {
    return this.#isPlaced ? heightOf(this.boxes) : 0;
  }

  /** Finds a place for each look, and which of them are near. Call it before they are rendered. */
  arrange(looks: readonly Look[]): void {
    const { layout, hasLead } = this.#wall;
    const isMasonry = layout === 'masonry';
    this.boxes = this.#frame ? place(looks, this.#frame, isMasonry, hasLead) : [];
    this.#isPlaced = this.boxes.length > (isMasonry ? 0 : flowingChunks * chunkSize);
    this.#near = this.#findNear();
    for (const index of this.#near) this.#seen.add(looks[index] as Look);
    const { focused } = this;
    const kept = this.#isPlaced
      ? // With the first and the last, the Tab key comes in where it would if all were there.
        [0, looks.length - 1, focused - 1, focused, focused + 1, ...this.#near]
      : [...looks.keys()].slice(0, flowingChunks * chunkSize);
    this.shown = new Set();
    for (const index of kept) {
      if (this.shown.size < mostChunks && index >= 0) this.shown.add(Math.floor(index / chunkSize));
    }
  }

  /** As many rows as the first page fills, for each number of columns; see the styles. */
  get rows(): string {
    const { limit, firstPage, hasLead } = this.#wall;
    const tiles = Math.min(limit || Infinity, firstPage ?? 0) + (hasLead ? 3 : 0);
    return [2, 3, 4].map((columns) => `--_rows-${columns}:${Math.ceil(tiles / columns)}`).join(';');
  }

  /** Where a tile is, as CSS; empty for a tile in the flow. */
  placeOf(index: number): string {
    const box = this.boxes[index];
    if (!box || !this.#isPlaced) return '';
    const { start, top, width, height } = box;
    return `inset-inline-start:${start}px;inset-block-start:${top}px;inline-size:${width}px;block-size:${height}px`;
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
    const { renderRoot, isConnected } = this.#wall;
    const list = isConnected ? renderRoot.querySelector<HTMLElement>('.tiles') : null;
    // As wide as the list, and never taller: it changes its size with the page, not with the looks.
    const ruler = renderRoot.querySelector('#end');
    if (list !== this.#list) {
      this.hostDisconnected();
      this.#list = list;
      this.focused = -1;
      if (!list || !ruler) return;
      // Captured: the page may scroll, or anything in it that the wall is in.
      window.addEventListener('scroll', this.#look, { capture: true, passive: true });
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
    window.removeEventListener('scroll', this.#look, { capture: true });
    window.removeEventListener('resize', this.#look);
    this.#stopWaiting?.();
    this.#resize?.disconnect();
    this.#list = null;
  }

  #findNear(): number[] {
    const top = this.#list?.getBoundingClientRect().top ?? 0;
    return this.boxes.flatMap((box, index) => {
      const start = box.top + top;
      return start < 2 * innerHeight && start + box.height > -innerHeight ? index : [];
    });
  }

  #moveByKey = (event: KeyboardEvent): void => {
    this.#neighbours?.moveByKey(event, this.#wall, this);
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
