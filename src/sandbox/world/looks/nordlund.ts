/** What Nordlund's customers show, in pictures that Acme's looks use too. */
import { nordlund } from '../shops.ts';
import type { SandboxLook } from '../types.ts';
import { lookFrom, type LookRow } from './look-row.ts';

// prettier-ignore
const rows: LookRow[] = [
  ['3048341599', 'ceramic-vase-4', 'tovehallingsjo', '2026-11-14T12:40:45Z', 86,
    ['nordlund-vas'], 'Vasen stod still i fyra minuter. Katten sov.', { hasBareCollections: true }],
  ['3048308462', 'stoneware-mug-1', 'goranrydbeck', '2026-10-31T08:05:45Z', 14,
    ['nordlund-mugg'], 'Första koppen. Den andra räknas inte.', { hasBareCollections: true }],
  ['3048260264', 'glass-carafe-3', 'wilmaostergrehn', '2026-10-10T16:48:19Z', 121,
    ['nordlund-karaff', 'nordlund-vas'], 'Kallt te, varm sol och ett bord som äntligen är avdukat 🍂'],
  ['3047886019', 'ceramic-vase-3', 'wilmaostergrehn', '2026-05-03T10:19:59Z', 174,
    ['nordlund-vas'], 'Körsbärskvistar från grannen. Han vet om det. Nu.'],
  ['3047804214', 'glass-carafe-2', 'tovehallingsjo', '2026-03-29T09:32:33Z', 95,
    ['nordlund-karaff', 'nordlund-mugg'], 'Söndagsfrukost på en lördag, för säkerhets skull. #frukost'],
  ['3047689727', 'stoneware-mug-4', 'wilmaostergrehn', '2026-02-08T08:54:42Z', 138,
    ['nordlund-mugg'], 'Två muggar, ett samtal, noll klockor.'],
  ['3047638773', 'glass-carafe-1', 'goranrydbeck', '2026-01-17T13:11:57Z', 8,
    ['nordlund-karaff'], 'Kranvatten. Finare än så blir det inte på en tisdag.'],
  ['3047510518', 'ceramic-vase-1', 'tovehallingsjo', '2025-11-23T15:02:27Z', 159,
    ['nordlund-vas'], 'Sista solen för i år, och den valde vasen.'],
];

export const nordlundLooks: SandboxLook[] = rows.map((row) => lookFrom(nordlund, row));
