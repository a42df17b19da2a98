import type { UploadTerms } from '../upload-terms.ts';

export const uploadTerms: UploadTerms = {
  sendUsPhotos: 'Skicka oss dina bilder',

  choosePhoto: 'Välj en bild',
  choosePhotos: 'Välj bilder',
  chooseAnother: 'Välj en annan',
  morePhotos: 'Lägg till fler bilder',
  takePhoto: 'Ta en bild',
  dropHint: 'eller släpp filer här',
  formatsUpTo: (formats, size) => `${formats}, högst ${size}`,
  chooseAgain: 'Det gick inte. Kontrollera anslutningen och välj igen.',
  otherFormat: (format, formats) => `Det här är en ${format}-fil. Välj en bild i ${formats}.`,
  noPhoto: (formats) => `I filen finns ingen bild som kan visas. Välj en i ${formats}.`,
  tooLarge: (size) => `Filen är för stor. Välj en på högst ${size}.`,
  tooMany: (count) => `Högst ${count} kan skickas på en gång, så resten togs inte med.`,

  product: 'Produkt',
  otherProduct: 'Ingen av dem',
  caption: 'Bildtext',
  optional: (label) => `${label} (valfritt)`,
  captionHint: (count) => `Högst ${count} tecken. Texten visas som du skriver den.`,
  nameUnderPhoto: 'Namn under bilden',
  email: 'E-post',
  enterName: 'Skriv namnet som ska stå under bilden.',
  enterEmail: 'Skriv hela e-postadressen, till exempel anna@example.com.',
  agree: (shop) =>
    `Jag har tagit bilden själv, alla som syns på den har sagt ja, och ${shop} får visa den på sina sidor.`,
  agreeAll: (shop) =>
    `Jag har tagit alla bilderna själv, alla som syns på dem har sagt ja, och ${shop} får visa dem på sina sidor.`,
  whatThisMeans: 'Vad det innebär',
  pleaseAgree: 'Kryssa i rutan om du går med på det. Annars kan inget skickas.',
  keepLocation: 'Låt det stå kvar i filen var bilden är tagen och med vilken kamera.',

  sendPhotos: (count) => (count === 1 ? 'Skicka bilden' : `Skicka ${count} bilder`),
  sendingShare: (percent) => `Skickar, ${percent}`,
  queued: 'Väntar på sin tur',
  stop: 'Stoppa',
  stopped: 'Stoppad',
  remove: 'Ta bort',
  sent: 'Skickad',
  notTaken: 'Den här kunde inte tas emot. Välj en annan.',
  sendFailed: 'Den här kunde inte skickas. Den finns kvar: försök igen.',
  tooOften: 'Just nu har det kommit för många bilder. Den här finns kvar: försök igen senare.',
  mayHaveArrived: 'Den kan ha kommit fram redan. Skicka den igen bara om den inte syns de närmaste dagarna.',
  termsChanged: 'Villkoren har ändrats. Läs dem och kryssa i rutan igen.',

  received: (count) => (count === 1 ? 'Tack. Vi har fått din bild.' : 'Tack. Vi har fått dina bilder.'),
  appearsLater: 'Vi tittar på allt innan det visas.',
  sendAnother: 'Skicka en till',
};
