import { openShare, openViewer } from '../../test/pages/visitor.ts';
import { dark, forcedColors, inArabic, phone, type Shot } from './shot.ts';

const pages = {
  start: '/',
  magazine: '/demo/magazine',
  shop: '/demo/shop/acme-anvil-50lb',
  gallery: '/demo/gallery',
  'gallery-masonry': '/demo/gallery?layout=masonry',
  'gallery-lead': '/demo/gallery?lead&credit=below',
  moving: '/demo/moving',
  themes: '/demo/themes',
  languages: '/demo/languages',
  blog: '/demo/blog',
  cms: '/demo/cms',
  consent: '/demo/consent',
  sharing: '/demo/sharing',
  upload: '/demo/upload',
  states: '/demo/states',
};

const ways: Record<string, Partial<Shot>> = {
  wide: {},
  phone: { options: phone },
  dark: { options: dark },
  rtl: { prepare: inArabic },
  forced: { options: forcedColors },
};

/** Every page of the demo, in every way that it is seen. */
export const pageShots: Shot[] = Object.entries(pages).flatMap(([page, path]) =>
  Object.entries(ways).map(([way, how]) => ({ name: `${page}-${way}`, path, ...how })),
);

const shared = { path: pages.magazine, act: openShare };
const viewed = { path: pages.magazine, act: openViewer };

/** The dialogs over a whole page, which no contact sheet has room for. */
export const dialogShots: Shot[] = Object.entries(ways)
  .filter(([way]) => way !== 'rtl')
  .flatMap(([way, how]) => [
    { name: `viewer-${way}`, ...viewed, ...how, act: (page) => openViewer(page) },
    { name: `share-${way}`, ...shared, ...how, act: (page) => openShare(page) },
  ]);
