import { expect } from '@open-wc/testing';
import { parseLooksPage } from '../../../src/components/shared/parse-looks-page.ts';
import { hostileAddresses, makeHostilePage, makeLook, makePage } from '../../support/fixtures.ts';

describe('parseLooksPage', () => {
  it('leaves a good page as it is', () => {
    const page = makePage(3, { next: 'cursor' });
    expect(parseLooksPage(page)).to.deep.equal(page);
  });

  it('gives a copy, so that a host may go on changing what it gave', () => {
    const page = makePage(1);
    const parsed = parseLooksPage(page);
    page.looks[0]!.images[0]!.src = 'javascript:alert(1)';
    expect(parsed.looks[0]!.images[0]!.src).to.match(/^http/);
  });

  for (const value of [null, undefined, 'looks', 7, {}, { looks: {} }, { looks: null }, []]) {
    it(`refuses ${JSON.stringify(value)}: it has no list of looks`, () => {
      expect(() => parseLooksPage(value)).to.throw(TypeError);
    });
  }

  for (const address of hostileAddresses) {
    it(`drops ${address} wherever it stands`, () => {
      const page = makeHostilePage(address);
      page.looks[0]!.video = { src: address, poster: address, captions: address };
      page.looks[0]!.images.push({ src: address, width: 9, height: 9 });
      expect(JSON.stringify(parseLooksPage(page))).not.to.contain(JSON.stringify(address));
    });
  }

  it('drops a look that has no picture, or is none', () => {
    const looks = [
      null,
      'look',
      makeLook('bare', { images: [] }),
      makeLook('bad', { images: [{ src: 'data:x', width: 1, height: 1 }] }),
      { ...makeLook('half'), images: 'none' },
      { ...makeLook('odd'), products: null },
      { ...makeLook('empty'), images: [null, 'x', {}] },
      makeLook('good'),
    ];
    expect(parseLooksPage({ looks }).looks.map((look) => look.id)).to.deep.equal(['good']);
  });

  it('keeps products whose keys are words that addresses are named by', () => {
    const { products } = parseLooksPage({
      looks: [],
      products: {
        image: { key: 'image', url: 'https://shop.example/image' },
        url: { key: 'url', url: '/no' },
      },
    });
    expect(products.image!.url).to.equal('https://shop.example/image');
    expect(products.url!.url).to.equal(null);
  });

  it('reads an address without a scheme as https', () => {
    const look = makeLook('plain', { images: [{ src: '//cdn.example/1.jpg', width: 1, height: 1 }] });
    expect(parseLooksPage({ looks: [look] }).looks[0]!.images[0]!.src).to.equal('https://cdn.example/1.jpg');
  });
});
