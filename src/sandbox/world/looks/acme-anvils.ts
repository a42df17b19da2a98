/** Acme's anvil, as people show it. */
import { acme } from '../shops.ts';
import type { SandboxLook } from '../types.ts';
import { lookFrom, type LookRow } from './look-row.ts';

// prettier-ignore
const rows: LookRow[] = [
  ['3042079992', 'acme-anvil-50lb-3', 'junecastellaw', '2026-11-18T08:12:24Z', 318,
    ['acme-anvil-50lb', 'terracotta-planter', 'home-page-favourites'],
    'The aloe needed a shelf. The shelf turned out to be an anvil.', { video: 'clip.mp4' }],
  ['3042079997', 'acme-anvil-50lb-2', 'waltdombrowsky', '2026-11-16T21:40:17Z', 96,
    ['acme-anvil-50lb', 'brass-desk-lamp'],
    'Wanted one on the bench for forty years. Smaller than in the cartoons, heavier than I told my wife.'],
  ['3042079985', 'acme-anvil-50lb-1', 'ingridsolhaug', '2026-11-13T17:05:58Z', 241,
    ['acme-anvil-50lb', 'terracotta-planter'],
    'Bookend. Has not moved since Tuesday, and neither have the books 📚'],
  ['3042079982', 'acme-anvil-50lb-8', 'moreed', '2026-11-09T20:31:48Z', 187,
    ['acme-anvil-50lb'], 'In black and white, because it was already black. #workbench #anvil'],
  ['3042079980', 'acme-anvil-50lb-12', 'junecastellaw', '2026-11-04T15:22:52Z', 204,
    ['acme-anvil-50lb', 'terracotta-planter'], 'Turned it round so that the aloe gets the afternoon too 🌵'],
  ['3042079979', 'acme-anvil-50lb-14', '40718823', '2026-10-30T11:48:36Z', 12,
    ['acme-anvil-50lb'], 'It arrived in one piece. The doorstep did not!^|'],
  ['3042049518', 'acme-anvil-50lb-5', 'madskjeldtoft', '2026-10-19T19:14:20Z', 133,
    ['acme-anvil-50lb'], "Ingrid calls it decoration. I call it 50 lb that I'm not carrying when we move."],
  ['3042030334', 'acme-anvil-50lb-13', 'chidiokw', '2026-10-11T14:03:54Z', 158,
    ['acme-anvil-50lb', 'terracotta-planter'],
    "Rainy Sunday at June's. I was told not to lift it, so of course I tried."],
  ['3041925699', 'acme-anvil-50lb-10', 'waltdombrowsky', '2026-08-27T18:36:28Z', 41,
    ['acme-anvil-50lb'], 'My grandson asked what it is for. So far: holding the bench down.'],
  ['3041794089', 'acme-anvil-50lb-6', 'ingridsolhaug', '2026-07-02T09:57:53Z', 90,
    ['acme-anvil-50lb'], 'Ny plass i hylla. Gulvet har bedt om betenkningstid.'],
  ['3041697202', 'acme-anvil-50lb-9', 'moreed', '2026-05-21T22:10:03Z', 0,
    ['acme-anvil-50lb'], null],
  ['3041539609', 'acme-anvil-50lb-11', 'junecastellaw', '2026-03-15T10:26:20Z', 176,
    ['acme-anvil-50lb', 'terracotta-planter', 'home-page-favourites'],
    'Morning light, aloe light, not light at all.'],
  ['3041314309', 'acme-anvil-50lb-7', 'waltdombrowsky', '2025-12-08T22:52:36Z', 58,
    ['acme-anvil-50lb', 'brass-desk-lamp'],
    'Late shift. The lamp does the thinking, I do the filing.', { source: 'facebook' }],
  ['3041185267', 'acme-anvil-50lb-4', 'madskjeldtoft', '2025-10-14T16:40:00Z', 72,
    ['acme-anvil-50lb'], 'Day one with the anvil. The shelf is holding. I keep knocking on it.'],
];

export const anvilLooks: SandboxLook[] = rows.map((row) => lookFrom(acme, row));
