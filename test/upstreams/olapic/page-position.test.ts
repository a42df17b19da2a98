import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { positionOfLink, toPagePosition } from '../../../src/upstreams/olapic/page-position.ts';

const query = { page_key: 'cf31', page_number: '2' };
const tail = '?page_key=cf31&page_number=2&auth_token=SECRET&version=v2.2&wrap_responses=1';

describe('the position in a paging link', () => {
  const links: [string, string | null, string, string | null][] = [
    [
      'protocol-relative',
      `//photorankapi-a.akamaihd.net/streams/1/media/recent${tail}`,
      '',
      '/streams/1/media/recent',
    ],
    ['absolute', `https://z2.example:8080/streams/1/media/recent${tail}`, '', '/streams/1/media/recent'],
    ['from the root', `/streams/1/media/recent${tail}#x`, '', '/streams/1/media/recent'],
    [
      'with the base path',
      `//h.example/olapic/streams/1/media/recent${tail}`,
      '/olapic',
      '/streams/1/media/recent',
    ],
    ['with a path that only begins alike', `//h.example/olapics/1${tail}`, '/olapic', '/olapics/1'],
    ['without a path', `//h.example${tail}`, '', null],
    ['relative', `streams/1${tail}`, '', null],
    ['of another scheme', `ftp://h.example/streams/1${tail}`, '', null],
    ['javascript', 'javascript:alert(1)//h/x', '', null],
    ['climbing', `//h.example/streams/../../admin${tail}`, '', null],
    ['climbing in disguise', `//h.example/streams/%2E%2e/admin${tail}`, '', null],
    ['with a host in its path', `//h.example//evil.example/x${tail}`, '', null],
    ['with a backslash', `//h.example/\\evil.example${tail}`, '', null],
    ['with a backslash for a host', `/\\evil.example/x${tail}`, '', null],
    ['with a line break', `//h.example/a\nb${tail}`, '', null],
    ['too long', `//h.example/${'a'.repeat(3000)}${tail}`, '', null],
    ['empty', '', '', null],
    ['null', null, '', null],
  ];
  for (const [name, href, basePath, path] of links) {
    test(`${path === null ? 'is none when' : 'is read when'} the link is ${name}`, () => {
      assert.deepEqual(positionOfLink(href, basePath), path === null ? null : { path, query });
    });
  }

  test('keeps whatever else the link holds', () => {
    assert.deepEqual(positionOfLink('//h/s/1/media?prev_id=7&count=20&AUTH_TOKEN=x&q=a%20b', ''), {
      path: '/s/1/media',
      query: { prev_id: '7', count: '20', q: 'a b' },
    });
  });

  test('survives being written down and read again', () => {
    const position = positionOfLink(`//h.example/streams/1/media/recent${tail}`, '');
    assert.deepEqual(toPagePosition(JSON.parse(JSON.stringify(position))), position);
  });
});

describe('a position from outside', () => {
  const odd: unknown[] = [
    ...[
      null,
      undefined,
      7,
      'x',
      [],
      {},
      { path: '/a' },
      { query: {} },
      { path: 7, query },
      { path: '/a', query: [] },
    ],
    ...[
      { path: '/a', query: null },
      { path: '/a', query: { n: 7 } },
      { path: '/a', query: { n: ['x'] } },
    ],
    ...[
      '',
      '/',
      'a',
      '//a',
      '/a//b',
      '/a/../b',
      '/..',
      '/%2e%2e/b',
      '/a?b',
      '/a#b',
      '/a\\b',
      '/a b',
      '/ä',
      '@evil.example',
    ].map((path) => ({ path, query })),
    { path: '/a', query: { key: 'x'.repeat(3000) } },
  ];
  for (const value of odd) {
    test(`is refused: ${JSON.stringify(value)?.slice(0, 60)}`, () => {
      assert.equal(toPagePosition(value), null);
    });
  }

  test("loses parameters that are the client's own, and fields that are nobody's", () => {
    const position = {
      path: '/a',
      query: { ...query, auth_token: 'x', version: 'v1', wrap_responses: '1' },
      extra: 1,
    };
    assert.deepEqual(toPagePosition(position), { path: '/a', query });
  });
});
