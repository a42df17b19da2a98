import { plural } from '../plural.ts';
import type { UploadTerms } from '../upload-terms.ts';

export const uploadTerms: UploadTerms = {
  sendUsPhotos: 'إرسال صورك إلينا',

  choosePhoto: 'اختيار صورة',
  choosePhotos: 'اختيار صور',
  chooseAnother: 'اختيار صورة أخرى',
  morePhotos: 'إضافة صور أخرى',
  takePhoto: 'التقاط صورة',
  dropHint: 'أو إفلات الملفات هنا',
  formatsUpTo: (formats, size) => `${formats}، بحد أقصى ${size}`,
  chooseAgain: 'لم ينجح ذلك. يُرجى التحقق من الاتصال والاختيار مرة أخرى.',
  otherFormat: (format, formats) => `هذا ملف ${format}. يُرجى اختيار ملف بصيغة ${formats}.`,
  noPhoto: (formats) => `لا توجد في هذا الملف صورة يمكن عرضها. يُرجى اختيار ملف بصيغة ${formats}.`,
  tooLarge: (size) => `هذا الملف كبير جدًا. يُرجى اختيار ملف لا يتجاوز ${size}.`,
  tooMany: (count) => `الحد الأقصى للإرسال دفعة واحدة هو ${count}، لذا لم يُضف الباقي.`,

  product: 'المنتج',
  otherProduct: 'لا شيء مما سبق',
  caption: 'تعليق',
  optional: (label) => `${label} (اختياري)`,
  captionHint: (count) => `عدد الأحرف الأقصى: ${count}. يظهر التعليق كما كُتب.`,
  nameUnderPhoto: 'الاسم تحت الصورة',
  email: 'البريد الإلكتروني',
  enterName: 'يُرجى إدخال الاسم الذي سيظهر تحت الصورة.',
  enterEmail: 'يُرجى إدخال العنوان كاملًا، مثل layla@example.com.',
  agree: (shop) => `هذه الصورة من تصويري، وكل من يظهر فيها موافق، ويجوز لموقع ${shop} عرضها على صفحاته.`,
  agreeAll: (shop) => `كل هذه الصور من تصويري، وكل من يظهر فيها موافق، ويجوز لموقع ${shop} عرضها على صفحاته.`,
  whatThisMeans: 'ما معنى ذلك',
  pleaseAgree: 'يُرجى تحديد المربع عند الموافقة. لا يمكن إرسال شيء دون ذلك.',
  keepLocation: 'إبقاء مكان التصوير ونوع الكاميرا في الملف.',

  sendPhotos: (count) =>
    plural('ar', count, {
      one: 'إرسال الصورة',
      two: 'إرسال صورتين',
      few: `إرسال ${count} صور`,
      other: `إرسال ${count} صورة`,
    }),
  sendingShare: (percent) => `جارٍ الإرسال، ${percent}`,
  queued: 'في انتظار الدور',
  stop: 'إيقاف',
  stopped: 'أُوقف الإرسال',
  remove: 'إزالة',
  sent: 'أُرسلت',
  notTaken: 'تعذّر قبول هذا الملف. يُرجى اختيار ملف آخر.',
  sendFailed: 'تعذّر إرسال هذا الملف. ما زال هنا، ويمكن المحاولة مرة أخرى.',
  tooOften: 'وصلت صور كثيرة جدًا في هذا الوقت. ما زال هذا الملف هنا، ويمكن المحاولة لاحقًا.',
  mayHaveArrived: 'ربما وصل هذا الملف بالفعل. يُرجى إرساله مرة أخرى فقط إذا لم يظهر في الأيام القادمة.',
  termsChanged: 'تغيّرت الشروط. يُرجى قراءتها وتحديد المربع مرة أخرى.',

  received: (count) => (count === 1 ? 'شكرًا. وصلتنا صورتك.' : 'شكرًا. وصلتنا صورك.'),
  appearsLater: 'نطّلع على كل شيء قبل ظهوره.',
  sendAnother: 'إرسال صورة أخرى',
};
