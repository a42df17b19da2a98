import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFixture } from '../fixture-world.ts';
import type { Fixture } from '../fixture-world.ts';
import { askOlapic } from '../olapic/ask-olapic.ts';
import { clientsOf, play } from './clients.ts';

const media = '/media/3042070000';
const minute = 60_000;

async function cached(): Promise<Fixture> {
  const sandbox = createFixture();
  await play(sandbox, 'olapic', 'cdn-cached');
  return sandbox;
}

async function read(sandbox: Fixture, path = media) {
  const response = await askOlapic(sandbox, path);
  const header = (name: string) => response.headers.get(name);
  return {
    status: response.status,
    fresh: header('Cache-Control'),
    type: header('Content-Type'),
    text: await response.text(),
  };
}

describe('Olapic behind its network of caches', () => {
  it('gives out the same bytes for an hour, and says what is left of it', async () => {
    const sandbox = await cached();
    const first = await read(sandbox);
    assert.equal(first.fresh, 'max-age=3600');
    sandbox.world.looks.length = 0;
    sandbox.advance(20 * minute);
    const second = await read(sandbox);
    assert.deepEqual(second, { ...first, fresh: 'max-age=2400' });
    sandbox.advance(40 * minute - 1);
    assert.equal((await read(sandbox)).fresh, 'max-age=1');
    sandbox.advance(1);
    assert.equal((await read(sandbox)).status, 404);
  });

  it('shows a reported look on, as the document warns', async () => {
    const sandbox = await cached();
    const { olapic } = clientsOf(sandbox);
    const visible = async () => (await olapic.media.byId('3042070000')).missing === null;
    assert.ok(await visible());
    await olapic.media.report('3042070000', { email: 'wile@acme.example', reason: 'falls on me' });
    assert.ok(await visible());
    await play(sandbox, 'olapic', null);
    assert.ok(!(await visible()));
  });

  it('tells addresses apart by their query, and so one customer from another', async () => {
    const sandbox = await cached();
    const one = await read(sandbox, '/streams/media/recent?tag_key=acme-anvil-50lb&count=1');
    const other = await read(sandbox, '/streams/media/recent?tag_key=acme-anvil-50lb&count=2');
    assert.notEqual(one.text, other.text);
    assert.equal((await askOlapic(sandbox, media, 'wrong')).status, 401);
  });

  it('keeps no refusal', async () => {
    const sandbox = await cached();
    const { looks } = sandbox.world;
    sandbox.world.looks = [];
    assert.equal((await read(sandbox)).status, 404);
    sandbox.world.looks = looks;
    assert.equal((await read(sandbox)).status, 200);
  });

  for (const [how, off] of [
    ['switched off', (sandbox: Fixture) => play(sandbox, 'olapic', null)],
    ['switched to something else', (sandbox: Fixture) => play(sandbox, 'olapic', 'slow')],
  ] as const) {
    it(`forgets everything when it is ${how}`, async () => {
      const sandbox = await cached();
      assert.equal((await read(sandbox)).status, 200);
      sandbox.world.looks = [];
      await off(sandbox);
      await play(sandbox, 'olapic', 'cdn-cached');
      assert.equal((await read(sandbox)).status, 404);
    });
  }
});
