import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nordlundKey, createFixture } from '../fixture-world.ts';
import { askOlapic } from './ask-olapic.ts';

const reasons: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
};

async function assertRefused(path: string, status: number, message: string, token?: string): Promise<void> {
  const response = await askOlapic(createFixture(), path, token);
  assert.equal(response.status, status, path);
  assert.equal(response.headers.get('Cache-Control'), null);
  assert.deepEqual(await response.json(), {
    metadata: { code: status, message: reasons[status], version: 'v2.0' },
    data: { message },
  });
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

describe('another shop’s token', () => {
  const notAllowed = 'The authenticated customer is not allowed to access the selected resource.';
  for (const path of [
    '/customers/215815',
    '/customers/215815/streams/search?tag_key=acme-anvil-50lb',
    '/customers/215815/streams/bytag/nordlund-chair',
    '/streams/2190252887',
    '/streams/2190252887/media/recent',
    '/media/3042070000',
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
