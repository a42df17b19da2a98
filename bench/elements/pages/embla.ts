import EmblaCarousel from 'embla-carousel';
import type { LooksPage } from '../../../src/model/looks-page.ts';
import type { Mountable } from '../candidates/candidate.ts';
import { addLightbox } from './lightbox.ts';
import { element, plainCaption, plainPhoto } from './plain-look.ts';

export const mount: Mountable<LooksPage>['mount'] = (place, page) => {
  const section = element('section', { 'aria-roledescription': 'carousel', 'aria-label': 'Photos' });
  const previous = element('button', { type: 'button' }, 'Previous');
  const next = element('button', { type: 'button' }, 'Next');
  const counter = element('span', {});
  const viewport = element('div', { class: 'viewport' });
  const track = element('ul', { class: 'track' });
  for (const look of page.looks) {
    const slide = element('li', {});
    slide.append(plainPhoto(look, page, '273px'), ...plainCaption(look, page));
    track.append(slide);
  }
  viewport.append(track);
  section.append(previous, counter, next, viewport);
  place.append(section);

  const embla = EmblaCarousel(viewport, { align: 'start' });
  const count = () => {
    counter.textContent = `${embla.selectedScrollSnap() + 1} / ${page.looks.length}`;
    previous.toggleAttribute('disabled', !embla.canScrollPrev());
    next.toggleAttribute('disabled', !embla.canScrollNext());
  };
  previous.addEventListener('click', () => embla.scrollPrev());
  next.addEventListener('click', () => embla.scrollNext());
  embla.on('select', count).on('reInit', count);
  count();
  addLightbox(section, page);
};
