import type { SortOrder } from '../../../model/looks-page.ts';
import type { ReportReason } from '../../../model/report.ts';

/**
 * The words of what is seen first. A term with a number or a name in it is a function, so that each language has
 * its own order and its own plurals.
 */
export interface FirstTerms {
  /** BCP 47, of these words */
  lang: string;
  carousel: string;
  /** what a screen reader says in the place of "region" and "group" */
  carouselRole: string;
  slideRole: string;
  /** leads past all the photos, for those who move by keyboard */
  skipPhotos: string;
  previousPhoto: string;
  nextPhoto: string;
  /** names a slide: "3 of 24" */
  position: (index: number, total: number) => string;
  /** print credit under a photo: "Photo Kaisa Mäkelä" */
  credit: (name: string) => string;
  /** where the author is not known */
  anonymousCredit: string;
  products: (count: number) => string;
  video: string;
  /** as advertising law of the country wants it to be called */
  advertisement: string;
  soldOut: string;
  /** for screen readers, where a link leaves the page open behind it */
  opensNewTab: string;
  photoBy: (name: string) => string;
  videoBy: (name: string) => string;
  anonymousPhoto: string;
  anonymousVideo: string;
  /** alternative text: who, and what is in it */
  photoOf: (who: string, products: string) => string;
}

/** The words of all elements in one language, but those that come with a sheet. */
export interface Terms extends FirstTerms {
  tryAgain: string;
  close: string;

  /** the button that holds the slides of a carousel, and the same button when it sets them going */
  pauseSlides: string;
  playSlides: string;
  /** carousel: in the place of the next photo */
  waitingForConnection: string;

  /** wall */
  showMore: string;
  /** how many are shown: "24 photos" */
  photos: (count: number) => string;
  /** announced when more have come: "12 more photos loaded" */
  morePhotosLoaded: (count: number) => string;
  moreFailed: string;
  offline: string;
  offlineKeeps: string;
  /** names the group of filters */
  filterPhotos: string;
  /** the filter that takes all others away */
  allPhotos: string;
  noPhotosMatch: string;
  sortPhotos: string;
  sortOrders: Record<SortOrder, string>;

  /** links in a text: what the label on them means, with its word */
  commission: string;

  /** product */
  goToShop: string;
  viewProduct: string;
  addToCart: string;
  /** for screen readers, where several products are in a list: "Add to bag: Halo candle holder" */
  addProductToCart: (product: string) => string;
  addedToCart: string;
  addToCartFailed: string;

  /** viewer */
  inThisPhoto: string;
  inThisVideo: string;
  productsInPhoto: (count: number) => string;
  lookFailed: string;
  othersAreHere: string;
  captions: string;
  /** origin and date in the viewer's footer: "Instagram, 2 October" */
  originAndDate: (origin: string, date: string) => string;
  /** opens the form */
  report: string;

  /** share, and the buttons that open it elsewhere */
  share: string;
  shareThisPhoto: string;
  shareThisVideo: string;

  /** QR code */
  qrCodeFor: (address: string) => string;
  /** with the name of a format of files: "Save as SVG" */
  saveAs: (format: string) => string;
}

/** The words of sheets, which few visitors open: a file of their own for each language. */
export interface SheetTerms {
  /** report */
  reportThisPhoto: string;
  reportThisVideo: string;
  whatIsWrong: string;
  /** the last but one is that for which the law lets people stay anonymous */
  reasons: Record<ReportReason, string>;
  tellUsMore: string;
  yourName: string;
  /** names the field of a form, and the link that writes an e-mail */
  email: string;
  /** "Your name (optional)" */
  optional: (label: string) => string;
  mayStayAnonymous: string;
  goodFaith: string;
  sendReport: string;
  sending: string;
  chooseReason: string;
  explainMore: string;
  enterName: string;
  /** with an example of an address */
  enterEmail: string;
  confirmGoodFaith: string;
  reportReceived: string;
  /** where to and by whom the answer comes */
  reportFollows: (email: string) => string;
  reportReference: (reference: string) => string;
  reportFailed: string;
  /** with when to try again: "in 5 minutes" */
  reportTooOften: (when: string) => string;

  /** share */
  shareThisProduct: string;
  shareThisPage: string;
  shortLink: string;
  pageAddress: string;
  copy: string;
  copied: string;
  codeHint: string;
  /** where no photo is shared */
  codeHintPage: string;
  shareWithApp: string;
  shortLinkFailed: string;
  canCopyAddress: string;
  /** for screen readers, with the name of a network; what is seen is the name alone */
  shareOn: (network: string) => string;
  /** for screen readers; what is seen is `email`, which has to be in it */
  shareByEmail: string;
}
