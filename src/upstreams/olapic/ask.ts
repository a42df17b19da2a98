/** How Olapic's resources ask: one entity or a list, and what is not there. */
import { errorOfStatus } from '../http-status.ts';
import type { Cancelling, JsonAnswer, JsonClient } from '../http.ts';
import { createListing } from '../listing.ts';
import type { Listing, Page } from '../listing.ts';
import { isMissing, missingReason } from './missing.ts';
import type { Missing } from './missing.ts';
import type { PagePosition } from './page-position.ts';

export type Query = Record<string, string>;

export interface Question extends Cancelling {
  /** null where no address can hold the id or key: it is unknown then, and not asked about */
  path: string | null;
  query?: Query;
  /** begins there rather than at the top: a position that a page of the same list gave as its `next` */
  from?: PagePosition | undefined;
}

/** A page, or as the last item what is missing: the list, or (`expired`) the rest of it. */
export type OlapicListing<Found extends Page<PagePosition>> = Listing<Found | Missing>;

export interface Ask {
  /** What is there goes through `read`. */
  find<Found>(question: Question, read: (answer: JsonAnswer) => Found | Missing): Promise<Found | Missing>;
  list<Found extends Page<PagePosition>>(
    question: Question,
    read: (answer: JsonAnswer, basePath: string) => Found,
  ): OlapicListing<Found>;
}

export function createAsk(http: JsonClient): Ask {
  const ask: Ask = {
    async find({ path, query, signal }, read) {
      if (path === null) return { missing: 'unknown' };
      const answer = await http.request({
        ...{ method: 'GET', path, signal, answers: [404] },
        ...(query && { query }),
      });
      if (isMissing(answer.status, answer.json)) return { missing: missingReason(answer.json) };
      if (answer.status === 404) throw errorOfStatus(answer.call, { status: 404, retryAfter: null });
      return read(answer);
    },

    list(question, read) {
      const readPage = (answer: JsonAnswer) => read(answer, http.basePath);
      return createListing({
        call: { service: 'olapic', method: 'GET', path: question.path ?? '' },
        first: () => ask.find({ ...question, ...question.from }, readPage),
        turn: (position: PagePosition) => ask.find({ ...position, signal: question.signal }, readPage),
      });
    },
  };
  return ask;
}

/** Ids are numbers or words; whatever else a caller asks for is not worth a request. */
export function isId(id: string): boolean {
  return /^[\w-]{1,64}$/.test(id);
}
