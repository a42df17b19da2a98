/** What the lists have in common. */
import type { Cancelling } from '../http.ts';
import type { Query } from './ask.ts';
import type { PagePosition } from './page-position.ts';

export interface ListOptions extends Cancelling {
  /** items on a page: 1 to 50; the service's default is 20 */
  count?: number | undefined;
  /** begins there rather than at the top: a position that a page of the same list gave as its `next` */
  from?: PagePosition | undefined;
}

export function queryOfList({ count }: ListOptions): Query {
  return count === undefined ? {} : { count: String(count) };
}

/** A switch of the service's: what is undefined is left to its default. */
export function switchOf(name: string, isOn: boolean | undefined): Query {
  return isOn === undefined ? {} : { [name]: isOn ? '1' : '0' };
}
