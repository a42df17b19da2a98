/**
 * The words of what is seen first. A term with a number or a name in it is a function, so that each language has
 * its own order and its own plurals.
 */
export interface FirstTerms {
  carousel: string;
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
  looksFailed: string;
  tryAgain: string;
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

/** The words of all elements in one language. */
export interface Terms extends FirstTerms {
  goToShop: string;
  viewProduct: string;
  inThisPhoto: string;
  inThisVideo: string;
  productsInPhoto: (count: number) => string;
  close: string;
  photoFailed: string;
  othersAreHere: string;
  captions: string;
  /** origin and date in the viewer's footer: "Instagram, 2 October" */
  originAndDate: (origin: string, date: string) => string;
  share: string;
  shareThisPhoto: string;
  shareThisVideo: string;
  shareThisProduct: string;
  shareThisPage: string;
  shortLink: string;
  pageAddress: string;
  copy: string;
  copied: string;
  codeHint: string;
  /** where no photo is shared */
  codeHintPage: string;
  saveCode: string;
  shareWithApp: string;
  shortLinkFailed: string;
  canCopyAddress: string;
  qrCodeFor: (address: string) => string;
}
