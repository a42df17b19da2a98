import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runConsents } from '../../src/cli/operate/consents.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { adminToken, operatedEdges } from '../edge/operated-edge.ts';
import { send } from '../edge/uploads/handing-in.ts';
import { jpegPhoto } from '../support/photos.ts';

/** The command as it runs against an edge of this process. */
function operated() {
  const edges = operatedEdges();
  const edge = edges.open();
  const run = async (words: string[] = [], isJson = false) => {
    const printed: string[] = [];
    const complained: string[] = [];
    const status = await runConsents({
      ...{ env: { LOOKSTREAM_ADMIN_TOKEN: adminToken }, url: null, isJson, words },
      fetch: async (address, init) => edge.app.request(address, init),
      print: (text) => void printed.push(text),
      complain: (text) => void complained.push(text),
    });
    return { status, out: printed.join('\n'), errors: complained.join('\n') };
  };
  return { ...edges, edge, run };
}

describe('lookstream consents', () => {
  test('lists what people agreed to, of one look or of all', async () => {
    const { edge, run } = operated();
    assert.deepEqual(await run(), { status: 0, out: 'No photo was handed in yet.', errors: '' });
    const photo = await jpegPhoto();
    for (const product of ['acme-anvil-50lb', undefined]) await send(edge, photo, { product });
    const [header, first, second] = (await run()).out.split('\n');
    assert.match(header ?? '', /^look +site +when +terms +read in +product +file +bytes +SHA-256$/);
    assert.match(
      first ?? '',
      /^olapic-3150000000 +default +2026-11-22 00:00 UTC +2026-11 +sv-SE +acme-anvil-50lb +image\/jpeg +\d+ +[0-9a-f]{64}$/,
    );
    assert.match(second ?? '', /^olapic-3150000001/);
    const { consents } = JSON.parse((await run(['olapic-3150000001'], true)).out);
    assert.deepEqual([consents.length, consents[0].look], [1, 'olapic-3150000001']);
  });

  test('reads on until the last page', async () => {
    const { edge, store, run } = operated();
    await send(edge, await jpegPhoto());
    const [one] = await store.settled('["consent",', null, 1);
    for (let more = 0; more < 420; more += 1) {
      await store.settle(one!.key.replace('3150000000', String(4_000_000_000 + more)), one!.value);
    }
    assert.equal(JSON.parse((await run([], true)).out).consents.length, 421);
  });

  test('says so where there is none of a look', async () => {
    const { status, out } = await operated().run(['olapic-1']);
    assert.deepEqual([status, out], [1, 'olapic-1 was not handed in here.']);
  });

  for (const words of [['3150000000'], ['olapic-x'], ['olapic-1', 'olapic-2']]) {
    test(`${words.join(' ')} is no look`, async () => {
      await assert.rejects(operated().run(words), UsageError);
    });
  }
});
