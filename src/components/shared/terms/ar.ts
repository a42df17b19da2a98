import { plural } from './plural.ts';
import type { Terms } from './terms.ts';

const products = (count: number) =>
  plural('ar', count, {
    zero: 'لا منتجات',
    one: 'منتج واحد',
    two: 'منتجان',
    few: `${count} منتجات`,
    many: `${count} منتجًا`,
    other: `${count} منتج`,
  });

export const terms: Terms = {
  lang: 'ar',
  carousel: 'صور العملاء',
  carouselRole: 'عرض دوّار',
  slideRole: 'شريحة',
  skipPhotos: 'تخطّي الصور',
  pauseSlides: 'إيقاف عرض الصور',
  playSlides: 'تشغيل عرض الصور',
  previousPhoto: 'الصورة السابقة',
  nextPhoto: 'الصورة التالية',
  position: (index, total) => `${index} من ${total}`,
  credit: (name) => `تصوير: ${name}`,
  anonymousCredit: 'من صور العملاء',
  products,
  video: 'فيديو',
  waitingForConnection: 'في انتظار الاتصال',
  advertisement: 'إعلان',
  soldOut: 'نفدت الكمية',
  opensNewTab: 'يُفتح في علامة تبويب جديدة',
  photoBy: (name) => `صورة من ${name}`,
  videoBy: (name) => `فيديو من ${name}`,
  anonymousPhoto: 'صورة من أحد العملاء',
  anonymousVideo: 'فيديو من أحد العملاء',
  photoOf: (who, products) => `${who}: ${products}`,

  tryAgain: 'إعادة المحاولة',
  close: 'إغلاق',

  showMore: 'عرض المزيد',
  photos: (count) =>
    plural('ar', count, {
      zero: 'لا صور',
      one: 'صورة واحدة',
      two: 'صورتان',
      few: `${count} صور`,
      other: `${count} صورة`,
    }),
  morePhotosLoaded: (count) =>
    plural('ar', count, {
      zero: 'لا صور أخرى',
      one: 'تم تحميل صورة أخرى',
      two: 'تم تحميل صورتين أخريين',
      few: `تم تحميل ${count} صور أخرى`,
      other: `تم تحميل ${count} صورة أخرى`,
    }),
  moreFailed: 'تعذّر تحميل المزيد من الصور.',
  offline: 'لا يوجد اتصال بالإنترنت.',
  offlineKeeps: 'تبقى هنا الصور التي سبق عرضها، وتظهر الجديدة عند عودة الاتصال.',
  filterPhotos: 'تصفية الصور',
  allPhotos: 'الكل',
  noPhotosMatch: 'لا توجد صور تطابق هذا الاختيار.',
  sortPhotos: 'الترتيب',
  sortOrders: {
    recent: 'الأحدث',
    shuffled: 'عشوائي',
    photorank: 'الأكثر رواجًا',
    rated: 'الأعلى تقييمًا',
    media_position: 'مختارات',
  },

  commission: 'نحصل على عمولة إذا اشتريت عبر رابط يحمل كلمة «إعلان».',
  goToShop: 'الانتقال إلى المتجر',
  viewProduct: 'عرض المنتج',
  addToCart: 'إضافة إلى السلة',
  addProductToCart: (product) => `إضافة إلى السلة: ${product}`,
  addedToCart: 'تمت الإضافة',
  addToCartFailed: 'تعذّرت الإضافة. يُرجى إعادة المحاولة.',

  inThisPhoto: 'في هذه الصورة',
  inThisVideo: 'في هذا الفيديو',
  productsInPhoto: (count) => `${products(count)} في هذه الصورة`,
  lookFailed: 'تعذّر التحميل',
  othersAreHere: 'البقية ما زالت هنا.',
  captions: 'الترجمة والشرح',
  originAndDate: (origin, date) => `${origin}، ${date}`,
  report: 'إبلاغ',

  share: 'مشاركة',
  shareThisPhoto: 'مشاركة هذه الصورة',
  shareThisVideo: 'مشاركة هذا الفيديو',
  qrCodeFor: (address) => `رمز QR: ${address}`,
  saveAs: (format) => `حفظ بتنسيق ${format}`,
};
