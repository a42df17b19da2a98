import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { createFixture } from '../fixture-world.ts';
import { addLink, askTwoM, readTwoM, visit } from './ask-two-m.ts';
import { readPicture } from './read-picture.ts';

const page = 'https://acme.com/anvil#opi1';

async function pictureOf(sandbox: Sandbox, link: string): Promise<string> {
  const response = await sandbox.app.request(`/two-m${new URL(link).pathname}`);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('Content-Type'), 'image/svg+xml');
  return response.text();
}

describe('the picture of a code', () => {
  const cases: [string, unknown, string][] = [
    ['text', 'Hej på dig', 'Hej på dig'],
    ['email', 'shop@acme.example', 'mailto:shop@acme.example'],
    [
      'email',
      { email: 'shop@acme.example', subject: 'Anvil & rope', body: '50 lb' },
      'mailto:shop@acme.example?subject=Anvil%20%26%20rope&body=50%20lb',
    ],
    ['phone', '46701234567', 'tel:46701234567'],
    ['sms', { phone: '46701', message: 'Hi: you' }, 'SMSTO:46701:Hi: you'],
    ['wifi', { ssid: 'a;b', pass: 'c:d', encryption: 'WPA' }, 'WIFI:T:WPA;S:a\\;b;P:c\\:d;;'],
    [
      'vcard',
      {
        fname: 'Wile',
        lname: 'Coyote',
        org: 'Acme, Inc',
        phone: '46701',
        site: 'https://acme.com',
        city: 'Mesa',
      },
      [
        ...['BEGIN:VCARD', 'VERSION:3.0', 'N:Coyote;Wile', 'FN:Wile Coyote', 'ORG:Acme\\, Inc', 'TEL:46701'],
        ...['URL:https://acme.com', 'ADR:;;;Mesa;;;', 'END:VCARD'],
      ].join('\n'),
    ],
  ];
  for (const [type, data, expected] of cases) {
    it(`holds the data itself: ${type} ${JSON.stringify(data)}`, async () => {
      const sandbox = createFixture();
      const { link } = await readTwoM(sandbox, 'POST', '/qr/add', { type, data });
      assert.equal(await readPicture(await pictureOf(sandbox, link)), expected);
      const alias = link.slice('https://2m.is/qr/'.length);
      assert.equal(await visit(sandbox, `/${alias}`), null, 'it leads past the service');
    });
  }

  it('holds an address of the service for a link, where scans are counted', async () => {
    const sandbox = createFixture();
    const { link } = await readTwoM(sandbox, 'POST', '/qr/add', { type: 'link', data: page });
    const address = await readPicture(await pictureOf(sandbox, link));
    assert.match(address, /^https:\/\/2m\.is\/[0-9a-f]{6}$/);
    assert.equal(link, address.replace('2m.is/', '2m.is/qr/'));
    await sandbox.app.request(`/two-m${new URL(address).pathname}`, { method: 'HEAD' });
    assert.equal(await visit(sandbox, address, { Referer: 'https://www.instagram.com/p/1' }), page);

    const { details, data } = await readTwoM(sandbox, 'GET', '/qr/1');
    assert.deepEqual(details, { id: 1, link, scans: 1, name: '', date: '2026-03-01 12:00:00' });
    assert.deepEqual([data.clicks, data.topReferrers], [1, { 'www.instagram.com': '1' }]);
    assert.deepEqual(data.socialCount, { facebook: 0, twitter: 0, instagram: 1 });
  });

  it('has the colours that were sent, and black on white instead of what is no colour', async () => {
    const sandbox = createFixture();
    const colors = { background: 'rgb(255, 250, 240)', foreground: 'rgb(20,30,40)' };
    const { link } = await readTwoM(sandbox, 'POST', '/qr/add', { type: 'text', data: 'x', ...colors });
    const svg = await pictureOf(sandbox, link);
    assert.match(svg, /fill="rgb\(255,250,240\)".*fill="rgb\(20,30,40\)"/);
    const hostile = { type: 'text', data: 'y', background: '"/><script>', foreground: 'rgb(1,2)' };
    const plain = await pictureOf(sandbox, (await readTwoM(sandbox, 'POST', '/qr/add', hostile)).link);
    assert.match(plain, /fill="rgb\(255,255,255\)".*fill="rgb\(0,0,0\)"/);
  });

  it('is not there for an alias that nobody has', async () => {
    assert.equal((await createFixture().app.request('/two-m/qr/a58f79')).status, 404);
  });
});

