import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { caught, everythingIn, survives } from '../support/caught.ts';
import { disturbed, oddBodies } from '../support/hostile-bodies.ts';
import { json, text } from '../support/scripted-fetch.ts';
import { email, metapic, token } from './asked-metapic.ts';

const body = { message: 'hello world', input: { access_token: token, client_id: '591571223752267' } };

describe('hello', () => {
  test('gives the greeting and nothing of the credentials that it echoes', async () => {
    const { client, asked } = metapic(json(body));
    assert.deepEqual(await client.hello(), { message: 'hello world' });
    assert.equal(asked[0]!.url.href, 'https://api.example/metapic/hello');
    assert.equal(new Headers(asked[0]!.init.headers).get('Authorization'), token);
  });

  test('may echo an empty list, as PHP prints an empty object', async () => {
    assert.deepEqual(await metapic(json({ ...body, input: [] })).client.hello(), { message: 'hello world' });
  });

  for (const odd of [
    { message: 'Unauthenticated.' },
    { message: 'hello world', input: null },
    { input: {} },
  ]) {
    test(`is not read from ${JSON.stringify(odd)}, which could be anybody's`, async () => {
      assert.equal((await caught(metapic(json(odd)).client.hello())).kind, 'shape');
    });
  }

  test('is a value or an upstream error, whatever the service answers', async () => {
    for (const odd of oddBodies) await survives(metapic(text(odd)).client.hello());
    for (const odd of disturbed(body)) await survives(metapic(json(odd)).client.hello());
  });
});

describe('a refusal', () => {
  const refusals: [number, string, string][] = [
    [401, 'Unauthenticated.', 'denied'],
    [403, 'This action is unauthorized.', 'denied'],
    [404, 'No query results for model [User].', 'status'],
    [422, 'The given data was invalid.', 'status'],
  ];
  for (const [status, message, kind] of refusals) {
    test(`with ${String(status)} is of kind ${kind}, in the service's own words`, async () => {
      const errors = { email: [`${email} is taken, ${token}`] };
      const error = await caught(metapic(json({ message, errors }, { status })).client.hello());
      assert.deepEqual([error.kind, error.status], [kind, status]);
      assert.ok(error.message.includes(message), error.message);
      assert.ok(!/publisher\.example|metapic-token/.test(everythingIn(error)));
    });
  }

  test('keeps token and e-mail address out of its words', async () => {
    const message = `No user ${email} for ${token}`;
    const error = await caught(metapic(json({ message }, { status: 404 })).client.hello());
    assert.ok(!/publisher\.example|metapic-token/.test(everythingIn(error)), error.message);
  });

  for (const odd of [{ message: { text: 'x' } }, ['x'], 'x', null]) {
    test(`needs no words: ${JSON.stringify(odd)}`, async () => {
      assert.equal((await caught(metapic(json(odd, { status: 422 })).client.hello())).status, 422);
    });
  }
});
