import type { UploadTerms } from '../upload-terms.ts';

export const uploadTerms: UploadTerms = {
  sendUsPhotos: 'Envoyez-nous vos photos',

  choosePhoto: 'Choisir une photo',
  choosePhotos: 'Choisir des photos',
  chooseAnother: 'En choisir une autre',
  morePhotos: 'Ajouter d’autres photos',
  takePhoto: 'Prendre une photo',
  dropHint: 'ou déposez les fichiers ici',
  formatsUpTo: (formats, size) => `${formats}, ${size} au maximum`,
  chooseAgain: 'Cela n’a pas fonctionné. Vérifiez votre connexion et choisissez à nouveau.',
  otherFormat: (format, formats) => `Ce fichier est au format ${format}. Choisissez-en un en ${formats}.`,
  noPhoto: (formats) => `Ce fichier ne contient aucune photo affichable. Choisissez-en un en ${formats}.`,
  tooLarge: (size) => `Ce fichier est trop volumineux. Choisissez-en un de ${size} au maximum.`,
  tooMany: (count) => `Pas plus de ${count} à la fois, les autres n’ont donc pas été ajoutées.`,

  product: 'Produit',
  otherProduct: 'Aucun de ceux-ci',
  caption: 'Légende',
  optional: (label) => `${label} (facultatif)`,
  captionHint: (count) => `Jusqu’à ${count} caractères. Elle paraît telle que vous l’écrivez.`,
  nameUnderPhoto: 'Nom sous la photo',
  email: 'E-mail',
  enterName: 'Saisissez le nom qui doit figurer sous la photo.',
  enterEmail: 'Saisissez une adresse complète, par exemple camille@example.com.',
  agree: (shop) =>
    `Je l’ai prise moi-même, toutes les personnes que l’on y voit sont d’accord, et ${shop} peut la montrer sur ses pages.`,
  agreeAll: (shop) =>
    `Je les ai toutes prises moi-même, toutes les personnes que l’on y voit sont d’accord, et ${shop} peut les montrer sur ses pages.`,
  whatThisMeans: 'Ce que cela signifie',
  pleaseAgree: 'Cochez la case si vous êtes d’accord. Sans cela, rien ne peut être envoyé.',
  keepLocation: 'Laisser dans le fichier le lieu de la prise de vue et l’appareil utilisé.',

  sendPhotos: (count) => (count === 1 ? 'Envoyer la photo' : `Envoyer ${count} photos`),
  sendingShare: (percent) => `Envoi en cours, ${percent}`,
  queued: 'En attente de son tour',
  stop: 'Arrêter',
  stopped: 'Arrêtée',
  remove: 'Retirer',
  sent: 'Envoyée',
  notTaken: 'Celle-ci n’a pas pu être acceptée. Choisissez-en une autre.',
  sendFailed: 'Celle-ci n’a pas pu être envoyée. Elle est toujours là, essayez à nouveau.',
  tooOften:
    'Trop de photos sont arrivées pour le moment. Celle-ci est toujours là, essayez à nouveau plus tard.',
  mayHaveArrived:
    'Elle est peut-être déjà arrivée. Ne l’envoyez à nouveau que si elle ne paraît pas ces prochains jours.',
  termsChanged: 'Les conditions ont changé. Lisez-les et cochez à nouveau la case.',

  received: (count) =>
    count === 1 ? 'Merci. Nous avons bien reçu votre photo.' : 'Merci. Nous avons bien reçu vos photos.',
  appearsLater: 'Nous regardons tout avant la publication.',
  sendAnother: 'En envoyer une autre',
};
