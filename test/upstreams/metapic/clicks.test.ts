import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Metapic } from '../../../src/upstreams/metapic/client.ts';
import { caught, everythingIn, survives } from '../support/caught.ts';
import { disturbed, oddBodies } from '../support/hostile-bodies.ts';
import { json, text } from '../support/scripted-fetch.ts';
import { dayOfClicks, email, metapic, userClicks } from './asked-metapic.ts';

const period = { from: '2014-11-08 10:24', to: '2014-11-09 10:24' };
const sentPeriod = '?from=2014-11-08+10%3A24&to=2014-11-09+10%3A24';
const byDate = { [email]: { day: [dayOfClicks(), '...'], total: 58687 } };

test('clicks by date are no greeting, no refusal and nothing else that came with HTTP 200', async () => {
  for (const odd of [{ message: 'Unauthenticated.' }, { a: 1, b: [] }]) {
    assert.equal((await caught(metapic(json(odd)).client.clicksByDate())).kind, 'shape');
  }
});

describe('a question about clicks', () => {
  const calls: [string, (client: Metapic) => Promise<unknown>, string][] = [
    ['by date', (client) => client.clicksByDate(), '/clicks/by-date'],
    [
      'by date of one user',
      (client) => client.clicksByDate({ userId: '1', ...period }),
      `/clicks/by-date/1${sentPeriod}`,
    ],
    ['of all users', (client) => client.clicks(period), `/clicks${sentPeriod}`],
    ['of all users today', (client) => client.clicks(), '/clicks'],
    [
      'of one user',
      (client) => client.userClicks('a/b', { from: period.from }),
      '/clicks/a%2Fb?from=2014-11-08+10%3A24',
    ],
  ];
  for (const [name, call, address] of calls) {
    test(`${name} asks at ${address}`, async () => {
      const { client, asked } = metapic(text('7'));
      await survives(call(client));
      assert.equal(asked[0]!.url.href, `https://api.example/metapic${address}`);
    });
  }
});

describe('clicks by date', () => {
  test('are told by user and day, without the e-mail address that keys them', async () => {
    const list = await metapic(json(byDate)).client.clicksByDate();
    const days = [{ date: '2020-02-17', linkClicks: 262, tagClicks: 0 }];
    assert.deepEqual(list, { items: [{ userId: '838', total: 58687, days }], dropped: 1 });
    assert.ok(!JSON.stringify(list).includes('@'));
  });

  const days: [string, Record<string, unknown>, unknown][] = [
    ['numbers as text', { link_clicks: '262', tag_clicks: ' 3 ' }, ['2020-02-17', 262, 3]],
    ['the sum of nothing', { tag_clicks: null }, ['2020-02-17', 262, 0]],
    ['a time after the date', { date: '2020-02-17 00:00:00' }, ['2020-02-17', 262, 0]],
    ['no date', { date: null }, null],
    ['the date that means never', { date: '0000-00-00' }, null],
    ['a day that does not exist', { date: '2020-02-30' }, null],
    ['no count', { link_clicks: undefined }, null],
    ['half a click', { link_clicks: 0.5 }, null],
    ['fewer clicks than none', { link_clicks: -1 }, null],
    ['words', { tag_clicks: 'many' }, null],
  ];
  for (const [name, changes, expected] of days) {
    test(`${expected === null ? 'drop' : 'read'} a day with ${name}`, async () => {
      const body = { [email]: { day: [dayOfClicks(changes)], total: 1 } };
      const { items, dropped } = await metapic(json(body)).client.clicksByDate();
      const day = items[0]!.days[0];
      assert.deepEqual(day ? [day.date, day.linkClicks, day.tagClicks] : null, expected);
      assert.equal(dropped, expected === null ? 1 : 0);
    });
  }

  test('are of the user who was asked about, where the days do not say', async () => {
    const body = { [email]: { day: [dayOfClicks({ user_id: '{userId}' })], total: '9' } };
    const one = await metapic(json(body)).client.clicksByDate({ userId: '1' });
    const all = await metapic(json(body)).client.clicksByDate();
    assert.deepEqual([one.items[0]!.userId, all.items[0]!.userId, all.items[0]!.total], ['1', null, 9]);
  });

  for (const none of [[], {}]) {
    test(`are nobody's when the answer is ${JSON.stringify(none)}`, async () => {
      assert.deepEqual(await metapic(json(none)).client.clicksByDate(), { items: [], dropped: 0 });
    });
  }

  test('drop and count users that cannot be read', async () => {
    const body = { ...byDate, 'b@publisher.example': '...', 'c@publisher.example': { day: null } };
    const { items, dropped } = await metapic(json(body)).client.clicksByDate();
    assert.deepEqual([items.length, dropped], [1, 3]);
  });
});

describe('clicks by user', () => {
  const expected = { userId: '838', linkClicks: 16259, tagClicks: 0, totalClicks: 16259 };

  test('are read without earnings, without e-mail addresses and without the dots', async () => {
    assert.deepEqual(await metapic(json([userClicks(), '...'])).client.clicks(), {
      items: [expected],
      dropped: 1,
    });
    assert.deepEqual(await metapic(json(userClicks())).client.userClicks('838'), expected);
  });

  const ids: [string, Record<string, unknown>, string | null][] = [
    ['the number, where the other is a placeholder', { user_id: '{userId}' }, '838'],
    ['the number, where the other is null', { user_id: null }, '838'],
    ['the text, where the number is missing', { ut_user_id: undefined }, '838'],
    ['nobody, where neither can be read', { user_id: null, ut_user_id: null }, null],
  ];
  for (const [name, changes, userId] of ids) {
    test(`belong to ${name}`, async () => {
      const { items } = await metapic(json([userClicks(changes)])).client.clicks();
      assert.equal(items[0]!.userId, userId);
    });
  }

  test('of one user are theirs, where the answer does not say', async () => {
    const body = userClicks({ user_id: null, ut_user_id: null });
    assert.equal((await metapic(json(body)).client.userClicks('7')).userId, '7');
  });

  for (const body of [{}, { message: 'x' }, null, 'x', 7]) {
    test(`that are no list are a failure for now: ${JSON.stringify(body)}`, async () => {
      assert.equal((await caught(metapic(json(body)).client.clicks())).kind, 'shape');
    });
  }
});

describe('whatever the service answers about clicks', () => {
  const everyCall = (client: Metapic) => [client.clicksByDate(), client.clicks(), client.userClicks('1')];

  test('there is a value or an upstream error', async () => {
    for (const body of oddBodies) await Promise.all(everyCall(metapic(text(body)).client).map(survives));
    for (const whole of [byDate, [userClicks(), '...'], userClicks()]) {
      for (const odd of disturbed(whole))
        await Promise.all(everyCall(metapic(json(odd)).client).map(survives));
    }
  });

  test('no error holds an e-mail address or an earning', async () => {
    for (const body of [{ [email]: 7, user_revenue: 853070 }, userClicks({ link_clicks: email })]) {
      for (const call of everyCall(metapic(json(body)).client)) {
        const printed = await call.then(() => '', everythingIn);
        assert.ok(!/@publisher|853070|revenue/.test(printed), printed);
      }
    }
  });
});
