import { firstEnglish } from './en-first.ts';
import { registerTerms } from './load-terms.ts';
import type { Terms } from './terms.ts';

/** All of English. Every element but those of the first script imports this file, for what it registers. */
export const english: Terms = {
  ...firstEnglish,
  tryAgain: 'Try again',
  close: 'Close',

  pauseSlides: 'Pause the slides',
  playSlides: 'Play the slides',
  waitingForConnection: 'Waiting for a connection',

  showMore: 'Show more',
  photos: (count) => (count === 1 ? '1 photo' : `${count} photos`),
  morePhotosLoaded: (count) => (count === 1 ? '1 more photo loaded' : `${count} more photos loaded`),
  moreFailed: 'More photos did not load.',
  offline: 'You are offline.',
  offlineKeeps: 'Photos you have already seen stay here; new ones follow when the connection is back.',
  filterPhotos: 'Filter photos',
  allPhotos: 'All',
  noPhotosMatch: 'No photo matches this choice.',
  sortPhotos: 'Sort by',
  sortOrders: {
    recent: 'Newest',
    shuffled: 'Shuffled',
    photorank: 'Most popular',
    rated: 'Best rated',
    media_position: 'Featured',
  },

  commission: 'We earn a commission if you buy through a link marked “Advertisement”.',
  goToShop: 'Go to shop',
  viewProduct: 'View product',
  addToCart: 'Add to bag',
  addProductToCart: (product) => `Add to bag: ${product}`,
  addedToCart: 'Added',
  addToCartFailed: 'It could not be added. Try again.',

  inThisPhoto: 'In this photo',
  inThisVideo: 'In this video',
  productsInPhoto: (count) => (count === 1 ? '1 product in this photo' : `${count} products in this photo`),
  lookFailed: 'This one did not load',
  othersAreHere: 'The others are still here.',
  captions: 'Captions',
  originAndDate: (origin, date) => `${origin}, ${date}`,
  report: 'Report',

  share: 'Share',
  shareThisPhoto: 'Share this photo',
  shareThisVideo: 'Share this video',
  qrCodeFor: (address) => `QR code for ${address}`,
  saveAs: (format) => `Save as ${format}`,
};

registerTerms('en', english);
