import { expect } from '@open-wc/testing';
import { pageAddress, shortLinkRequest, shownAddress } from '../../../src/components/share/share-target.ts';

const nothing = { look: null, product: null, page: null };
const here = location.href.replace(/#.*/, '');

describe('shortLinkRequest', () => {
  it('asks for a look together with its page', () => {
    expect(shortLinkRequest({ ...nothing, look: 'look-1' }, 'share')).to.deep.equal({
      look: 'look-1',
      page: here,
      placement: 'share',
    });
  });

  it('asks for the look alone where a product is named too', () => {
    const request = shortLinkRequest({ look: 'look-1', product: 'vase', page: null }, 'qr');
    expect(request).to.deep.equal({ look: 'look-1', page: here, placement: 'qr' });
  });

  it('asks for this page where nothing is named', () => {
    expect(shortLinkRequest(nothing, 'share')).to.deep.equal({ page: here, placement: 'share' });
  });
});

describe('pageAddress', () => {
  it('leaves out the fragment', () => {
    expect(pageAddress({ ...nothing, page: 'https://shop.example/vase?a=1#b' })).to.equal(
      'https://shop.example/vase?a=1',
    );
  });

  for (const page of ['javascript:alert(1)', 'data:text/html,x', '/vase', '']) {
    it(`falls back to this page for “${page}”`, () => {
      expect(pageAddress({ ...nothing, page })).to.equal(here);
    });
  }
});

describe('shownAddress', () => {
  it('writes an address as people do', () => {
    expect(shownAddress('https://2m.is/k7QdA')).to.equal('2m.is/k7QdA');
    expect(shownAddress('http://shop.example/')).to.equal('shop.example');
    expect(shownAddress('https://shop.example/a/?b=/')).to.equal('shop.example/a/?b=');
  });
});
