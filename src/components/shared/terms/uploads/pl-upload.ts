import { plural } from '../plural.ts';
import type { UploadTerms } from '../upload-terms.ts';

export const uploadTerms: UploadTerms = {
  sendUsPhotos: 'Wyślij nam swoje zdjęcia',

  choosePhoto: 'Wybierz zdjęcie',
  choosePhotos: 'Wybierz zdjęcia',
  chooseAnother: 'Wybierz inne',
  morePhotos: 'Dodaj więcej zdjęć',
  takePhoto: 'Zrób zdjęcie',
  dropHint: 'lub upuść pliki tutaj',
  formatsUpTo: (formats, size) => `${formats}, najwyżej ${size}`,
  chooseAgain: 'Nie udało się. Sprawdź połączenie i wybierz ponownie.',
  otherFormat: (format, formats) => `To jest plik ${format}. Wybierz plik w formacie ${formats}.`,
  noPhoto: (formats) =>
    `W tym pliku nie ma zdjęcia, które można pokazać. Wybierz plik w formacie ${formats}.`,
  tooLarge: (size) => `Ten plik jest za duży. Wybierz plik o wielkości do ${size}.`,
  tooMany: (count) => `Najwięcej naraz: ${count}, dlatego pozostałe pominięto.`,

  product: 'Produkt',
  otherProduct: 'Żaden z nich',
  caption: 'Podpis',
  optional: (label) => `${label} (opcjonalnie)`,
  captionHint: (count) =>
    `Najwyżej ${count} znaków. Podpis pojawi się w takiej formie, w jakiej go wpiszesz.`,
  nameUnderPhoto: 'Imię lub nazwa pod zdjęciem',
  email: 'E-mail',
  enterName: 'Wpisz imię lub nazwę, która ma się znaleźć pod zdjęciem.',
  enterEmail: 'Wpisz pełny adres e-mail, na przykład ola@example.com.',
  agree: (shop) =>
    `To moje własne zdjęcie, wszystkie widoczne na nim osoby się zgadzają, a ${shop} może je pokazywać na swoich stronach.`,
  agreeAll: (shop) =>
    `To moje własne zdjęcia, wszystkie widoczne na nich osoby się zgadzają, a ${shop} może je pokazywać na swoich stronach.`,
  whatThisMeans: 'Co to oznacza',
  pleaseAgree: 'Zaznacz pole, jeśli się zgadzasz. Bez tego nie można niczego wysłać.',
  keepLocation: 'Zostaw w pliku informację, gdzie i jakim aparatem go zrobiono.',

  sendPhotos: (count) =>
    plural('pl', count, {
      one: 'Wyślij zdjęcie',
      few: `Wyślij ${count} zdjęcia`,
      other: `Wyślij ${count} zdjęć`,
    }),
  sendingShare: (percent) => `Wysyłanie, ${percent}`,
  queued: 'Czeka na swoją kolej',
  stop: 'Zatrzymaj',
  stopped: 'Zatrzymano',
  remove: 'Usuń',
  sent: 'Wysłano',
  notTaken: 'Tego pliku nie można przyjąć. Wybierz inny.',
  sendFailed: 'Nie udało się wysłać tego pliku. Nadal tu jest: spróbuj ponownie.',
  tooOften: 'Na razie przyszło zbyt wiele zdjęć. To nadal tu jest: spróbuj później.',
  mayHaveArrived:
    'Być może plik już dotarł. Wyślij go ponownie tylko wtedy, gdy nie pojawi się w najbliższych dniach.',
  termsChanged: 'Warunki się zmieniły. Przeczytaj je i zaznacz pole jeszcze raz.',

  received: (count) => (count === 1 ? 'Dziękujemy. Mamy Twoje zdjęcie.' : 'Dziękujemy. Mamy Twoje zdjęcia.'),
  appearsLater: 'Oglądamy wszystko, zanim się pojawi.',
  sendAnother: 'Wyślij kolejne',
};
