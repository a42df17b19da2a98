import PhotoSwipeLightbox from 'photoswipe/lightbox';
import type { LooksPage } from '../../../src/model/looks-page.ts';
import { element, plainCredit, plainProduct } from './plain-look.ts';
import { productsOf } from './look-words.ts';

/** photoswipe on every photo of a gallery, with a block for the words and products as its documents show it. */
export function addLightbox(gallery: HTMLElement, page: LooksPage): void {
  const lightbox = new PhotoSwipeLightbox({
    gallery,
    children: '.photo',
    pswpModule: () => import('photoswipe'),
  });
  lightbox.on('uiRegister', () => {
    const { pswp } = lightbox;
    pswp?.ui?.registerElement({
      name: 'caption',
      isButton: false,
      appendTo: 'root',
      onInit: (block) => {
        pswp.on('change', () => {
          const look = page.looks[pswp.currIndex];
          if (!look) return;
          const products = productsOf(look, page).map(plainProduct);
          block.replaceChildren(plainCredit(look), element('p', {}, look.caption ?? ''), ...products);
        });
      },
    });
  });
  lightbox.init();
}
