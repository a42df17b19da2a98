import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RateState } from '../../../src/upstreams/two-m/rate.ts';
import forbidden from '../samples/2m-is-error-403.json' with { type: 'json' };
import tooMany from '../samples/2m-is-error-429.json' with { type: 'json' };
import added from '../samples/2m-is-url-add.json' with { type: 'json' };
import single from '../samples/2m-is-url-single.json' with { type: 'json' };
import updated from '../samples/2m-is-url-update.json' with { type: 'json' };
import list from '../samples/2m-is-urls-list.json' with { type: 'json' };
import { caught, everythingIn, survives } from '../support/caught.ts';
import { disturbed, oddBodies } from '../support/hostile-bodies.ts';
import { json, networkFailure, text } from '../support/scripted-fetch.ts';
import type { Scripted } from '../support/scripted-fetch.ts';
import * as bodies from './two-m-under-test.ts';
import { apiKey, everyCall, link, twoM, twoMWith } from './two-m-under-test.ts';

const calls = Object.entries(everyCall);

describe('the rate', () => {
  const said = {
    'X-RateLimit-Limit': '30',
    'X-RateLimit-Remaining': '29',
    'X-RateLimit-Reset': '1700000060',
  };
  const known = { limit: 30, remaining: 29, resetsAt: 1_700_000_060 };
  const unknown = { limit: null, remaining: null, resetsAt: null };

  const answers: [string, Scripted, RateState][] = [
    ['a success', json(added, { headers: said }), known],
    ['a refusal', json({ error: 1 }, { headers: said }), known],
    ['a denial', json(forbidden, { status: 403, headers: said }), known],
    ['too many requests', text('Too many', { status: 429, headers: said }), known],
    ['no JSON', text('<html>', { headers: said }), known],
    ['an answer without the headers', json(added), unknown],
    [
      'an answer with odd headers',
      json(added, { headers: { 'X-RateLimit-Remaining': '-1', 'X-RateLimit-Reset': 'soon' } }),
      unknown,
    ],
  ];
  for (const [name, answer, expected] of answers) {
    test(`is told after ${name}`, async () => {
      const rates: RateState[] = [];
      const { client } = twoMWith({ onRate: (rate) => rates.push(rate) }, answer);
      await survives(client.links.add(link));
      assert.deepEqual(rates, [expected]);
    });
  }

  test('is not told where there was no answer', async () => {
    const rates: RateState[] = [];
    const { client } = twoMWith({ onRate: (rate) => rates.push(rate) }, networkFailure());
    await caught(client.links.add(link));
    assert.deepEqual(rates, []);
  });
});

describe('a refusal', () => {
  for (const error of [1, '1', true, 'denied', -1]) {
    test(`may come with HTTP 200: error ${JSON.stringify(error)}`, async () => {
      for (const [, call] of calls) {
        const failure = await caught(call(twoM(json({ error, message: 'Le quota est épuisé' })).client));
        assert.deepEqual([failure.kind, failure.status], ['status', 200]);
      }
    });
  }

  const sentences: [string, string][] = [
    ['links.add', '2m.is: POST /api/url/add was refused ("Non"): check the data and what the plan allows.'],
    ['links.byId', '2m.is: GET /api/url/1 was refused ("Non"): check the id and what the plan allows.'],
    [
      'links.delete',
      '2m.is: DELETE /api/url/3/delete was refused ("Non"): check the id and what the plan allows.',
    ],
    ['links.byAddress', '2m.is: GET /api/urls was refused ("Non"): check the data and what the plan allows.'],
  ];
  for (const [name, sentence] of sentences) {
    test(`of ${name} quotes the service and says what to do`, async () => {
      const failure = await caught(everyCall[name]!(twoM(json({ error: 1, message: 'Non' })).client));
      assert.equal(failure.message, sentence);
    });
  }

  test('is quoted on one line, cut short and without the key', async () => {
    const message = `a\nb\u0000\u202E ${apiKey} https://2m.example/?key=private ${'x'.repeat(15_000)}`;
    const failure = await caught(twoM(json({ error: 1, message })).client.links.add(link));
    const quote = /"(.*)"/s.exec(failure.message)![1]!;
    assert.match(quote, /^a b \[redacted\] https:\/\/2m\.example\/\?… x+…$/);
    assert.equal(quote.length, 120);
  });

  for (const message of [{}, null, '', ' ', undefined]) {
    test(`with the message ${JSON.stringify(message)} is still one`, async () => {
      const failure = await caught(twoM(json({ error: 1, message })).client.links.add(link));
      assert.equal(failure.kind, 'status');
      assert.match(failure.message, /was refused without a reason: check/);
    });
  }

  test('of the key is denied, in the words of the service', async () => {
    for (const [name, call] of calls) {
      const failure = await caught(call(twoM(json(forbidden, { status: 403 })).client));
      assert.deepEqual([failure.kind, failure.status], ['denied', 403], name);
    }
    const failure = await caught(twoM(json(forbidden, { status: 403 })).client.links.add(link));
    assert.match(failure.message, /HTTP 403, "A valid API key is required to use this service\."/);
  });

  const repeated: [unknown, string, number][] = [
    [401, 'denied', 401],
    ['403', 'denied', 403],
    [429, 'limited', 429],
    [404, 'status', 200],
  ];
  for (const [error, kind, status] of repeated) {
    test(`whose body repeats ${JSON.stringify(error)} has kind ${kind}, whatever its status`, async () => {
      const failure = await caught(
        twoM(json({ error, message: 'Non' }))
          .client.links.list()
          .first(),
      );
      assert.deepEqual([failure.kind, failure.status], [kind, status]);
    });
  }

  const limits: [string, Scripted][] = [
    ['in the header', text('Too many', { status: 429, headers: { 'Retry-After': '47' } })],
    ['in the body', json(tooMany, { status: 429 })],
    ['in the body alone', json(tooMany)],
  ];
  for (const [name, answer] of limits) {
    test(`of too many requests says when to come back: ${name}`, async () => {
      for (const [, call] of calls) {
        const failure = await caught(call(twoM(answer).client));
        assert.deepEqual([failure.kind, failure.status, failure.retryAfter], ['limited', 429, 47]);
      }
    });
  }
});

