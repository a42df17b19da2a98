import type { LooksPage } from '../../../src/model/looks-page.ts';
import type { Mountable } from '../candidates/candidate.ts';
import { addLightbox } from './lightbox.ts';
import { element, plainCredit, plainPhoto } from './plain-look.ts';

export const mount: Mountable<LooksPage>['mount'] = (place, page) => {
  const list = element('ul', { class: 'wall', 'aria-label': 'Photos' });
  for (const look of page.looks) {
    const tile = element('li', {});
    tile.append(plainPhoto(look, page, '307px'), plainCredit(look));
    list.append(tile);
  }
  place.append(list);
  addLightbox(list, page);
};
