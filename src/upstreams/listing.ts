/** Lists that a service gives out page by page. */
import { UpstreamError } from './errors.ts';
import type { UpstreamCall } from './errors.ts';

/** A page of a list; its position is plain data, so that a walk can be interrupted and taken up elsewhere. */
export interface Page<Position> {
  /** null on the last page */
  next: Position | null;
}

/**
 * Nothing is asked for until the list is read; each reading begins at the top.
 *
 * `for await (const page of list)` asks for the next page when the last one has been dealt with, and stops asking
 * when the loop is left. Where a service has answers that are no page (`Missing`), such an answer is the last item.
 */
export interface Listing<Item> extends AsyncIterable<Item> {
  /** The first page alone: one request. */
  first(): Promise<Item>;
}

export interface ListingSource<Item, Position> {
  /** the first request, for the error that ends an endless walk */
  call: UpstreamCall;
  first: () => Promise<Item>;
  turn: (position: Position) => Promise<Item>;
}

/** @throws {UpstreamError} of kind `shape` while iterating, when the pages lead in a circle */
export function createListing<Item extends object, Position>(
  source: ListingSource<Item, Position>,
): Listing<Item> {
  return {
    first: source.first,
    async *[Symbol.asyncIterator]() {
      const visited = new Set<string>();
      let page = await source.first();
      for (;;) {
        yield page;
        const next = nextOf<Position>(page);
        if (next === null) return;
        refuseCircle(source.call, visited, JSON.stringify(next));
        page = await source.turn(next);
      }
    },
  };
}

function nextOf<Position>(page: object): Position | null {
  return 'next' in page ? (page.next as Position | null) : null;
}

function refuseCircle(call: UpstreamCall, visited: Set<string>, position: string): void {
  if (visited.has(position)) {
    const what = 'gave a list whose pages lead in a circle: what was read so far is all there is.';
    throw new UpstreamError({ kind: 'shape', call, what });
  }
  visited.add(position);
}
