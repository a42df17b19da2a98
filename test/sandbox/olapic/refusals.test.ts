import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nordlundKey, createFixture } from '../fixture-world.ts';
import { assertRefused as assertRefusal, askOlapic } from './ask-olapic.ts';

async function assertRefused(path: string, status: number, message: string, token?: string): Promise<void> {
  const response = await askOlapic(createFixture(), path, token);
  assert.equal(response.headers.get('Cache-Control'), null);
  await assertRefusal(response, status, message);
}

describe('Olapic refuses', () => {
  it('a missing, an empty and a wrong token', async () => {
    await assertRefused('/', 401, 'Invalid Credentials.', 'wrong');
    await assertRefused('/streams/2190252887', 401, 'Invalid Credentials.', '');
    const response = await createFixture().app.request('/olapic/media/3042070000?version=v2.2');
    assert.equal(response.status, 401);
  });

  const sorts = 'recent, shuffled, photorank, rated, media_position';
  const anvil = '/streams/media/recent?tag_key=acme-anvil-50lb';
  const badRequests: [path: string, message: string][] = [
    ['/customers/215815/streams/search', 'The parameter "tag_key" is missing.'],
    ['/streams/media/recent', 'The parameter "tag_key" is missing.'],
    ['/streams/media/recent?tag_key=', 'The parameter "tag_key" is missing.'],
    [
      '/streams/media/newest?tag_key=acme-anvil-50lb',
      `The parameter "sorting_option" received an invalid value "newest", expected was "${sorts}".`,
    ],
    [`${anvil}&count=0`, 'The parameter "count" received an invalid value "0", expected was "1-50".'],
    [`${anvil}&count=51`, 'The parameter "count" received an invalid value "51", expected was "1-50".'],
    [`${anvil}&count=-1`, 'The parameter "count" received an invalid value "-1", expected was "1-50".'],
    [
      `${anvil}&count=many`,
      'The parameter "count" received an invalid type "string", expected was "integer".',
    ],
    [
      `${anvil}&page_number=1.5`,
      'The parameter "page_number" received an invalid type "string", expected was "integer".',
    ],
    [
      '/streams/acme-anvil-50lb',
      'The parameter "stream_id" received an invalid type "string", expected was "integer".',
    ],
    [
      '/streams/media/recent?tag_key=%FF',
      'There were an issue trying to identify the charset of the parameter "tag_key".',
    ],
    ['/streams/bytag/%FF', 'There were an issue trying to identify the charset of the parameter "key".'],
    [
      '/customers/215815/media/media_position',
      `The parameter "sorting_option" received an invalid value "media_position", expected was "${sorts.replace(', media_position', '')}".`,
    ],
    [
      '/categories/700001/media/media_position',
      `The parameter "sorting_option" received an invalid value "media_position", expected was "${sorts.replace(', media_position', '')}".`,
    ],
    [
      '/users/500001/media/rated',
      'The parameter "sorting_option" received an invalid value "rated", expected was "recent".',
    ],
    [
      '/customers/215815/instagram_users/wile/media/shuffled',
      'The parameter "sorting_option" received an invalid value "shuffled", expected was "recent".',
    ],
    [
      `${anvil}&rights_given=maybe`,
      'The parameter "rights_given" received an invalid value "maybe", expected was "0, 1".',
    ],
    [
      '/media/3042071000/streams?include_tagged_galleries=2',
      'The parameter "include_tagged_galleries" received an invalid value "2", expected was "0, 1".',
    ],
    ['/customers/215815/categories/search', 'The parameter "tag_key" is missing.'],
    ['/categories/media/recent', 'The parameter "tag_key" is missing.'],
    [
      '/categories/tools',
      'The parameter "category_id" received an invalid type "string", expected was "integer".',
    ],
    ['/users/wile', 'The parameter "user_id" received an invalid type "string", expected was "integer".'],
    [
      '/customers/215815/streams?count=0',
      'The parameter "count" received an invalid value "0", expected was "1-50".',
    ],
  ];
  for (const [path, message] of badRequests) {
    it(`${path} because: ${message}`, () => assertRefused(path, 400, message));
  }

  const unknown: [path: string, message: string][] = [
    ['/customers/1', 'No entity of type "customer" was found with id "1".'],
    ['/streams/1', 'No entity of type "stream" was found with id "1".'],
    ['/streams/1/media/recent', 'No entity of type "stream" was found with id "1".'],
    ['/streams/bytag/nothing', 'No entity of type "stream" was found with id "nothing".'],
    ['/media/1', 'No entity of type "media" was found with id "1".'],
    ['/media/1/streams', 'No entity of type "media" was found with id "1".'],
    ['/media/1/categories', 'No entity of type "media" was found with id "1".'],
    ['/categories/1', 'No entity of type "category" was found with id "1".'],
    ['/categories/1/streams', 'No entity of type "category" was found with id "1".'],
    ['/categories/1/media/recent', 'No entity of type "category" was found with id "1".'],
    [
      '/customers/215815/categories/search?tag_key=none',
      'No entity of type "category" was found with id "none".',
    ],
    ['/streams/1/categories', 'No entity of type "stream" was found with id "1".'],
    ['/users/1', 'No entity of type "user" was found with id "1".'],
    ['/users/1/media/recent', 'No entity of type "user" was found with id "1".'],
    ['/customers/215815/instagram_users/nobody', 'No entity of type "user" was found with id "nobody".'],
    ['/customers/215815/instagram_users/tweety', 'No entity of type "user" was found with id "tweety".'],
    ['/widgets/none', 'No entity of type "widgetinstance" was found with id "none".'],
    ['/widgets/settings/none', 'No entity of type "widget" was found with id "none".'],
    ['/customers/215815/streams?next_id=1', 'No pagination found.'],
    ['/customers/215815/widgets/settings?prev_id=none', 'No pagination found.'],
    ['/streams/2190252889', 'The requested entity "stream" with the id "2190252889" is inactive.'],
    [
      '/streams/media/recent?tag_key=acme-retired',
      'The requested entity "stream" with the id "2190252889" is inactive.',
    ],
  ];
  for (const [path, message] of unknown) {
    it(`${path} because: ${message}`, () => assertRefused(path, 404, message));
  }
});

