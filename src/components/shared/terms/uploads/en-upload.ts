import type { UploadTerms } from '../upload-terms.ts';

export const uploadTerms: UploadTerms = {
  sendUsPhotos: 'Send us your photos',

  choosePhoto: 'Choose a photo',
  choosePhotos: 'Choose photos',
  chooseAnother: 'Choose another',
  morePhotos: 'Add more photos',
  takePhoto: 'Take a photo',
  dropHint: 'or drop files here',
  formatsUpTo: (formats, size) => `${formats}, up to ${size}`,
  chooseAgain: 'That did not work. Check your connection and choose again.',
  otherFormat: (format, formats) => `${format} files are not taken. Choose one in ${formats}.`,
  noPhoto: (formats) => `This file holds no photo that can be shown. Choose one in ${formats}.`,
  tooLarge: (size) => `This file is too large. Choose one of up to ${size}.`,
  tooMany: (count) => `No more than ${count} go at once, so the others were left out.`,

  product: 'Product',
  otherProduct: 'None of these',
  caption: 'Caption',
  optional: (label) => `${label} (optional)`,
  captionHint: (count) => `Up to ${count} characters. It appears as you write it.`,
  nameUnderPhoto: 'Name under the photo',
  email: 'Email',
  enterName: 'Enter the name that is to stand under the photo.',
  enterEmail: 'Enter a whole address, for example ingrid@example.com.',
  agree: (shop) =>
    `I took this myself, everybody who can be seen in it agrees, and ${shop} may show it on its pages.`,
  agreeAll: (shop) =>
    `I took all of these myself, everybody who can be seen in them agrees, and ${shop} may show them on its pages.`,
  whatThisMeans: 'What this means',
  pleaseAgree: 'Tick the box if you agree. Without that, nothing can be sent.',
  keepLocation: 'Leave in the file where it was taken, and with which camera.',

  sendPhotos: (count) => (count === 1 ? 'Send photo' : `Send ${count} photos`),
  sendingShare: (percent) => `Sending, ${percent}`,
  queued: 'Waiting for its turn',
  stop: 'Stop',
  stopped: 'Stopped',
  remove: 'Remove',
  sent: 'Sent',
  notTaken: 'This one could not be taken. Choose another.',
  sendFailed: 'This one could not be sent. It is still here: try again.',
  tooOften: 'Too many photos have come for now. This one is still here: try again later.',
  mayHaveArrived: 'It may have arrived already. Send it again only if it does not appear in the next days.',
  termsChanged: 'What you agree to has changed. Read it, and tick the box again.',

  received: (count) => (count === 1 ? 'Thank you. We have your photo.' : 'Thank you. We have your photos.'),
  appearsLater: 'We look at everything before it appears.',
  sendAnother: 'Send another',
};
