import type { UploadTerms } from '../upload-terms.ts';

export const uploadTerms: UploadTerms = {
  sendUsPhotos: 'Send oss bildene dine',

  choosePhoto: 'Velg et bilde',
  choosePhotos: 'Velg bilder',
  chooseAnother: 'Velg et annet',
  morePhotos: 'Legg til flere bilder',
  takePhoto: 'Ta et bilde',
  dropHint: 'eller slipp filer her',
  formatsUpTo: (formats, size) => `${formats}, inntil ${size}`,
  chooseAgain: 'Det gikk ikke. Sjekk tilkoblingen og velg på nytt.',
  otherFormat: (format, formats) => `Dette er en ${format}-fil. Velg et bilde i ${formats}.`,
  noPhoto: (formats) => `Filen inneholder ikke noe bilde som kan vises. Velg et i ${formats}.`,
  tooLarge: (size) => `Filen er for stor. Velg en på inntil ${size}.`,
  tooMany: (count) => `Bare ${count} kan sendes på én gang, så resten ble ikke med.`,

  product: 'Produkt',
  otherProduct: 'Ingen av disse',
  caption: 'Bildetekst',
  optional: (label) => `${label} (valgfritt)`,
  captionHint: (count) => `Inntil ${count} tegn. Teksten vises slik du skriver den.`,
  nameUnderPhoto: 'Navn under bildet',
  email: 'E-post',
  enterName: 'Skriv navnet som skal stå under bildet.',
  enterEmail: 'Skriv hele e-postadressen, for eksempel ingrid@example.com.',
  agree: (shop) =>
    `Jeg har tatt bildet selv, alle som er med på det, har sagt ja, og ${shop} kan vise det på sidene sine.`,
  agreeAll: (shop) =>
    `Jeg har tatt alle bildene selv, alle som er med på dem, har sagt ja, og ${shop} kan vise dem på sidene sine.`,
  whatThisMeans: 'Hva dette betyr',
  pleaseAgree: 'Kryss av i ruten hvis du sier ja. Ellers kan ingenting sendes.',
  keepLocation: 'La det stå i filen hvor bildet er tatt, og med hvilket kamera.',

  sendPhotos: (count) => (count === 1 ? 'Send bildet' : `Send ${count} bilder`),
  sendingShare: (percent) => `Sender, ${percent}`,
  queued: 'Venter på tur',
  stop: 'Stopp',
  stopped: 'Stoppet',
  remove: 'Fjern',
  sent: 'Sendt',
  notTaken: 'Dette kunne ikke tas imot. Velg et annet.',
  sendFailed: 'Dette kunne ikke sendes. Det er her fortsatt: prøv igjen.',
  tooOften: 'Det har kommet for mange bilder akkurat nå. Dette er her fortsatt: prøv igjen senere.',
  mayHaveArrived:
    'Det kan ha kommet fram allerede. Send det igjen bare hvis det ikke vises de nærmeste dagene.',
  termsChanged: 'Vilkårene er endret. Les dem, og kryss av i ruten på nytt.',

  received: (count) => (count === 1 ? 'Takk. Vi har fått bildet ditt.' : 'Takk. Vi har fått bildene dine.'),
  appearsLater: 'Vi ser på alt før det vises.',
  sendAnother: 'Send et til',
};
