import type { Context } from 'hono';
import * as v from 'valibot';
import { storeKeysOf } from '../keys.ts';
import { problem } from '../problems.ts';
import { createWhyHeldNow } from '../reports/held.ts';
import { openReports } from '../reports/open-reports.ts';
import { reportIn, waitingReports, type ReportLetter } from '../reports/report-letter.ts';
import { readBody, readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import type { Outbox } from '../store/store.ts';
import { takedownActions, type RecordedDecision } from '../takedown/decision.ts';
import { markOfAuthor, markOfLook } from '../takedown/marks.ts';
import { forgetPerson } from '../uploads/forget-person.ts';
import { Name } from './names.ts';
import { PageQuery, pageSize, printTime } from './operator-lists.ts';

/** Of any service: what is not shown yet can be decided about as well. */
const AnyLookId = v.pipe(
  v.string('must be text.'),
  v.regex(/^(olapic|izeax)-\d{1,20}$/, 'must be a look, such as olapic-3042079992.'),
);

const Decide = v.pipe(
  v.strictObject({
    action: v.picklist(takedownActions, `must be one of ${takedownActions.join(', ')}.`),
    look: v.optional(AnyLookId),
    author: v.optional(Name),
    site: v.optional(Name),
  }),
  v.forward(
    v.check(
      ({ look, author }) => (look === undefined) !== (author === undefined),
      'name a look or an "author", and not both.',
    ),
    ['look'],
  ),
);

const Forget = v.strictObject({
  email: v.pipe(Name, v.regex(/^[^\s@]+@[^\s@]+$/, 'must be an e-mail address.')),
});

/** The operator's questions and orders, each for a request of somebody who holds the token. */
export function createOperatorHandlers(services: Services) {
  const { takedown, store, sites, postman, visit, tenants } = services;

  return {
    async decisions(c: Context): Promise<Response> {
      const { after } = readQuery(c, PageQuery);
      return c.json({ decisions: (await takedown.decisions(after, pageSize)).map(print) });
    },

    async decide(c: Context): Promise<Response> {
      const { action, look, author, site = null } = await readBody(c, Decide);
      if (site !== null && !sites.some(({ id }) => id === site)) {
        throw problem(
          'unknown-site',
          'Use the name of a configured site in "site", or leave it out for all.',
        );
      }
      const mark = look === undefined ? await markOfAuthor(author ?? '') : markOfLook(look);
      const decided = await takedown.decide({ action, mark, site, until: null, by: 'operator' });
      // Somebody who wants to be forgotten is not in what is kept of the service's answers either.
      if (action === 'forget') await dropAnswers(store, sites, site);
      const { background } = visit(c, await tenants.of(null));
      background(postman.deliver());
      return c.json(print(decided), 201);
    },

    async letters(c: Context): Promise<Response> {
      const { after } = readQuery(c, PageQuery);
      const whyHeld = createWhyHeldNow({ sites, ...openReports(services) });
      const letters = (await store.waiting(after, pageSize)).map(async (item) => {
        const { id, topic, attempts, appendedAt, dueAt } = item;
        const letter = reportIn(item);
        return {
          ...{ id, topic, attempts, appendedAt: printTime(appendedAt), dueAt: printTime(dueAt) },
          ...(letter && { ...describe(letter), held: await whyHeld(letter) }),
        };
      });
      return c.json({ letters: await Promise.all(letters) });
    },

    async forget(c: Context): Promise<Response> {
      const { email } = await readBody(c, Forget);
      await forgetPerson(store, { ...services, email });
      return c.json({ forgotten: await forgetSender(store, email) });
    },
  };
}

async function dropAnswers(
  store: Services['store'],
  sites: Services['sites'],
  site: string | null,
): Promise<void> {
  for (const { id } of sites) {
    if (site !== null && site !== id) continue;
    for (const kind of ['looks', 'look', 'creator', 'group', 'asset', 'asset-file'])
      await store.drop(storeKeysOf(kind, id));
  }
}

/** Letters of that person are not sent any more: what they hold is gone. @returns how many there were */
async function forgetSender(outbox: Outbox, email: string): Promise<number> {
  let forgotten = 0;
  for await (const { item, letter } of waitingReports(outbox)) {
    if (letter.email?.toLowerCase() !== email.toLowerCase()) continue;
    await outbox.ack(item.id);
    forgotten += 1;
  }
  return forgotten;
}

/** As much of a report as is seen beside other letters: nothing about the person, none of their words. */
function describe({ reference, site, look, reason }: ReportLetter) {
  return { reference, site, look, reason };
}

function print({ recordedAt, until, ...decision }: RecordedDecision) {
  return { ...decision, recordedAt: printTime(recordedAt), until: until === null ? null : printTime(until) };
}
