/** The words for handing in photos, which only some pages ask for: a file of their own for each language. */
export interface UploadTerms {
  /** names the element where it has no heading */
  sendUsPhotos: string;

  /** choosing */
  choosePhoto: string;
  choosePhotos: string;
  chooseAnother: string;
  morePhotos: string;
  /** opens the camera of a phone */
  takePhoto: string;
  /** under the button */
  dropHint: string;
  /** what is taken: "JPEG or PNG, up to 20 MB" */
  formatsUpTo: (formats: string, size: string) => string;
  /** where what comes next did not load */
  chooseAgain: string;
  /** "HEIC files are not taken. Choose one in JPEG, PNG or WebP." */
  otherFormat: (format: string, formats: string) => string;
  noPhoto: (formats: string) => string;
  tooLarge: (size: string) => string;
  /** more were chosen than go at once */
  tooMany: (count: number) => string;

  /** what is said about them */
  product: string;
  /** a photo that shows none of the products to choose from */
  otherProduct: string;
  caption: string;
  /** "Caption (optional)" */
  optional: (label: string) => string;
  captionHint: (count: number) => string;
  nameUnderPhoto: string;
  email: string;
  enterName: string;
  /** with an example of an address */
  enterEmail: string;
  /** the agreement to one photo, by name of the shop that shows it */
  agree: (shop: string) => string;
  agreeAll: (shop: string) => string;
  /** leads to the whole text */
  whatThisMeans: string;
  pleaseAgree: string;
  /** where and with what it was taken is otherwise removed */
  keepLocation: string;

  /** sending */
  sendPhotos: (count: number) => string;
  /** "Sending, 62 %" */
  sendingShare: (percent: string) => string;
  /** another photo is sent before it */
  queued: string;
  stop: string;
  stopped: string;
  remove: string;
  sent: string;
  notTaken: string;
  sendFailed: string;
  tooOften: string;
  /** nobody can know: the answer was lost for good */
  mayHaveArrived: string;
  termsChanged: string;

  /** afterwards */
  received: (count: number) => string;
  appearsLater: string;
  sendAnother: string;
}
