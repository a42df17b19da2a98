import { expect } from '@open-wc/testing';
import { reportedPage } from '../../../src/components/report/reported-page.ts';

describe('reportedPage', () => {
  for (const [address, expected] of [
    ['https://shop.example/vase?size=m', 'https://shop.example/vase?size=m'],
    ['https://shop.example/vase?utm_source=x&size=m&gclid=1#opi12', 'https://shop.example/vase?size=m'],
    ['https://shop.example/?FBCLID=1&mc_eid=2&igshid=3', 'https://shop.example/'],
    ['https://shop.example/?mc_id=2', 'https://shop.example/?mc_id=2'],
  ] as const) {
    it(`is ${expected} for ${address}`, () => {
      expect(reportedPage(address)).to.equal(expected);
    });
  }
});