describe('a new code', () => {
  it('is the same again for the same data', async () => {
    const sandbox = createFixture();
    const first = await readTwoM(sandbox, 'POST', '/qr/add', { type: 'text', data: 'x' });
    assert.deepEqual(await readTwoM(sandbox, 'POST', '/qr/add', { type: 'text', data: 'x' }), first);
    const other = await readTwoM(sandbox, 'POST', '/qr/add', { type: 'text', data: 'y' });
    assert.notEqual(other.link, first.link);
    await readTwoM(sandbox, 'DELETE', '/qr/1/delete');
    const again = await readTwoM(sandbox, 'POST', '/qr/add', { type: 'text', data: 'x' });
    assert.deepEqual([again.link, again.id], [first.link, 3]);
  });

  it('takes over the name and the look that come with data that there is', async () => {
    const sandbox = createFixture();
    const content = { type: 'link', data: page };
    const first = { name: 'On the box', background: 'rgb(1,2,3)' };
    const made = await readTwoM(sandbox, 'POST', '/qr/add', { ...content, ...first });
    const second = { name: 'On the bag', foreground: 'rgb(7,8,9)', logo: 'https://acme.com/logo.png' };
    assert.deepEqual(await readTwoM(sandbox, 'POST', '/qr/add', { ...content, ...second }), made);
    const { data } = await readTwoM(sandbox, 'GET', '/qr');
    assert.deepEqual([data.result, data.qrs[0].name], [1, 'On the bag']);
    assert.match(
      await pictureOf(sandbox, made.link),
      /rgb\(1,2,3\).*rgb\(7,8,9\)/,
      'what was not sent stays',
    );
    assert.equal(sandbox.world.twoM.qrCodes.get(1)?.logo, second.logo);
  });

  it('never shares its alias with a link', async () => {
    const sandbox = createFixture();
    const { link } = await readTwoM(createFixture(), 'POST', '/qr/add', { type: 'link', data: page });
    const alias = link.slice('https://2m.is/qr/'.length);
    await addLink(sandbox, { url: 'https://acme.com/rope', custom: alias });
    const added = await readTwoM(sandbox, 'POST', '/qr/add', { type: 'link', data: page });
    assert.notEqual(added.link, link);
    const taken = await readTwoM(sandbox, 'POST', '/url/add', {
      url: page,
      custom: added.link.slice('https://2m.is/qr/'.length),
    });
    assert.equal(taken.error, 1);
  });

  const unusable: [unknown, unknown][] = [
    [undefined, 'x'],
    ['location', 'x'],
    ['toString', 'x'],
    ['text', ''],
    ['text', { text: 'x' }],
    ['text', 'x'.repeat(3000)],
    ['link', 'acme'],
    ['link', 'javascript:alert(1)'],
    ['email', 'nobody'],
    ['email', { subject: 'x' }],
    ['phone', '+46 70'],
    ['phone', 46701],
    ['sms', '46701'],
    ['sms', { message: 'x' }],
    ['wifi', { ssid: 'shop', pass: 'x', encryption: 'none' }],
    ['wifi', { pass: 'x', encryption: 'WPA' }],
    ['vcard', 'Wile'],
    ['vcard', {}],
  ];
  for (const [type, data] of unusable) {
    it(`breaks the service: ${String(type)} ${JSON.stringify(data).slice(0, 60)}`, async () => {
      const sandbox = createFixture();
      const response = await askTwoM(sandbox, 'POST', '/qr/add', { type, data });
      assert.equal(response.status, 500);
      assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/);
      assert.equal(response.headers.get('X-RateLimit-Remaining'), '29');
      assert.equal(sandbox.world.twoM.qrCodes.size, 0);
    });
  }
});

describe('codes that there are', () => {
  it('are listed, the newest first', async () => {
    const sandbox = createFixture();
    for (const data of ['x', 'y', 'z'])
      await readTwoM(sandbox, 'POST', '/qr/add', { type: 'text', data, name: data });
    const { error, data } = await readTwoM(sandbox, 'GET', '/qr?limit=2');
    assert.deepEqual([error, data.result, data.nextpage, data.maxpage], ['0', 3, 2, 2]);
    assert.deepEqual(
      data.qrs.map(({ id, name, scans }: Record<string, unknown>) => [id, name, scans]),
      [
        [3, 'z', 0],
        [2, 'y', 0],
      ],
    );
  });

  it('can lead elsewhere: what was printed stays good', async () => {
    const sandbox = createFixture();
    const { link } = await readTwoM(sandbox, 'POST', '/qr/add', { type: 'link', data: page });
    const printed = await readPicture(await pictureOf(sandbox, link));
    const change = { data: 'https://acme.com/rope', foreground: 'rgb(9,9,9)' };
    assert.equal((await readTwoM(sandbox, 'PUT', '/qr/1/update', change)).error, 0);
    assert.equal(await visit(sandbox, printed), 'https://acme.com/rope');
    assert.match(await pictureOf(sandbox, link), /rgb\(9,9,9\)/);
  });

  it('stay as they were when the new data is bad', async () => {
    const sandbox = createFixture();
    const { link } = await readTwoM(sandbox, 'POST', '/qr/add', { type: 'link', data: page });
    for (const change of [{}, { data: 'acme' }, { type: 'wifi', data: page }])
      assert.equal((await askTwoM(sandbox, 'PUT', '/qr/1/update', change)).status, 500);
    assert.equal(await visit(sandbox, link.replace('/qr', '')), page);
  });

  it('are gone once they were deleted, and their numbers with them', async () => {
    const sandbox = createFixture();
    const { link } = await readTwoM(sandbox, 'POST', '/qr/add', { type: 'link', data: page });
    assert.equal((await readTwoM(sandbox, 'DELETE', '/qr/1/delete')).error, 0);
    assert.equal(await visit(sandbox, link), null);
    assert.equal(await visit(sandbox, link.replace('/qr', '')), null);
    for (const [method, path] of [
      ['GET', '/qr/1'],
      ['PUT', '/qr/1/update'],
      ['DELETE', '/qr/1/delete'],
    ] as const)
      assert.equal((await readTwoM(sandbox, method, path, method === 'PUT' ? {} : undefined)).error, 1);
  });
});
