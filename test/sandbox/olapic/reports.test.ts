import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFixture, nordlundKey } from '../fixture-world.ts';
import {
  askOlapic,
  assertRefused,
  followLink,
  idsOf,
  mediaIds,
  postJson,
  postOlapic,
  readOlapic,
} from './ask-olapic.ts';
import type { MediaListData } from './ask-olapic.ts';

const reports = '/media/3042071000/reports';
const complaint = { email: 'mina@example.com', reason: 'That is my cat.' };

describe('a report', () => {
  it('is answered 201, without data', async () => {
    const sandbox = createFixture();
    const response = await postOlapic(sandbox, reports, complaint);
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.deepEqual(await response.json(), {
      metadata: { code: 201, message: 'Created', version: 'v2.0' },
    });
    assert.deepEqual(sandbox.world.olapic.reports, [{ look: '3042071000', ...complaint }]);
  });

  it('is not read from JSON, which has no fields', async () => {
    const response = await postJson(createFixture(), reports, complaint);
    await assertRefused(response, 400, 'The parameter "email" is missing.');
  });

  it('takes the look away from everywhere at once', async () => {
    const sandbox = createFixture();
    const lists = [
      '/customers/215815/media/recent?count=50',
      '/streams/2190252888/media/recent',
      '/categories/700002/media/recent',
      '/users/500002/media/recent',
    ];
    for (const path of lists) assert.ok((await mediaIds(sandbox, path)).includes('3042071000'), path);
    await postOlapic(sandbox, reports, complaint);
    for (const path of lists)
      assert.equal((await mediaIds(sandbox, path)).includes('3042071000'), false, path);
    const message = 'No entity of type "media" was found with id "3042071000".';
    for (const path of ['', '/streams', '/categories']) {
      await assertRefused(await askOlapic(sandbox, `/media/3042071000${path}`), 404, message);
    }
    await assertRefused(await postOlapic(sandbox, reports, complaint), 404, message);
  });

  it('takes it away from walks that have begun, whose other looks keep their places', async () => {
    const sandbox = createFixture();
    const path = '/streams/2190252887/media/recent?count=10';
    const first = await readOlapic<MediaListData>(sandbox, path);
    const second = async () => {
      const response = await followLink(sandbox, first._links.next.href ?? '');
      return idsOf([((await response.json()) as { data: MediaListData }).data]);
    };
    const before = await second();
    await postOlapic(sandbox, `/media/${before[3]}/reports`, complaint);
    assert.deepEqual(
      await second(),
      before.filter((id) => id !== before[3]),
    );
  });

  const refused: [body: Record<string, string>, message: string][] = [
    [{ reason: 'x' }, 'The parameter "email" is missing.'],
    [{ email: 'mina@example.com' }, 'The parameter "reason" is missing.'],
    [
      { email: 'mina', reason: 'x' },
      'The parameter "email" received an invalid value "mina", expected was "name@host".',
    ],
  ];
  for (const [body, message] of refused) {
    it(`changes nothing when it is refused because: ${message}`, async () => {
      const sandbox = createFixture();
      await assertRefused(await postOlapic(sandbox, reports, body), 400, message);
      assert.equal((await askOlapic(sandbox, '/media/3042071000')).status, 200);
    });
  }

  it('is not for another shop’s looks', async () => {
    const sandbox = createFixture();
    const message = 'The authenticated customer is not allowed to access the selected resource.';
    await assertRefused(await postOlapic(sandbox, reports, complaint, nordlundKey), 403, message);
    assert.deepEqual(sandbox.world.olapic.reports, []);
  });
});
