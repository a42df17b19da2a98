import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFixture, nordlundKey, picturesUrl } from '../fixture-world.ts';
import { askOlapic, assertRefused, postJson, postOlapic, readOlapic } from './ask-olapic.ts';

interface UserData {
  _links: { self: { href: string } };
  id: string;
  name: string;
  username: string;
  avatar_url: string | null;
  language: string;
  instagram_followers?: unknown;
  _forms: { 'media:upload': { action: { href: string } } };
  _embedded: { 'media:recent': { _links: { self: { href: string } } } };
}

const mina = { email: 'mina@example.com', screen_name: 'Mina', avatar_url: 'https://acme.com/mina.png' };

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe('a user', () => {
  it('is found by id in every account that has their looks', async () => {
    const sandbox = createFixture();
    for (const token of [undefined, nordlundKey]) {
      assert.equal((await readOlapic<UserData>(sandbox, '/users/500001', token)).name, 'Wile');
    }
  });

  it('is found by Instagram handle, in any case, and then named by it', async () => {
    const sandbox = createFixture();
    const byId = await readOlapic<UserData>(sandbox, '/users/500001');
    const user = await readOlapic<UserData>(sandbox, '/customers/215815/instagram_users/Wile');
    assert.deepEqual([user.id, user.username, user.name], ['500001', 'wile', 'Wile']);
    assert.equal(byId.username, '81123');
    assert.match(
      user._embedded['media:recent']._links.self.href,
      /\/customers\/215815\/instagram_users\/wile\/media\/recent\?/,
    );
  });

  it('has followers, as text, when asked for by handle and only then', async () => {
    const sandbox = createFixture();
    const user = await readOlapic<UserData>(sandbox, '/customers/215815/instagram_users/wile');
    assert.match(String(user.instagram_followers), /^\d+$/);
    assert.equal(typeof user.instagram_followers, 'string');
    assert.equal('instagram_followers' in (await readOlapic<UserData>(sandbox, '/users/500001')), false);
  });
});

describe('a user’s picture', () => {
  it('is one of the sandbox’s, or wherever they say it is', async () => {
    const sandbox = createFixture();
    const wile = sandbox.world.people.find(({ id }) => id === '500001')!;
    const avatar = async () => (await readOlapic<UserData>(sandbox, '/users/500001')).avatar_url;
    wile.avatar = 'crate/square.webp';
    assert.equal(await avatar(), `${picturesUrl}/crate/square.webp`);
    wile.avatar = 'https://acme.com/wile.png';
    assert.equal(await avatar(), 'https://acme.com/wile.png');
  });
});

describe('a user’s networks', () => {
  it('are each named, with a handle or with none', async () => {
    const sandbox = createFixture();
    const wile = sandbox.world.people.find(({ id }) => id === '500001')!;
    wile.otherNetworks = { twitter: 'wile_e', facebook: null };
    const user = await readOlapic<{ social_connections: object }>(sandbox, '/users/500001');
    assert.deepEqual(user.social_connections, {
      instagram: { source_id: '500001', username: 'wile' },
      twitter: { source_id: '500001', username: 'wile_e' },
      facebook: { source_id: '500001', username: null },
    });
  });
});

describe('a user’s form to upload with', () => {
  it('leads to another host for the shop’s own user', async () => {
    const sandbox = createFixture();
    const hrefOf = async (id: string) => {
      const { _forms: forms } = await readOlapic<UserData>(sandbox, `/users/${id}`);
      return forms['media:upload'].action.href;
    };
    assert.equal(await hrefOf('330001'), '//rest.photorank.me/users/330001/media');
    assert.equal(await hrefOf('500001'), '//photorankapi-a.akamaihd.net/users/500001/media');
  });
});

describe('a new user', () => {
  const bodies = { 'a form': mina, 'a multipart form': formOf(mina) };
  for (const [kind, body] of Object.entries(bodies)) {
    it(`is made from ${kind} and can be asked for from then on`, async () => {
      const sandbox = createFixture();
      const response = await postOlapic(sandbox, '/users', body);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      const { data }: { data: UserData } = await response.json();
      assert.deepEqual(
        [data.name, data.username, data.avatar_url, data.language],
        ['Mina', 'Mina', 'https://acme.com/mina.png', 'en_US'],
      );
      assert.deepEqual(await readOlapic(sandbox, `/users/${data.id}`), data);
      assert.equal(JSON.stringify(data).includes('mina@'), false);
    });
  }

  it('is a new one each time, and only the maker’s', async () => {
    const sandbox = createFixture();
    const idOf = async (response: Promise<Response>) =>
      ((await (await response).json()) as { data: UserData }).data.id;
    const ids = [
      await idOf(postOlapic(sandbox, '/users', mina)),
      await idOf(postOlapic(sandbox, '/users', mina)),
    ];
    assert.notEqual(ids[0], ids[1]);
    assert.equal((await askOlapic(sandbox, `/users/${ids[0]}`, nordlundKey)).status, 403);
  });

  it('needs no picture', async () => {
    const { email, screen_name } = mina;
    const response = await postOlapic(createFixture(), '/users', { email, screen_name });
    const { data }: { data: UserData } = await response.json();
    assert.equal(data.avatar_url, null);
  });

  it('is not made from JSON, which has no fields', async () => {
    const message = 'The parameter "email" is missing.';
    await assertRefused(await postJson(createFixture(), '/users', mina), 400, message);
  });

  const refused: [fields: Record<string, string>, message: string][] = [
    [{ ...mina, email: '' }, 'The parameter "email" is missing.'],
    [{ ...mina, screen_name: '' }, 'The parameter "screen_name" is missing.'],
    [
      { ...mina, email: 'mina' },
      'The parameter "email" received an invalid value "mina", expected was "name@host".',
    ],
    [
      { ...mina, avatar_url: 'javascript:1' },
      'The parameter "avatar_url" received an invalid value "javascript:1", expected was "an http(s) URL".',
    ],
    [
      { ...mina, screen_name: 'Min\uFFFD' },
      'There were an issue trying to identify the charset of the parameter "screen_name".',
    ],
  ];
  for (const [fields, message] of refused) {
    it(`is refused because: ${message}`, async () => {
      const sandbox = createFixture();
      const before = sandbox.world.people.length;
      await assertRefused(await postOlapic(sandbox, '/users', fields), 400, message);
      assert.equal(sandbox.world.people.length, before);
    });
  }
});
