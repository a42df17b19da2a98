import { A11y, Keyboard, Navigation, Pagination } from 'swiper/modules';
import { register, type SwiperContainer } from 'swiper/element';
import a11yStyles from 'swiper/element/css/a11y';
import navigationStyles from 'swiper/element/css/navigation';
import paginationStyles from 'swiper/element/css/pagination';
import type { LooksPage } from '../../../src/model/looks-page.ts';
import type { Mountable } from '../candidates/candidate.ts';
import { addLightbox } from './lightbox.ts';
import { element, plainCaption, plainPhoto } from './plain-look.ts';

register();

export const mount: Mountable<LooksPage>['mount'] = (place, page) => {
  const swiper = element('swiper-container', { init: 'false' }) as SwiperContainer;
  for (const look of page.looks) {
    const slide = element('swiper-slide', {});
    slide.append(plainPhoto(look, page, '273px'), ...plainCaption(look, page));
    swiper.append(slide);
  }
  Object.assign(swiper, {
    modules: [Navigation, Pagination, A11y, Keyboard],
    injectStyles: [navigationStyles, paginationStyles, a11yStyles],
    slidesPerView: 4.32,
    spaceBetween: 16,
    navigation: true,
    pagination: { type: 'fraction' },
    keyboard: true,
    a11y: true,
  });
  place.append(swiper);
  swiper.initialize();
  addLightbox(swiper, page);
};
