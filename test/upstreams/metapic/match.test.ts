import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { matchAnswers, splitAmbiguous } from '../../../src/upstreams/metapic/match.ts';
import type { MetapicAnswer } from '../../../src/upstreams/metapic/wire.ts';

function answer(before: string, number = 1): MetapicAnswer {
  return {
    before,
    isInProgramme: true,
    deepLink: `https://c.mtpc.se/tags/link/${String(number)}`,
    store: 'Acme',
  };
}

test('the answer to what was escaped twice is not that to what was escaped once', () => {
  const urls = ['https://acme.com/a%2520b', 'https://acme.com/a%20b'];
  assert.deepEqual(splitAmbiguous(urls), [[urls[0]], [urls[1]]]);
  const [one] = [...matchAnswers(urls, [answer('https://acme.com/a%20b')]).values()].filter(Boolean);
  assert.equal(one, undefined);
  assert.ok(matchAnswers([urls[0]!], [answer('https://acme.com/a%20b')]).get(urls[0]!));
});

describe('an answer', () => {
  const forms: [string, string, string, boolean][] = [
    ['repeats the question', 'https://acme.com/anvil', 'https://acme.com/anvil', true],
    ['is lower-cased', 'https://acme.com/Anvil?SKU=Ab', 'https://acme.com/anvil?sku=ab', true],
    ['is decoded', 'https://acme.com/%C3%A4nvil%20x', 'https://acme.com/änvil x', true],
    ['lost the slash at its end', 'https://acme.com/anvil/', 'https://acme.com/anvil', true],
    ['lost the slash of its host', 'https://acme.com/', 'https://acme.com', true],
    ['lost the slash before its query', 'https://acme.com/anvil/?a=1', 'https://acme.com/anvil?a=1', true],
    ['lost the slash at the end of its query', 'https://acme.com/?u=/x/', 'https://acme.com/?u=/x', true],
    ['lost a blank at the end of its query', 'https://acme.com/?q=%20', 'https://acme.com/?q=', true],
    ['lost its fragment', 'https://acme.com/anvil#red', 'https://acme.com/anvil', true],
    ['has a bare question mark', 'https://acme.com/a%3Fb', 'https://acme.com/a?b', true],
    ['holds an escape that is no UTF-8', 'https://acme.com/%FF%zz', 'https://acme.com/%ff%zz', true],
    ['names another shop', 'https://ellos.com', 'https://na-kd.com', false],
    ['names another product', 'https://acme.com/anvil', 'https://acme.com/rocket', false],
    ['names another query', 'https://acme.com/?sku=1', 'https://acme.com/?sku=2', false],
    ['names another scheme', 'https://acme.com/anvil', 'http://acme.com/anvil', false],
  ];
  for (const [name, question, before, isMatch] of forms) {
    test(`${isMatch ? 'belongs' : 'does not belong'} to a question when it ${name}`, () => {
      const expected = isMatch ? answer(before) : undefined;
      assert.deepEqual(matchAnswers([question], [answer(before)]), new Map([[question, expected]]));
    });
  }

  test('is never found by its place', () => {
    const questions = ['https://acme.com/a', 'https://acme.com/b'];
    const matched = matchAnswers(questions, [
      answer('https://acme.com/b', 2),
      answer('https://acme.com/a', 1),
    ]);
    assert.deepEqual(
      [...matched],
      [
        [questions[0], answer('https://acme.com/a', 1)],
        [questions[1], answer('https://acme.com/b', 2)],
      ],
    );
  });

  test('is given to nobody where two questions look alike, not even to the one it equals', () => {
    const questions = ['https://acme.com/?sku=Ab', 'https://acme.com/?sku=aB', 'https://acme.com/?sku=ab'];
    const matched = matchAnswers(questions, [answer('https://acme.com/?sku=ab')]);
    assert.deepEqual(
      [...matched],
      questions.map((url) => [url, undefined]),
    );
  });

  test('to an escaped fragment is not given to the address without one', () => {
    const questions = ['https://acme.com/x%23y', 'https://acme.com/x'];
    assert.deepEqual(
      [...matchAnswers(questions, [answer('https://acme.com/x#y')]).values()],
      [undefined, undefined],
    );
  });

  test('counts once where it is repeated, and not at all where it contradicts itself', () => {
    const url = 'https://acme.com/anvil';
    assert.deepEqual(matchAnswers([url], [answer(url), answer(url)]).get(url), answer(url));
    assert.equal(matchAnswers([url], [answer(url, 1), answer(url, 2)]).get(url), undefined);
  });

  test('is still found when the same question is put twice', () => {
    const url = 'https://acme.com/anvil';
    assert.deepEqual([...matchAnswers([url, url], [answer(url)])], [[url, answer(url)]]);
  });

  test('to a question that nobody put is left alone', () => {
    assert.deepEqual([...matchAnswers([], [answer('https://acme.com/')])], []);
  });

  test('of millions of slashes takes no time worth mentioning', () => {
    const long = `https://acme.com/${'/'.repeat(2_000_000)}x`;
    assert.deepEqual([...matchAnswers(['https://acme.com/a'], [answer(long)]).values()], [undefined]);
  });
});

describe('questions', () => {
  const splits: [string, string[], string[][]][] = [
    ['that differ go together', ['https://a.se/1', 'https://a.se/2'], [['https://a.se/1', 'https://a.se/2']]],
    [
      'that differ only in case go one by one',
      ['https://a.se/?sku=Ab', 'https://a.se/1', 'https://a.se/?sku=aB'],
      [['https://a.se/1'], ['https://a.se/?sku=Ab'], ['https://a.se/?sku=aB']],
    ],
    [
      'that differ only in a slash go one by one',
      ['https://a.se/x/', 'https://a.se/x'],
      [['https://a.se/x/'], ['https://a.se/x']],
    ],
    ['that are the same are put once', ['https://a.se/1', 'https://a.se/1'], [['https://a.se/1']]],
    ['that are none need no call', [], []],
  ];
  for (const [name, urls, batches] of splits) {
    test(name, () => {
      assert.deepEqual(splitAmbiguous(urls), batches);
    });
  }

  test('are all matched once they are split, each with its own answer', () => {
    const urls = ['https://a.se/?sku=Ab', 'https://a.se/1/', 'https://a.se/?sku=aB'];
    const numbers = new Map(urls.map((url, index) => [url, index]));
    const matched = splitAmbiguous(urls).flatMap((batch) => {
      const answers = batch.map((url) => answer(url.toLowerCase().replace(/\/$/, ''), numbers.get(url)));
      return [...matchAnswers(batch, answers)];
    });
    for (const [url, found] of matched) assert.equal(found?.deepLink, answer(url, numbers.get(url)).deepLink);
    assert.equal(matched.length, 3);
  });
});
