/** Ten thousand answers that no service should give, to each parser: a value or one of our errors, and soon. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { connect } from '../../support/sandbox-clients.ts';
import { survives } from '../support/caught.ts';
import { hostileAnswers } from '../support/hostile-answers.ts';
import { parsers } from './parsers.ts';
import { isOf, rows } from './rows.ts';
import type { Row } from './rows.ts';
import { calls, startSandbox } from './walk-of-rows.ts';
import type { RunningSandbox } from './walk-of-rows.ts';

const answersEach = 10_000;
/** The same answers in each run; another seed finds others, as in "SEED=2 npm run test:node". */
const seed = Number(process.env['SEED'] ?? 1);
/** milliseconds for all of them: what hangs ends here */
const timeout = 120_000;

/** A file for each service, so that they run side by side. */
export function testHostileAnswers(service: string): void {
  const own = rows.filter((row) => row.service === service);
  const bodies = new Map<string, unknown>();

  before(async () => {
    const sandbox = await startSandbox();
    for (const row of own) bodies.set(row.name, lightened(await realAnswer(sandbox, row)));
    await sandbox[Symbol.asyncDispose]();
  });
  after(() => bodies.clear());

  test(`each row of ${service} has its parser`, () => {
    const parsed = (parsers[service] ?? []).flatMap((parser) => Object.keys(parser));
    assert.deepEqual(parsed.toSorted(), own.map(({ name }) => name).toSorted());
  });

  describe(`${String(answersEach)} hostile answers`, () => {
    for (const parser of parsers[service] ?? []) {
      test(`to ${Object.keys(parser).join(', ')}`, { timeout }, async () => {
        const answers = Object.entries(parser).map(([name, call]) =>
          hostileAnswers(bodies.get(name)).map((answer) => ({ ...answer, call })),
        );
        const property = fc.asyncProperty(fc.oneof(...answers), async ({ status, bytes, call }) => {
          const clients = connect('https://api.example', async () => new Response(bytes, { status }));
          await survives(call(clients).then((value) => assertSafeAddresses(value)));
        });
        await fc.assert(property, { numRuns: answersEach, seed });
      });
    }
  });
}

async function realAnswer(sandbox: RunningSandbox, row: Row): Promise<unknown> {
  sandbox.begin();
  await calls[row.name]!.make(sandbox.surroundings);
  const asked = sandbox.asked.find(
    ({ service, method, url }) => service === row.service && isOf(row, method, url),
  );
  assert.ok(asked?.answer.body, `The sandbox gave no answer to ${row.name}.`);
  return JSON.parse(asked.answer.body) as unknown;
}

/** One item of a list stands for all, and what nobody reads is left out: else it would be most of what is changed. */
function lightened(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.slice(0, 1).map(lightened);
  const entries = Object.entries(value).filter(([name]) => !['_forms', 'customer_dependant'].includes(name));
  return Object.fromEntries(entries.map(([name, field]) => [name, lightened(field)]));
}

/** Whatever is called an address is one that a browser may be sent to. */
function assertSafeAddresses(value: unknown, name = ''): void {
  if (typeof value === 'string' && /(^|[a-z])(url|src|image|avatar|thumbnail|deepLink)$/i.test(name)) {
    assert.match(value, /^https?:\/\//);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) assertSafeAddresses(member, key);
}
