import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { affiliateHosts, isAffiliateUrl } from '../../src/model/affiliate-hosts.ts';
import { isListedHost } from '../../src/model/listed-host.ts';

describe('a link that somebody is paid for already', () => {
  for (const [url, isPaid] of [
    ['https://c.mtpc.se/tags/link/7', true],
    ['https://shop.mtpc.se/x', true],
    ['https://www.awin1.com/cread.php?awinmid=1', true],
    ['https://track.adtraction.com/t/t?a=1', true],
    ['https://go.skimresources.com/?id=1', true],
    ['https://s.click.aliexpress.com/e/_x', true],
    ['https://www.aliexpress.com/item/1', false],
    ['https://www.amazon.de/dp/B0?tag=anna-21', true],
    ['https://www.amazon.de/dp/B0?x=1&tag=anna-21', true],
    ['https://www.ebay.de/itm/1?campid=5338000000', true],
    ['https://shop.example/?aff_id=9', true],
    ['https://shop.example/?AFFID=9', true],
    ['https://shop.example/?tag=winter', false],
    ['https://shop.example/tag=anna-21', false],
    ['https://shop.example/?staff_id=9', false],
    ['https://notmtpc.se/', false],
    ['https://mtpc.se.evil.example/', false],
    ['https://shop.example/?next=https://c.mtpc.se/', false],
  ] as const) {
    test(`is ${isPaid ? '' : 'not '}${url}`, () => assert.equal(isAffiliateUrl(url), isPaid));
  }
});

describe('a list of hosts', () => {
  test('stands for the hosts below, and for no look-alike', () => {
    const listed = ['shop.example'];
    assert.deepEqual(
      [
        'shop.example',
        'www.shop.example',
        'a.b.shop.example',
        'myshop.example',
        'shop.example.evil',
        'example',
      ].map((host) => isListedHost(host, listed)),
      [true, true, true, false, false, false],
    );
  });

  test('of networks holds hosts as the URL parser prints them, each once', () => {
    for (const host of affiliateHosts) assert.equal(new URL(`https://${host}/`).host, host);
    assert.equal(new Set(affiliateHosts).size, affiliateHosts.length);
  });
});
