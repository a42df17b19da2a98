import type { UploadTerms } from '../upload-terms.ts';

export const uploadTerms: UploadTerms = {
  sendUsPhotos: 'Send os dine billeder',

  choosePhoto: 'Vælg et billede',
  choosePhotos: 'Vælg billeder',
  chooseAnother: 'Vælg et andet',
  morePhotos: 'Tilføj flere billeder',
  takePhoto: 'Tag et billede',
  dropHint: 'eller slip filer her',
  formatsUpTo: (formats, size) => `${formats}, højst ${size}`,
  chooseAgain: 'Det lykkedes ikke. Tjek forbindelsen, og vælg igen.',
  otherFormat: (format, formats) => `Dette er en ${format}-fil. Vælg et billede i ${formats}.`,
  noPhoto: (formats) => `Filen indeholder ikke noget billede, der kan vises. Vælg et i ${formats}.`,
  tooLarge: (size) => `Filen er for stor. Vælg en på højst ${size}.`,
  tooMany: (count) => `Højst ${count} kan sendes på én gang, så resten kom ikke med.`,

  product: 'Produkt',
  otherProduct: 'Ingen af disse',
  caption: 'Billedtekst',
  optional: (label) => `${label} (valgfrit)`,
  captionHint: (count) => `Højst ${count} tegn. Teksten vises, som du skriver den.`,
  nameUnderPhoto: 'Navn under billedet',
  email: 'E-mail',
  enterName: 'Skriv det navn, der skal stå under billedet.',
  enterEmail: 'Skriv hele e-mailadressen, for eksempel mette@example.com.',
  agree: (shop) =>
    `Jeg har selv taget billedet, alle, der er med på det, har sagt ja, og ${shop} må vise det på sine sider.`,
  agreeAll: (shop) =>
    `Jeg har selv taget alle billederne, alle, der er med på dem, har sagt ja, og ${shop} må vise dem på sine sider.`,
  whatThisMeans: 'Hvad det betyder',
  pleaseAgree: 'Sæt kryds i feltet, hvis du siger ja. Ellers kan intet sendes.',
  keepLocation: 'Lad det stå i filen, hvor billedet er taget, og med hvilket kamera.',

  sendPhotos: (count) => (count === 1 ? 'Send billedet' : `Send ${count} billeder`),
  sendingShare: (percent) => `Sender, ${percent}`,
  queued: 'Venter på sin tur',
  stop: 'Stands',
  stopped: 'Standset',
  remove: 'Fjern',
  sent: 'Sendt',
  notTaken: 'Dette kunne ikke modtages. Vælg et andet.',
  sendFailed: 'Dette kunne ikke sendes. Det er her endnu: prøv igen.',
  tooOften: 'Der er kommet for mange billeder lige nu. Dette er her endnu: prøv igen senere.',
  mayHaveArrived:
    'Det kan være kommet frem allerede. Send det kun igen, hvis det ikke vises de nærmeste dage.',
  termsChanged: 'Vilkårene er ændret. Læs dem, og sæt kryds i feltet igen.',

  received: (count) => (count === 1 ? 'Tak. Vi har fået dit billede.' : 'Tak. Vi har fået dine billeder.'),
  appearsLater: 'Vi ser på alt, før det vises.',
  sendAnother: 'Send et til',
};
