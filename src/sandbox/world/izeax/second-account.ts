/**
 * Another account of the token's user: a caller who names the wrong one gets this, and not nothing. Its campaigns and its
 * content are others, and so are their ids, except those of groups that make themselves.
 */
import type { SandboxAsset, SandboxCreator, SandboxIzeaxAccount } from './types.ts';

const signe: SandboxCreator = { id: '90417', name: 'Signe Ravnsborg' };
const teo: SandboxCreator = { id: '90433', name: 'Teodor Akkerhuis' };

const asset = (id: string, picture: string, creator: SandboxCreator, tagList: string[]): SandboxAsset => ({
  ...{ id, picture, creator, platform: 'Instagram', license: 'Limited', tagList, isDownloadable: true },
});

const assets = [
  asset('318804', 'brass-desk-lamp-3', signe, ['["lamp"', '"winter"]']),
  asset('318803', 'wool-throw-3', signe, ['["throw"]']),
  asset('318802', 'oak-stool-4', teo, ['["oak"', '"kitchen"]']),
];

const allAssets = assets.map(({ id }) => id);

export const secondAccount: SandboxIzeaxAccount = {
  id: '2',
  unityCampaigns: [
    { id: '31', type: 'unity', name: 'Light for the dark months', contentGroup: 'virtual-campaign-31' },
  ],
  legacyCampaigns: [{ id: '14', type: 'sponsorship', name: 'A chair to sit on', contentGroup: '7001' }],
  units: [
    {
      ...{ id: '20400', campaign: '31', publishedAt: '2026-01-09T17:30:00.000-05:00' },
      ...{ type: 'Instagram Post', isMeasured: true },
    },
  ],
  offers: [
    {
      ...{ id: '5210', campaign: '14', publishedAt: '2025-09-12T10:00:00.000-04:00', platform: 'instagram' },
      ...{ url: 'https://instagram.example/signe.r/5210', reach: 2400 },
      connection: { name: '@signe.r', url: 'https://instagram.example/signe.r' },
    },
  ],
  groups: [
    {
      ...{ id: 'virtual-campaign-31', type: 'campaign', name: 'Light for the dark months' },
      assets: allAssets.slice(0, 2),
    },
    { id: 'virtual-platform-instagram', type: 'platform', name: 'Instagram', assets: allAssets },
    { id: '7001', type: 'custom', name: 'For the catalogue', assets: allAssets.slice(1) },
  ],
  assets,
};
