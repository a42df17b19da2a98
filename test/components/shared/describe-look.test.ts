import { expect, fixture, html } from '@open-wc/testing';
import { altTextOf, bylineOf, productsOf, withName } from '../../../src/components/shared/describe-look.ts';
import { english } from '../../../src/components/shared/terms/en.ts';
import { makeLook, makeProduct } from '../../support/fixtures.ts';

describe('the description of a look', () => {
  const vase = makeProduct('vase', { name: 'vase' });
  const lamp = makeProduct('lamp', { name: 'lamp' });

  it('names its maker, by what was made', () => {
    expect(bylineOf(makeLook('a'), english)).to.equal('Photo by Kaisa a');
    expect(bylineOf(makeLook('a', { kind: 'video' }), english)).to.equal('Video by Kaisa a');
    expect(bylineOf(makeLook('a', { author: null }), english)).to.equal('Photo by a customer');
    expect(bylineOf(makeLook('a', { author: null, kind: 'video' }), english)).to.equal('Video by a customer');
  });

  it('lists the products as the language does', () => {
    const look = makeLook('a');
    expect(altTextOf(look, [], english)).to.equal('Photo by Kaisa a');
    expect(altTextOf(look, [vase], english)).to.equal('Photo by Kaisa a: vase');
    expect(altTextOf(look, [vase, lamp], english)).to.equal('Photo by Kaisa a: vase, lamp');
    expect(altTextOf(look, [vase, lamp], { ...english, lang: 'ar' })).to.equal(
      'Photo by Kaisa a: vase، lamp',
    );
  });

  it('knows only products that the page has', () => {
    const look = makeLook('a', {
      products: [{ key: 'lamp' }, { key: 'toString' }, { key: 'gone' }, { key: 'vase' }],
    });
    expect(productsOf(look, { vase, lamp })).to.deep.equal([lamp, vase]);
  });

  it('sets a name apart from the words around it', async () => {
    const line = await fixture(html`<p>${withName(english.credit, 'كايسا <b>')}</p>`);
    expect(line).to.have.text('Photo كايسا <b>');
    expect(line.querySelector('bdi')).to.have.text('كايسا <b>');
  });
});
