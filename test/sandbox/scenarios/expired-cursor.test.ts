import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFixture } from '../fixture-world.ts';
import { askOlapic } from '../olapic/ask-olapic.ts';
import { clientsOf, play } from './clients.ts';

const noPagination = {
  metadata: { code: 404, message: 'Not Found', version: 'v2.0' },
  data: { message: 'No pagination found.' },
};

describe('an expired cursor of Olapic', () => {
  it('ends a walk at its second page', async () => {
    const sandbox = createFixture();
    await play(sandbox, 'olapic', 'expired-cursor');
    const list = clientsOf(sandbox).olapic.media.ofStreamKey('acme-anvil-50lb', {
      sort: 'recent',
      count: 10,
    });
    const found: (string | null)[] = [];
    for await (const page of list) found.push(page.missing);
    assert.deepEqual(found, [null, 'expired']);
  });

  it('is refused after the key is, and wrapped where that is asked for', async () => {
    const sandbox = createFixture();
    await play(sandbox, 'olapic', 'expired-cursor');
    const path = '/customers/215815/streams?page_key=1';
    assert.equal((await askOlapic(sandbox, path, 'wrong')).status, 401);
    const wrapped = await askOlapic(sandbox, `${path}&wrap_responses=1`);
    assert.deepEqual([wrapped.status, await wrapped.json()], [200, noPagination]);
  });

  for (const name of ['page_key', 'next_id', 'prev_id']) {
    it(`is any ${name}, on any list`, async () => {
      const sandbox = createFixture();
      await play(sandbox, 'olapic', 'expired-cursor');
      const response = await askOlapic(sandbox, `/customers/215815/streams?${name}=1`);
      assert.equal(response.status, 404);
      assert.deepEqual(await response.json(), noPagination);
    });
  }
});
