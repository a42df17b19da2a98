import type { OlapicUser } from '../../upstreams/olapic/users.ts';
import type { Visit } from '../visit.ts';
import type { AskOlapic } from './olapic-answers.ts';
import { isUserId } from './olapic-lists.ts';
import type { Source } from './source.ts';
import type { UpstreamPage } from './upstream-pages.ts';

/** The person behind a creator's looks; null where the list tells it by itself, or nobody is found. */
export type CreatorOf = (visit: Visit, source: Source) => Promise<OlapicUser | null>;

/** Olapic's list by user id names nobody: who it is about is asked for beside it. */
export function createCreatorOf(askOlapic: AskOlapic): CreatorOf {
  return async (visit, { kind, value }) => {
    if (kind !== 'creator' || !isUserId(value)) return null;
    const { value: answer } = await askOlapic(visit, {
      key: ['creator', value],
      ask: (client) => client.users.byId(value),
    });
    return answer.missing === null ? answer.found : null;
  };
}

/** Puts the credit where a list has none. */
export function withCredit({ value, fetchedAt }: UpstreamPage, creator: OlapicUser | null): UpstreamPage {
  if (creator === null || value.missing !== null) return { value, fetchedAt };
  const { author, language } = creator;
  const looks = value.looks.map((look) => ({
    ...look,
    author: look.author ?? author,
    language: look.language ?? (look.caption === null ? null : language),
  }));
  return { value: { ...value, looks }, fetchedAt };
}
