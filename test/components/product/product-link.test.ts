import { expect } from '@open-wc/testing';
import { productLink } from '../../../src/components/product/product-link.ts';
import type { Product } from '../../../src/model/product.ts';

const vase: Product = {
  key: 'vase',
  name: 'Aalis vase, ochre',
  brand: null,
  url: 'https://nordlund.example/vase',
  deepLink: null,
  store: null,
  price: null,
  availability: null,
  image: null,
};

describe('productLink', () => {
  it('sends own goods to their plain address, in the same tab, without a label', () => {
    expect(productLink(vase)).to.deep.equal({
      href: 'https://nordlund.example/vase',
      rel: null,
      target: null,
      isAffiliate: false,
      store: null,
    });
  });

  it('sends affiliate goods to their deep link, marked as sponsored and with the name of the shop', () => {
    const link = productLink({ ...vase, deepLink: 'https://c.mtpc.se/tags/link/1', store: 'Nordlund' });
    expect(link).to.deep.equal({
      href: 'https://c.mtpc.se/tags/link/1',
      rel: 'sponsored noopener',
      target: '_blank',
      isAffiliate: true,
      store: 'Nordlund',
    });
  });

  it('names no shop beside own goods, even if the data has one', () => {
    expect(productLink({ ...vase, store: 'Nordlund' }).store).to.equal(null);
  });

  for (const hostile of [
    'javascript:alert(1)',
    'data:text/html,x',
    '/vase',
    'vase',
    'https://a:b@shop.example/',
    '',
  ]) {
    it(`binds no link to “${hostile}”`, () => {
      expect(productLink({ ...vase, url: hostile }).href).to.equal(null);
    });

    it(`takes “${hostile}” for no deep link, and uses the plain address without a label`, () => {
      const link = productLink({ ...vase, deepLink: hostile });
      expect(link.href).to.equal(vase.url);
      expect(link.isAffiliate).to.equal(false);
    });
  }
});
