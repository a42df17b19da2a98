import type { UploadTerms } from '../upload-terms.ts';

export const uploadTerms: UploadTerms = {
  sendUsPhotos: 'Stuur ons je foto’s',

  choosePhoto: 'Foto kiezen',
  choosePhotos: 'Foto’s kiezen',
  chooseAnother: 'Andere kiezen',
  morePhotos: 'Meer foto’s toevoegen',
  takePhoto: 'Foto maken',
  dropHint: 'of zet bestanden hier neer',
  formatsUpTo: (formats, size) => `${formats}, hoogstens ${size}`,
  chooseAgain: 'Dat is niet gelukt. Controleer je verbinding en kies opnieuw.',
  otherFormat: (format, formats) => `Dit is een ${format}-bestand. Kies er een in ${formats}.`,
  noPhoto: (formats) => `In dit bestand staat geen foto die we kunnen tonen. Kies er een in ${formats}.`,
  tooLarge: (size) => `Dit bestand is te groot. Kies er een van hoogstens ${size}.`,
  tooMany: (count) => `Er kunnen er hoogstens ${count} tegelijk mee, dus de rest is weggelaten.`,

  product: 'Artikel',
  otherProduct: 'Geen van deze',
  caption: 'Bijschrift',
  optional: (label) => `${label} (optioneel)`,
  captionHint: (count) => `Hoogstens ${count} tekens. De tekst verschijnt zoals je hem schrijft.`,
  nameUnderPhoto: 'Naam onder de foto',
  email: 'E-mail',
  enterName: 'Vul de naam in die onder de foto moet staan.',
  enterEmail: 'Vul een volledig adres in, bijvoorbeeld sanne@example.com.',
  agree: (shop) =>
    `Ik heb dit zelf gemaakt, iedereen die erop staat vindt het goed, en ${shop} mag het op zijn pagina’s tonen.`,
  agreeAll: (shop) =>
    `Ik heb ze allemaal zelf gemaakt, iedereen die erop staat vindt het goed, en ${shop} mag ze op zijn pagina’s tonen.`,
  whatThisMeans: 'Wat dit betekent',
  pleaseAgree: 'Vink het vakje aan als je akkoord gaat. Anders kan er niets worden verstuurd.',
  keepLocation: 'Laat in het bestand staan waar en met welke camera het is gemaakt.',

  sendPhotos: (count) => (count === 1 ? 'Foto versturen' : `${count} foto’s versturen`),
  sendingShare: (percent) => `Bezig met versturen, ${percent}`,
  queued: 'Wacht op zijn beurt',
  stop: 'Stoppen',
  stopped: 'Gestopt',
  remove: 'Verwijderen',
  sent: 'Verstuurd',
  notTaken: 'Deze kan niet worden aangenomen. Kies een andere.',
  sendFailed: 'Deze kon niet worden verstuurd. Hij is er nog: probeer het opnieuw.',
  tooOften: 'Er zijn nu te veel foto’s binnengekomen. Deze is er nog: probeer het later opnieuw.',
  mayHaveArrived:
    'Hij is misschien al aangekomen. Verstuur hem alleen opnieuw als hij de komende dagen niet verschijnt.',
  termsChanged: 'De voorwaarden zijn veranderd. Lees ze en vink het vakje opnieuw aan.',

  received: (count) => (count === 1 ? 'Bedankt. We hebben je foto.' : 'Bedankt. We hebben je foto’s.'),
  appearsLater: 'We bekijken alles voordat het verschijnt.',
  sendAnother: 'Nog een versturen',
};