describe('a key with a percent sign', () => {
  const notUtf8 = 'There were an issue trying to identify the charset of the parameter';
  for (const key of ['50%AB', '%FF', '50%', 'тросы\uFFFD']) {
    it(`is found when it is "${key}" and rightly escaped`, async () => {
      const sandbox = createFixture();
      sandbox.world.products.find(({ streamId }) => streamId === '2190252888')!.key = key;
      const sent = encodeURIComponent(key);
      for (const path of [
        `/streams/bytag/${sent}`,
        `/customers/215815/streams/search?tag_key=${sent}`,
        `/streams/media/recent?tag_key=${sent}`,
      ]) {
        assert.equal((await askOlapic(sandbox, path)).status, 200, path);
      }
    });
  }

  it('is refused when anything in it is not UTF-8, and no other parameter matters', async () => {
    await assertRefused('/streams/bytag/a%25%E2%82', 400, `${notUtf8} "key".`);
    await assertRefused('/streams/media/recent?tag_key=50%25AB%C3', 400, `${notUtf8} "tag_key".`);
    const path = '/streams/media/recent?tag_key=acme-rope&other=%FF';
    assert.equal((await askOlapic(createFixture(), path)).status, 200);
    const handle = '/customers/215815/instagram_users/wile%FF/media/recent';
    await assertRefused(handle, 400, `${notUtf8} "instagram_handle".`);
  });
});

describe('another shop’s token', () => {
  const notAllowed = 'The authenticated customer is not allowed to access the selected resource.';
  for (const path of [
    '/customers/215815',
    '/customers/215815/streams/search?tag_key=acme-anvil-50lb',
    '/customers/215815/streams/bytag/nordlund-chair',
    '/streams/2190252887',
    '/streams/2190252887/media/recent',
    '/media/3042070000',
    '/media/3090252887',
    '/media/3042070000/streams',
    '/media/3042070000/categories',
    '/customers/215815/media/recent',
    '/customers/215815/streams',
    '/customers/215815/categories',
    '/customers/215815/categories/search?tag_key=tools',
    '/customers/215815/instagram_users/wile',
    '/customers/215815/instagram_users/wile/media/recent',
    '/customers/215815/widgets',
    '/customers/215815/widgets/settings',
    '/categories/700001',
    '/categories/700001/streams',
    '/categories/700001/media/recent',
    '/streams/2190252887/categories',
    '/users/330001',
    '/users/500002',
    '/users/500002/media/recent',
    '/widgets/widget-best',
    '/widgets/settings/style-wall',
  ]) {
    it(`may not see ${path}`, () => assertRefused(path, 403, notAllowed, nordlundKey));
  }

  it('finds none of the shop’s product keys', async () => {
    const message = 'No entity of type "stream" was found with id "acme-anvil-50lb".';
    await assertRefused('/streams/bytag/acme-anvil-50lb', 404, message, nordlundKey);
    await assertRefused('/streams/media/recent?tag_key=acme-anvil-50lb', 404, message, nordlundKey);
  });

  it('cannot follow the shop’s paging links', async () => {
    const sandbox = createFixture();
    const path = '/streams/2190252887/media/recent?count=10';
    const first = await askOlapic(sandbox, path);
    const key = /page_key=([0-9a-f]+)/.exec(await first.text())?.[1];
    const response = await askOlapic(sandbox, `${path}&page_key=${key}&page_number=2`, nordlundKey);
    assert.equal(response.status, 403);
  });

  it('sees its own', async () => {
    const response = await askOlapic(createFixture(), '/streams/bytag/nordlund-chair', nordlundKey);
    assert.equal(response.status, 200);
  });
});

describe('with wrap_responses', () => {
  it('what is not found is answered with 200, cached, and the same body', async () => {
    for (const path of ['/media/1', '/streams/2190252889', '/customers/215815/streams?next_id=1']) {
      const join = path.includes('?') ? '&' : '?';
      const bare = await askOlapic(createFixture(), path);
      const wrapped = await askOlapic(createFixture(), `${path}${join}wrap_responses=1`);
      assert.deepEqual([bare.status, wrapped.status], [404, 200]);
      assert.equal(wrapped.headers.get('Cache-Control'), 'max-age=300');
      assert.deepEqual(await wrapped.json(), await bare.json());
    }
  });

  it('every other refusal keeps its status, and 0 wraps nothing', async () => {
    const statusOf = async (path: string, token?: string) =>
      (await askOlapic(createFixture(), path, token)).status;
    assert.equal(await statusOf('/customers/215815?wrap_responses=1', nordlundKey), 403);
    assert.equal(await statusOf('/customers/215815?wrap_responses=1', 'wrong'), 401);
    assert.equal(await statusOf('/streams/none?wrap_responses=1'), 400);
    assert.equal(await statusOf('/media/1?wrap_responses=0'), 404);
  });
});
