import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { QrContent } from '../../../src/upstreams/two-m/qr-data.ts';
import { caught } from '../support/caught.ts';
import { json, sentBody, text } from '../support/scripted-fetch.ts';
import { addedQrCode, done, oneQrCode, qrCodeList, twoM } from './two-m-under-test.ts';

describe("a code's content", () => {
  const cases: [QrContent, unknown][] = [
    [{ type: 'link', url: 'https://acme.com/#opi1' }, 'https://acme.com/#opi1'],
    [{ type: 'text', text: 'Hello' }, 'Hello'],
    [{ type: 'email', email: 'shop@acme.example' }, 'shop@acme.example'],
    [
      { type: 'email', email: 'shop@acme.example', subject: 'Anvil' },
      { email: 'shop@acme.example', subject: 'Anvil' },
    ],
    [
      { type: 'email', email: 'shop@acme.example', subject: 'Anvil', body: 'Heavy' },
      { email: 'shop@acme.example', subject: 'Anvil', body: 'Heavy' },
    ],
    [{ type: 'phone', phone: '0046701234567' }, '0046701234567'],
    [
      { type: 'sms', phone: '46701', message: 'Hi' },
      { phone: '46701', message: 'Hi' },
    ],
    [{ type: 'vcard', firstName: 'Wile' }, { fname: 'Wile' }],
    [
      {
        ...{ type: 'vcard', firstName: 'Wile', lastName: 'Coyote', organization: 'Acme', phone: '46701' },
        ...{ email: 'wile@acme.example', site: 'https://acme.com', facebook: 'https://f.example/w' },
        ...{
          instagram: 'https://i.example/w',
          twitter: 'https://t.example/w',
          linkedin: 'https://l.example/w',
        },
        ...{ street: 'Mesa 1', city: 'Monument Valley', state: 'Utah', zip: '84536', country: 'USA' },
      },
      {
        ...{ fname: 'Wile', lname: 'Coyote', org: 'Acme', phone: '46701' },
        ...{ email: 'wile@acme.example', site: 'https://acme.com', facebook: 'https://f.example/w' },
        ...{
          instagram: 'https://i.example/w',
          twitter: 'https://t.example/w',
          linkedin: 'https://l.example/w',
        },
        ...{ street: 'Mesa 1', city: 'Monument Valley', state: 'Utah', zip: '84536', country: 'USA' },
      },
    ],
    [
      { type: 'wifi', ssid: 'shop', password: 'pass-1234', encryption: 'WPA' },
      { ssid: 'shop', pass: 'pass-1234', encryption: 'WPA' },
    ],
  ];
  for (const [content, data] of cases) {
    test(`is sent as the service wants it: ${content.type} ${JSON.stringify(data)}`, async () => {
      const { client, asked } = twoM(json(addedQrCode), json(done));
      await client.qrCodes.add({ content });
      await client.qrCodes.update('3', { content });
      for (const one of asked) assert.deepEqual(sentBody(one), { type: content.type, data });
    });
  }
});

describe('a new code', () => {
  const content = { type: 'phone', phone: '46701' } as const;

  test('is the one that the service names: its address serves the picture', async () => {
    assert.deepEqual(await twoM(json(addedQrCode)).client.qrCodes.add({ content }), {
      id: '3',
      imageUrl: 'https://2m.is/qr/a58f79',
    });
  });

  test('has colours as the service writes them', async () => {
    const { client, asked } = twoM(json(addedQrCode));
    await client.qrCodes.add({ content, background: [255, 250, 0], foreground: [1, 2, 3] });
    const { background, foreground } = sentBody(asked[0]!) as Record<string, string>;
    assert.deepEqual([background, foreground], ['rgb(255,250,0)', 'rgb(1,2,3)']);
  });

  test('is refused by a page with HTTP 500 when its data is bad', async () => {
    const answer = text('<html><body>Whoops</body></html>', { status: 500 });
    const failure = await caught(twoM(answer).client.qrCodes.add({ content }));
    assert.deepEqual([failure.kind, failure.status], ['status', 500]);
  });
});

describe('codes that there are', () => {
  test('are listed as in the document', async () => {
    const page = await twoM(json(qrCodeList)).client.qrCodes.list().first();
    assert.deepEqual(page.items[1], {
      ...{ id: '1', imageUrl: 'https://2m.is/qr/b9edfe', name: 'Google Canada', scans: 5 },
      created: '2020-11-10T18:00:25',
    });
    assert.deepEqual([page.items.length, page.total, page.next, page.dropped], [2, 2, null, 0]);
  });

  test('are read one by one as in the document', async () => {
    assert.deepEqual(await twoM(json(oneQrCode)).client.qrCodes.byId('1'), {
      ...{ id: '1', imageUrl: 'https://2m.is/qr/b9edfe', name: 'Google Canada', scans: 5 },
      created: '2020-11-10T18:00:25',
      statistics: {
        ...{ clicks: 1, uniqueClicks: 1 },
        countries: [{ name: 'Unknown', count: 1 }],
        referrers: [{ name: 'Direct, email and other', count: 1 }],
        browsers: [{ name: 'Chrome', count: 1 }],
        systems: [{ name: 'Windows 10', count: 1 }],
        networks: [
          { name: 'facebook', count: 0 },
          { name: 'twitter', count: 0 },
          { name: 'instagram', count: 0 },
        ],
      },
    });
  });

  const days: [string, object, string | null][] = [
    ['date', { date: '2020-11-10 18:00:25' }, '2020-11-10T18:00:25'],
    ['data', { data: '2020-11-10 18:00:25' }, '2020-11-10T18:00:25'],
    ['date before data', { date: '2020-11-10', data: '2021-01-01' }, '2020-11-10T00:00:00'],
    ['neither', {}, null],
    ['data that is no day', { data: { url: 'https://acme.com' } }, null],
  ];
  for (const [name, day, expected] of days) {
    test(`have their day under either name: ${name}`, async () => {
      const { id, link, scans, name: title } = oneQrCode.details;
      const body = { ...oneQrCode, details: { id, link, scans, name: title, ...day } };
      assert.equal((await twoM(json(body)).client.qrCodes.byId('1')).created, expected);
    });
  }

  test('are changed and deleted without an answer worth reading', async () => {
    const { client } = twoM(json(done));
    assert.equal(await client.qrCodes.update('1', { content: { type: 'text', text: 'x' } }), undefined);
    assert.equal(await client.qrCodes.delete('1'), undefined);
  });
});
