/** The account's campaigns, and what was published for them. */
import type { SandboxCampaign, SandboxOffer, SandboxUnit } from './types.ts';

export const unityCampaigns: SandboxCampaign[] = [
  { id: '6', type: 'unity', name: 'A table for autumn', contentGroup: 'virtual-campaign-6' },
  { id: '7', type: 'unity', name: 'Spring, to be planned', contentGroup: null },
];

export const legacyCampaigns: SandboxCampaign[] = [
  { id: '2', type: 'sponsorship', name: 'The first anvil', contentGroup: '6001' },
];

type UnitRow = [id: string, publishedAt: string, type: string];

const unitRows: UnitRow[] = [
  ['10000', '2026-01-12T09:15:00.000-05:00', 'Instagram Story Frame'],
  ['10001', '2026-01-12T09:15:20.000-05:00', 'Instagram Story Frame'],
  ['10002', '2026-01-14T18:02:11.000-05:00', 'Instagram Post'],
  ['10003', '2026-01-16T07:40:00.000-05:00', 'Blog Post'],
  // Such a second stands in the service's document too.
  ['10004', '2026-01-18T02:45:90.000-05:00', 'Instagram Story Frame'],
  ['10005', '2026-01-19T12:30:05.000-05:00', 'YouTube Video'],
  ['10006', '2026-01-21T20:11:48.000-05:00', 'Instagram Post'],
  ['10007', '2026-01-23T08:00:00.000-05:00', 'Facebook Post'],
  ['10008', '2026-01-26T16:25:37.000-05:00', 'Tweet'],
  ['10009', '2026-01-28T10:10:10.000-05:00', 'Instagram Post'],
  ['10010', '2026-02-02T19:45:02.000-05:00', 'Blog Post'],
  ['10011', '2026-02-04T06:55:31.000-05:00', 'Instagram Story Frame'],
];

const unmeasured = '10011';

export const units: SandboxUnit[] = unitRows.map(([id, publishedAt, type]) => ({
  ...{ id, campaign: '6', publishedAt, type },
  isMeasured: id !== unmeasured,
}));

type OfferRow = [id: string, publishedAt: string, platform: SandboxOffer['platform'], account: string];

const offerRows: OfferRow[] = [
  ['4100', '2025-10-01T08:00:00.000-04:00', 'blog', 'vossenaar'],
  ['4101', '2025-10-02T08:30:00.000-04:00', 'facebook', 'odile.mw'],
  ['4102', '2025-10-03T17:20:15.000-04:00', 'instagram', 'odile.mw'],
  ['4103', '2025-10-05T21:00:00.000-04:00', 'twitter', 'kitandkettle'],
  ['4104', '2025-10-08T11:45:30.000-04:00', 'youtube', 'yukifujisawa'],
  ['4105', '2025-10-11T09:05:00.000-04:00', 'instagram', 'kit.and.kettle'],
  ['4106', '2025-10-14T13:13:13.000-04:00', 'twitter', 'vossenaar'],
  ['4107', '2025-10-17T07:30:00.000-04:00', 'blog', 'odile'],
  ['4108', '2025-10-20T19:19:00.000-04:00', 'instagram', 'yuki.fujisawa'],
  ['4109', '2025-10-24T15:00:00.000-04:00', 'facebook', 'kit.and.kettle'],
  ['4110', '2025-10-30T22:10:45.000-04:00', 'youtube', 'vossenaar'],
];

export const offers: SandboxOffer[] = offerRows.map(([id, publishedAt, platform, account], index) => {
  const url = `https://${platform}.example/${account}`;
  return {
    ...{ id, campaign: '2', publishedAt, platform },
    url: `${url}/${id}`,
    reach: 1800 + 350 * index,
    connection: { name: platform === 'blog' ? account : `@${account}`, url },
  };
});
