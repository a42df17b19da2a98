import { plural } from './plural.ts';
import type { Terms } from './terms.ts';

const products = (count: number) =>
  plural('pl', count, {
    one: '1 produkt',
    few: `${count} produkty`,
    many: `${count} produktów`,
    other: `${count} produktu`,
  });

const photos = (count: number) =>
  plural('pl', count, {
    one: '1 zdjęcie',
    few: `${count} zdjęcia`,
    many: `${count} zdjęć`,
    other: `${count} zdjęcia`,
  });

export const terms: Terms = {
  lang: 'pl',
  carousel: 'Zdjęcia klientów',
  carouselRole: 'karuzela',
  slideRole: 'slajd',
  skipPhotos: 'Pomiń zdjęcia',
  pauseSlides: 'Wstrzymaj pokaz zdjęć',
  playSlides: 'Odtwórz pokaz zdjęć',
  previousPhoto: 'Poprzednie zdjęcie',
  nextPhoto: 'Następne zdjęcie',
  position: (index, total) => `${index} z ${total}`,
  credit: (name) => `Fot. ${name}`,
  anonymousCredit: 'Zdjęcie klienta',
  products,
  video: 'Film',
  waitingForConnection: 'Oczekiwanie na połączenie',
  advertisement: 'Reklama',
  soldOut: 'Wyprzedane',
  opensNewTab: 'otwiera się w nowej karcie',
  photoBy: (name) => `Zdjęcie: ${name}`,
  videoBy: (name) => `Film: ${name}`,
  anonymousPhoto: 'Zdjęcie od klienta',
  anonymousVideo: 'Film od klienta',
  photoOf: (who, products) => `${who} – ${products}`,

  tryAgain: 'Spróbuj ponownie',
  close: 'Zamknij',

  showMore: 'Pokaż więcej',
  photos,
  morePhotosLoaded: (count) => `Wczytano jeszcze ${photos(count)}`,
  moreFailed: 'Nie udało się wczytać kolejnych zdjęć.',
  offline: 'Brak połączenia z internetem.',
  offlineKeeps: 'Obejrzane zdjęcia zostają tutaj. Nowe pojawią się, gdy połączenie wróci.',
  filterPhotos: 'Filtruj zdjęcia',
  allPhotos: 'Wszystkie',
  noPhotosMatch: 'Brak pasujących zdjęć.',
  sortPhotos: 'Sortowanie',
  sortOrders: {
    recent: 'Najnowsze',
    shuffled: 'Losowo',
    photorank: 'Najpopularniejsze',
    rated: 'Najwyżej oceniane',
    media_position: 'Wyróżnione',
  },

  commission: 'Otrzymujemy prowizję, jeśli kupisz coś przez link oznaczony „Reklama”.',
  goToShop: 'Przejdź do sklepu',
  viewProduct: 'Zobacz produkt',
  addToCart: 'Dodaj do koszyka',
  addProductToCart: (product) => `Dodaj do koszyka: ${product}`,
  addedToCart: 'Dodano',
  addToCartFailed: 'Nie udało się dodać produktu. Spróbuj ponownie.',

  inThisPhoto: 'Na tym zdjęciu',
  inThisVideo: 'W tym filmie',
  productsInPhoto: (count) => `${products(count)} na tym zdjęciu`,
  lookFailed: 'Nie udało się tego wczytać',
  othersAreHere: 'Pozostałe nadal tu są.',
  captions: 'Napisy',
  originAndDate: (origin, date) => `${origin}, ${date}`,
  report: 'Zgłoś',

  share: 'Udostępnij',
  shareThisPhoto: 'Udostępnij to zdjęcie',
  shareThisVideo: 'Udostępnij ten film',
  qrCodeFor: (address) => `Kod QR: ${address}`,
  saveAs: (format) => `Zapisz jako ${format}`,
};
