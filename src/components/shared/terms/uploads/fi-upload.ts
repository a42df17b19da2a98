import type { UploadTerms } from '../upload-terms.ts';

export const uploadTerms: UploadTerms = {
  sendUsPhotos: 'Lähetä meille kuviasi',

  choosePhoto: 'Valitse kuva',
  choosePhotos: 'Valitse kuvia',
  chooseAnother: 'Valitse toinen',
  morePhotos: 'Lisää kuvia',
  takePhoto: 'Ota kuva',
  dropHint: 'tai pudota tiedostot tähän',
  formatsUpTo: (formats, size) => `${formats}, enintään ${size}`,
  chooseAgain: 'Se ei onnistunut. Tarkista yhteys ja valitse uudelleen.',
  otherFormat: (format, formats) => `Tämä on ${format}-tiedosto. Valitse kuva muodossa ${formats}.`,
  noPhoto: (formats) => `Tiedostossa ei ole kuvaa, jonka voisi näyttää. Valitse kuva muodossa ${formats}.`,
  tooLarge: (size) => `Tiedosto on liian suuri. Valitse tiedosto, jonka koko on enintään ${size}.`,
  tooMany: (count) => `Kerralla voi lähettää enintään ${count}, joten loput jätettiin pois.`,

  product: 'Tuote',
  otherProduct: 'Ei mikään näistä',
  caption: 'Kuvateksti',
  optional: (label) => `${label} (valinnainen)`,
  captionHint: (count) => `Enintään ${count} merkkiä. Teksti näkyy niin kuin sen kirjoitat.`,
  nameUnderPhoto: 'Nimi kuvan alla',
  email: 'Sähköposti',
  enterName: 'Kirjoita nimi, joka tulee kuvan alle.',
  enterEmail: 'Kirjoita koko sähköpostiosoite, esimerkiksi aino@example.com.',
  agree: (shop) =>
    `Olen ottanut kuvan itse, kaikki siinä näkyvät suostuvat siihen, ja ${shop} saa näyttää sen sivuillaan.`,
  agreeAll: (shop) =>
    `Olen ottanut kaikki kuvat itse, kaikki niissä näkyvät suostuvat siihen, ja ${shop} saa näyttää ne sivuillaan.`,
  whatThisMeans: 'Mitä tämä tarkoittaa',
  pleaseAgree: 'Rastita ruutu, jos suostut. Muuten mitään ei voi lähettää.',
  keepLocation: 'Jätä tiedostoon, missä ja millä kameralla kuva on otettu.',

  sendPhotos: (count) => (count === 1 ? 'Lähetä kuva' : `Lähetä ${count} kuvaa`),
  sendingShare: (percent) => `Lähetetään, ${percent}`,
  queued: 'Odottaa vuoroaan',
  stop: 'Keskeytä',
  stopped: 'Keskeytetty',
  remove: 'Poista',
  sent: 'Lähetetty',
  notTaken: 'Tätä ei voitu ottaa vastaan. Valitse toinen.',
  sendFailed: 'Tätä ei voitu lähettää. Se on tallella: yritä uudelleen.',
  tooOften: 'Kuvia on tullut juuri nyt liikaa. Tämä on tallella: yritä myöhemmin uudelleen.',
  mayHaveArrived: 'Se on ehkä jo saapunut. Lähetä se uudelleen vain, jos se ei näy lähipäivinä.',
  termsChanged: 'Ehdot ovat muuttuneet. Lue ne ja rastita ruutu uudelleen.',

  received: (count) => (count === 1 ? 'Kiitos. Olemme saaneet kuvasi.' : 'Kiitos. Saimme kaikki kuvasi.'),
  appearsLater: 'Katsomme kaiken ennen kuin se tulee näkyviin.',
  sendAnother: 'Lähetä toinen',
};