describe('an error', () => {
  const failures: [string, Scripted][] = [
    ['a refusal', json({ error: 1, message: `${' '.repeat(1990)}${apiKey}` })],
    ['a denial', json({ error: 1, message: apiKey }, { status: 403 })],
    ['a network failure', networkFailure(`Headers.append: "Bearer ${apiKey}" is an invalid header value`)],
    ['an unknown shape', json({ error: 0, id: [apiKey], shorturl: apiKey, data: apiKey, details: apiKey })],
    ['no JSON', text(apiKey)],
  ];
  for (const [name, failure] of failures) {
    test(`never holds the key: ${name}`, async () => {
      for (const [call, work] of calls) {
        if (failure === failures[3]![1] && isDoneByOutcome(call)) continue;
        const printed = everythingIn(await caught(work(twoM(failure).client)));
        assert.ok(!printed.includes(apiKey.slice(0, 8)), printed);
      }
    });
  }

  const secret = 'hunter2-hunter2';
  const wifi = { type: 'wifi', ssid: 'shop', password: secret, encryption: 'WPA' } as const;
  const card = { type: 'vcard', firstName: secret } as const;
  const secretCalls: Record<string, (typeof everyCall)[string]> = {
    'a new password': (client) => client.account.update({ password: secret }),
    "a link's password": (client) => client.links.add({ ...link, password: secret }),
    "a changed link's password": (client) => client.links.update('1', { ...link, password: secret }),
    "a network's password": (client) => client.qrCodes.add({ content: wifi }),
    "a changed network's password": (client) => client.qrCodes.update('1', { content: wifi }),
    'a person': (client) => client.qrCodes.add({ content: card }),
  };
  for (const [name, call] of Object.entries(secretCalls)) {
    test(`never repeats ${name}, though the service does`, async () => {
      for (const status of [200, 400, 403, 422, 500]) {
        const error = await caught(call(twoM(json({ error: 1, message: secret }, { status })).client));
        assert.ok(!everythingIn(error).includes(secret));
      }
    });
  }

  test('never holds an e-mail address', async () => {
    const failure = await caught(
      twoM(json({ error: 1, message: 'person@acme.example is taken' })).client.links.add(link),
    );
    assert.match(failure.message, /"…@… is taken"/);
  });
});

/** Calls that read nothing but how they went. */
function isDoneByOutcome(name: string): boolean {
  return /\.(delete|assign)$|^(account|qrCodes)\.update$/.test(name);
}

describe('whatever the service answers', () => {
  test(`there is a value or an upstream error, for ${String(oddBodies.length)} bodies that are odd as a whole`, async () => {
    for (const body of oddBodies) {
      for (const status of [200, 403, 429, 500]) {
        await Promise.all(calls.map(([, call]) => survives(call(twoM(text(body, { status })).client))));
      }
    }
  });

  const answers: [string, unknown, string[]][] = [
    ['an account', bodies.accountBody, ['account.get']],
    ['a list of links', list, ['links.list']],
    ['a link', single, ['links.byId', 'links.byAddress']],
    ['a new link', added, ['links.add']],
    ['a changed link', updated, ['links.update']],
    ['a list of codes', bodies.qrCodeList, ['qrCodes.list']],
    ['a code', bodies.oneQrCode, ['qrCodes.byId']],
    ['a new code', bodies.addedQrCode, ['qrCodes.add']],
    ['a list of campaigns', bodies.campaignList, ['campaigns.list']],
    ['a campaign', bodies.changedCampaign, ['campaigns.add', 'campaigns.update']],
    ['a denial', forbidden, Object.keys(everyCall)],
    ['too many requests', tooMany, Object.keys(everyCall)],
  ];
  for (const [name, body, readers] of answers) {
    test(`there is a value or an upstream error, whichever place of ${name} is odd`, async () => {
      for (const odd of disturbed(body))
        for (const reader of readers) await survives(everyCall[reader]!(twoM(json(odd)).client));
    });
  }

  test('no address in an answer is anything but http(s), whichever place is odd', async () => {
    let found = 0;
    for (const [, body, readers] of answers) {
      for (const odd of disturbed(body, ['javascript:alert(1)'])) {
        const value = await everyCall[readers[0]!]!(twoM(json(odd)).client).catch(() => null);
        if (value === null) continue;
        found += 1;
        for (const [, key, address] of JSON.stringify(value).matchAll(/"(\w*[uU]rl)":"([^"]*)"/g))
          assert.match(address!, /^https?:/, key);
      }
    }
    assert.ok(found > 50);
  });
});
