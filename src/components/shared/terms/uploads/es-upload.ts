import type { UploadTerms } from '../upload-terms.ts';

export const uploadTerms: UploadTerms = {
  sendUsPhotos: 'Envíanos tus fotos',

  choosePhoto: 'Elegir una foto',
  choosePhotos: 'Elegir fotos',
  chooseAnother: 'Elegir otra',
  morePhotos: 'Añadir más fotos',
  takePhoto: 'Hacer una foto',
  dropHint: 'o suelta aquí los archivos',
  formatsUpTo: (formats, size) => `${formats}, hasta ${size}`,
  chooseAgain: 'No ha funcionado. Comprueba la conexión y vuelve a elegir.',
  otherFormat: (format, formats) => `Este es un archivo ${format}. Elige uno en ${formats}.`,
  noPhoto: (formats) =>
    `Este archivo no contiene ninguna foto que se pueda mostrar. Elige uno en ${formats}.`,
  tooLarge: (size) => `Este archivo es demasiado grande. Elige uno de ${size} como máximo.`,
  tooMany: (count) => `No se pueden enviar más de ${count} a la vez; el resto no se ha añadido.`,

  product: 'Producto',
  otherProduct: 'Ninguno de estos',
  caption: 'Texto de la foto',
  optional: (label) => `${label} (opcional)`,
  captionHint: (count) => `Hasta ${count} caracteres. Se publica tal como lo escribes.`,
  nameUnderPhoto: 'Nombre que aparecerá con la foto',
  email: 'Correo electrónico',
  enterName: 'Escribe el nombre que debe aparecer con la foto.',
  enterEmail: 'Escribe la dirección completa, por ejemplo, lucia@example.com.',
  agree: (shop) =>
    `La he hecho yo, todas las personas que se ven en ella están de acuerdo y ${shop} puede mostrarla en sus páginas.`,
  agreeAll: (shop) =>
    `Las he hecho yo, todas las personas que se ven en ellas están de acuerdo y ${shop} puede mostrarlas en sus páginas.`,
  whatThisMeans: 'Qué significa esto',
  pleaseAgree: 'Marca la casilla si estás de acuerdo. Sin eso no se puede enviar nada.',
  keepLocation: 'Dejar en el archivo dónde se hizo y con qué cámara.',

  sendPhotos: (count) => (count === 1 ? 'Enviar la foto' : `Enviar ${count} fotos`),
  sendingShare: (percent) => `Enviando, ${percent}`,
  queued: 'Esperando su turno',
  stop: 'Detener',
  stopped: 'Detenida',
  remove: 'Quitar',
  sent: 'Enviada',
  notTaken: 'Esta no se ha podido aceptar. Elige otra.',
  sendFailed: 'Esta no se ha podido enviar. Sigue aquí: inténtalo de nuevo.',
  tooOften: 'Han llegado demasiadas fotos por ahora. Esta sigue aquí: inténtalo más tarde.',
  mayHaveArrived: 'Puede que ya haya llegado. Envíala de nuevo solo si no aparece en los próximos días.',
  termsChanged: 'Las condiciones han cambiado. Léelas y vuelve a marcar la casilla.',

  received: (count) => (count === 1 ? 'Gracias. Tenemos tu foto.' : 'Gracias. Tenemos tus fotos.'),
  appearsLater: 'Lo revisamos todo antes de publicarlo.',
  sendAnother: 'Enviar otra',
};
