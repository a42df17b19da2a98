import { expect } from '@open-wc/testing';
import { formatPrice } from '../../../src/components/shared/price.ts';

const euros = { amount: '89.00', currency: 'EUR' };

describe('formatPrice', () => {
  it('writes the price as the language does', () => {
    expect(formatPrice(euros, 'en')).to.equal('€89.00');
    expect(formatPrice(euros, 'sv')?.replace(/\s/g, ' ')).to.equal('89,00 €');
  });

  it('gives a currency its own number of decimals', () => {
    expect(formatPrice({ amount: '4200', currency: 'JPY' }, 'en')).to.equal('¥4,200');
  });

  it('writes a price of nothing, because a gift is a price', () => {
    expect(formatPrice({ amount: '0', currency: 'USD' }, 'en')).to.equal('$0.00');
  });

  it('says nothing where there is no price', () => {
    expect(formatPrice(null, 'en')).to.equal(null);
  });

  for (const amount of ['', ' ', 'free', '-1', '1e9', '12,50', 'Infinity']) {
    it(`says nothing for the amount “${amount}”`, () => {
      expect(formatPrice({ amount, currency: 'EUR' }, 'en')).to.equal(null);
    });
  }

  for (const currency of ['', '€', 'EURO']) {
    it(`says nothing for the currency “${currency}”`, () => {
      expect(formatPrice({ amount: '12.50', currency }, 'en')).to.equal(null);
    });
  }
});
