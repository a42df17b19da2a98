import { openViewer } from '../../test/pages/visitor.ts';
import { dark, forcedColors, phone, statesPath, type Shot } from './shot.ts';
import { openPhoto } from './visitor-acts.ts';

const magazine = '/demo/magazine';

/** Two columns of the viewer at their smallest. */
const tablet = { viewport: { width: 780, height: 700 } };

export const viewerShots: Shot[] = [
  { name: 'photo', label: 'A photo', isWide: true, path: magazine, act: (page) => openViewer(page, 3) },
  { name: 'video', label: 'A video', path: magazine, options: tablet, act: (page) => openViewer(page, 0) },
  {
    name: 'products',
    label: 'Own goods, to be bought',
    path: '/demo/shop/brass-desk-lamp',
    options: tablet,
    act: (page) => openViewer(page, 0),
  },
  {
    name: 'failed',
    label: 'A photo that did not load',
    path: statesPath,
    options: tablet,
    act: (page) => openPhoto(page, 'broken'),
  },
  {
    name: 'waiting',
    label: 'The next photo on its way',
    path: statesPath,
    options: tablet,
    act: async (page) => {
      const viewer = await openPhoto(page, 'waiting', -1);
      await viewer.getByRole('button', { name: 'Next photo' }).click();
    },
  },
  {
    name: 'viewer-long',
    label: 'Long names',
    path: statesPath,
    options: tablet,
    act: (page) => openPhoto(page, 'long'),
  },
  {
    name: 'viewer-dark',
    label: 'Dark',
    path: magazine,
    options: { ...dark, ...tablet },
    act: (page) => openViewer(page, 3),
  },
  {
    name: 'viewer-rtl',
    label: 'Arabic',
    path: '/demo/languages',
    options: tablet,
    act: (page) => openPhoto(page, 'ar'),
  },
  {
    name: 'viewer-forced',
    label: 'Forced colours',
    path: magazine,
    options: { ...forcedColors, ...tablet },
    act: (page) => openViewer(page, 3),
  },
  {
    name: 'viewer-phone',
    label: 'Phone',
    path: magazine,
    options: { ...phone, deviceScaleFactor: 1 },
    act: (page) => openViewer(page, 3),
  },
];
