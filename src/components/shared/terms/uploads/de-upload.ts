import type { UploadTerms } from '../upload-terms.ts';

export const uploadTerms: UploadTerms = {
  sendUsPhotos: 'Schicken Sie uns Ihre Fotos',

  choosePhoto: 'Foto auswählen',
  choosePhotos: 'Fotos auswählen',
  chooseAnother: 'Anderes auswählen',
  morePhotos: 'Weitere Fotos hinzufügen',
  takePhoto: 'Foto aufnehmen',
  dropHint: 'oder Dateien hier ablegen',
  formatsUpTo: (formats, size) => `${formats}, höchstens ${size}`,
  chooseAgain: 'Das hat nicht geklappt. Bitte prüfen Sie die Verbindung und wählen Sie erneut aus.',
  otherFormat: (format, formats) => `Dies ist eine ${format}-Datei. Bitte wählen Sie eine in ${formats}.`,
  noPhoto: (formats) =>
    `Diese Datei enthält kein Foto, das sich anzeigen lässt. Bitte wählen Sie eine in ${formats}.`,
  tooLarge: (size) => `Diese Datei ist zu groß. Bitte wählen Sie eine von höchstens ${size}.`,
  tooMany: (count) => `Mehr als ${count} auf einmal geht nicht, die übrigen wurden weggelassen.`,

  product: 'Produkt',
  otherProduct: 'Keines davon',
  caption: 'Bildunterschrift',
  optional: (label) => `${label} (optional)`,
  captionHint: (count) => `Höchstens ${count} Zeichen. Der Text erscheint so, wie Sie ihn schreiben.`,
  nameUnderPhoto: 'Name unter dem Foto',
  email: 'E-Mail',
  enterName: 'Bitte geben Sie den Namen ein, der unter dem Foto stehen soll.',
  enterEmail: 'Bitte geben Sie eine vollständige Adresse ein, zum Beispiel anna@example.com.',
  agree: (shop) =>
    `Ich habe das selbst aufgenommen, alle, die darauf zu sehen sind, sind einverstanden, und ${shop} darf es auf seinen Seiten zeigen.`,
  agreeAll: (shop) =>
    `Ich habe alles selbst aufgenommen, alle, die darauf zu sehen sind, sind einverstanden, und ${shop} darf es auf seinen Seiten zeigen.`,
  whatThisMeans: 'Was das bedeutet',
  pleaseAgree:
    'Bitte setzen Sie das Häkchen, wenn Sie einverstanden sind. Sonst kann nichts gesendet werden.',
  keepLocation: 'In der Datei lassen, wo und mit welcher Kamera sie aufgenommen wurde.',

  sendPhotos: (count) => (count === 1 ? 'Foto senden' : `${count} Fotos senden`),
  sendingShare: (percent) => `Wird gesendet, ${percent}`,
  queued: 'Wartet, bis es an der Reihe ist',
  stop: 'Anhalten',
  stopped: 'Angehalten',
  remove: 'Entfernen',
  sent: 'Gesendet',
  notTaken: 'Dies konnte nicht angenommen werden. Bitte wählen Sie etwas anderes.',
  sendFailed: 'Dies konnte nicht gesendet werden. Es ist noch da: Bitte versuchen Sie es erneut.',
  tooOften:
    'Gerade sind zu viele Fotos eingegangen. Dieses ist noch da: Bitte versuchen Sie es später erneut.',
  mayHaveArrived:
    'Es ist vielleicht schon angekommen. Bitte senden Sie es nur dann erneut, wenn es in den nächsten Tagen nicht erscheint.',
  termsChanged: 'Die Bedingungen haben sich geändert. Bitte lesen Sie sie und setzen Sie das Häkchen erneut.',

  received: (count) =>
    count === 1 ? 'Vielen Dank. Wir haben Ihr Foto.' : 'Vielen Dank. Wir haben Ihre Fotos.',
  appearsLater: 'Wir sehen uns alles an, bevor es erscheint.',
  sendAnother: 'Noch eines senden',
};
