import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/lookstream.ts';

describe('the script', () => {
  it('defines the carousel, and nothing that the page does not show', () => {
    expect(customElements.get('lookstream-carousel')).to.be.a('function');
    expect(customElements.get('lookstream-qr')).to.equal(undefined);
  });

  it('loads an element when its tag comes to the page, however deep', async () => {
    await fixture(html`<section><p></p></section>`);
    const place = document.querySelector('section p')!;
    const branch = document.createElement('div');
    const code = document.createElement('lookstream-qr');
    code.setAttribute('value', 'https://shop.example/vase');
    branch.append('text', document.createComment('comment'), code);
    place.append(branch);
    await customElements.whenDefined('lookstream-qr');
    expect(customElements.get('lookstream-viewer'), 'that was not on the page').to.equal(undefined);
  });

  it('loads an element that is put on the page by itself', async () => {
    const place = await fixture(html`<div></div>`);
    place.append(document.createElement('lookstream-product'));
    await customElements.whenDefined('lookstream-product');
    expect(place.firstElementChild!.shadowRoot).not.to.equal(null);
  });
});
