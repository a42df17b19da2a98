import type { FirstTerms } from './terms.ts';

/** The English of what is seen first: all that the first script carries of any language. */
export const firstEnglish: FirstTerms = {
  lang: 'en',
  carousel: 'Customer photos',
  carouselRole: 'carousel',
  slideRole: 'slide',
  skipPhotos: 'Skip photos',
  previousPhoto: 'Previous photo',
  nextPhoto: 'Next photo',
  position: (index, total) => `${index} of ${total}`,
  credit: (name) => `Photo ${name}`,
  anonymousCredit: 'Customer photo',
  products: (count) => (count === 1 ? '1 product' : `${count} products`),
  video: 'Video',
  advertisement: 'Advertisement',
  soldOut: 'Sold out',
  opensNewTab: 'opens in a new tab',
  photoBy: (name) => `Photo by ${name}`,
  videoBy: (name) => `Video by ${name}`,
  anonymousPhoto: 'Photo by a customer',
  anonymousVideo: 'Video by a customer',
  photoOf: (who, products) => `${who}: ${products}`,
};
