import type { Context, Handler } from 'hono';
import * as v from 'valibot';
import { readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import type { Settled } from '../store/store.ts';
import { evidenceKey, evidencePrefix, parseRecord } from '../uploads/evidence.ts';
import { LookId } from './names.ts';

const pageSize = 200;

const ConsentsQuery = v.strictObject({
  look: v.optional(LookId),
  after: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(1_000),
      v.startsWith(evidencePrefix, 'must be the "next" of the page before.'),
    ),
  ),
});

/** Answers `GET /operator/consents`; see `consentRoutes`. */
export function createConsentsHandler({ guard, store, sites }: Services): Handler {
  async function ofLook(look: string): Promise<Settled[]> {
    const found = sites.map(({ id }) => store.settled(evidenceKey(id, look), null, 1));
    return (await Promise.all(found)).flat();
  }

  return async (c: Context) => {
    await guard.admitOperator(c);
    const { look, after } = readQuery(c, ConsentsQuery);
    const records =
      look === undefined ? await store.settled(evidencePrefix, after ?? null, pageSize) : await ofLook(look);
    const consents = records.map(({ value }) => parseRecord(value).evidence);
    const next = records.length === pageSize ? (records.at(-1)?.key ?? null) : null;
    return c.json({ consents, next }, 200, { 'Cache-Control': 'no-store' });
  };
}
