/** Every row of the document's table of errors, and what a caller gets to see of it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createOlapic } from '../../../src/upstreams/olapic/client.ts';
import { caught } from '../support/caught.ts';
import { json, scriptedFetch } from '../support/scripted-fetch.ts';
import { walk } from '../support/walk.ts';

const words = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' };
type Status = keyof typeof words;

function olapic(status: Status, message: string) {
  const body = { metadata: { code: status, message: words[status], version: 'v2.0' }, data: { message } };
  const { fetch } = scriptedFetch(json(body, { status }));
  return createOlapic({ fetch, baseUrl: 'https://api.example', apiKey: 'key-0123456789' });
}

const report = { email: 'ann@shop.example', reason: 'It is mine' };

describe('a refusal of a read and of a write', () => {
  const refusals: [status: Status, message: string, kind: string, advice: RegExp][] = [
    [400, 'The parameter "email" is missing.', 'status', /check the parameters/],
    [
      400,
      "An error was thrown while uploading the file: 'Invalid media file type.'",
      'status',
      /check the parameters/,
    ],
    [
      400,
      'The parameter "count" received an invalid type "string", expected was "integer".',
      'status',
      /check the parameters/,
    ],
    [
      400,
      'The parameter "count" received an invalid value "51", expected was "1-50".',
      'status',
      /check the parameters/,
    ],
    [
      400,
      'There were an issue trying to identify the charset of the parameter "tag_key".',
      'status',
      /check the parameters/,
    ],
    [401, 'Invalid Credentials.', 'denied', /check the credentials/],
    [
      403,
      'The authenticated customer is not allowed to access the selected resource.',
      'denied',
      /what they may do/,
    ],
  ];
  for (const [status, message, kind, advice] of refusals) {
    test(`is ${kind}, in the service's words, and says what to do: ${message}`, async () => {
      const client = olapic(status, message);
      for (const work of [client.streams.byId('1'), client.media.report('1', report)]) {
        const error = await caught(work);
        assert.deepEqual([error.kind, error.status, error.service], [kind, status, 'olapic']);
        assert.ok(error.message.includes(message), error.message);
        assert.match(error.message, advice);
      }
    });
  }

  test('does not repeat the address of a person who reports', async () => {
    const message = `The parameter "email" received an invalid value "${report.email}", expected was "email".`;
    const error = await caught(olapic(400, message).media.report('1', report));
    assert.match(error.message, /invalid value "…@…"/);
    assert.ok(!error.message.includes('ann'));
  });
});

describe('what is missing', () => {
  const rows: [message: string, missing: string][] = [
    ['No entity of type "stream" was found with id "1".', 'unknown'],
    ['The requested entity "stream" with the id "1" is inactive.', 'inactive'],
    ['No pagination found.', 'expired'],
  ];
  for (const [message, missing] of rows) {
    test(`is an answer of a read, ${missing}: ${message}`, async () => {
      const client = olapic(404, message);
      assert.deepEqual(await client.streams.byId('1'), { missing });
      assert.deepEqual(await client.media.ofUser('1').first(), { missing });
      assert.deepEqual(await walk(client.categories.ofCustomer('1')), [{ missing }]);
    });

    test(`is an error of a write: ${message}`, async () => {
      const error = await caught(olapic(404, message).media.report('1', report));
      assert.deepEqual([error.kind, error.status], ['status', 404]);
      assert.match(error.message, /there is no such thing; check the id/);
    });
  }
});
