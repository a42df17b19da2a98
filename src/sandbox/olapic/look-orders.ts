/** Olapic's five orders of a stream's looks. */
import type { SortOrder } from '../../model/looks-page.ts';
import { hash } from '../hash.ts';
import type { SandboxLook } from '../world/types.ts';

export interface OrderOptions {
  order: SortOrder;
  /** milliseconds since 1970 */
  time: number;
  /** the list's own chance: two streams are not shuffled alike */
  seed: string;
}

interface Place extends OrderOptions {
  /** of the look among those of its stream, as the shop arranged them */
  position: number;
}

const halfHour = 30 * 60 * 1000;
const week = 7 * 24 * 60 * 60 * 1000;

/** The look with the highest score comes first. */
const scores: Record<SortOrder, (look: SandboxLook, place: Place) => number> = {
  recent: (look) => Date.parse(look.publishedAt),
  // One shuffle for half an hour, then another.
  shuffled: (look, { time, seed }) => hash(`${seed} ${Math.floor(time / halfHour)} ${look.id}`),
  // The real score is a prediction made when the look arrives: fixed for ever, and nobody can tell why.
  photorank: (look) => hash(`photorank ${look.id}`),
  // A click-through rate, which is taken as 1 in the first week; likes stand in for it here.
  rated: (look, { time }) =>
    time - Date.parse(look.submittedAt) <= week ? Number.MAX_SAFE_INTEGER : look.likes,
  media_position: (_look, { position }) => -position,
};

/** @param looks as the shop arranged them; @returns a new array, equals with the newest first */
export function orderLooks(looks: SandboxLook[], options: OrderOptions): SandboxLook[] {
  const scoreOf = scores[options.order];
  return looks
    .map((look, position) => ({ look, score: scoreOf(look, { ...options, position }) }))
    .toSorted(
      (one, other) =>
        other.score - one.score || Date.parse(other.look.publishedAt) - Date.parse(one.look.publishedAt),
    )
    .map(({ look }) => look);
}
