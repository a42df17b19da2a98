import type { Passage } from '../../upstreams/two-m/new-link.ts';

/** What a site's new short links are like. Links that were made before stay as they are: they may be printed. */
export interface ShortLinkSettings {
  /** wished last part of the address, with the placeholders of `aliasPlaceholders`; null lets 2m.is choose */
  alias: string | null;
  /** branded domain, as an https origin; null for 2m.is' own */
  domain: string | null;
  /** days after which a link ends, and the next one who asks gets another; null for never */
  expiresAfterDays: number | null;
  campaignId: string | null;
  channelId: string | null;
  /** names without `utm_`; a value may hold `{placement}` */
  utm: readonly { name: UtmName; value: string }[];
  /** tracking pixels that 2m.is fires at each click */
  pixelIds: readonly string[];
  /** what visitors see before the target */
  passage: Passage;
}

export const utmNames = ['source', 'medium', 'campaign', 'term', 'content', 'id'] as const;
export type UtmName = (typeof utmNames)[number];

/** `{id}` is the look's number or the product's key, and nothing for a page. */
export const aliasPlaceholders = ['placement', 'id', 'random'] as const;
export type AliasPlaceholder = (typeof aliasPlaceholders)[number];

/** A link as 2m.is makes it when nobody says more: it neither tracks visitors nor holds them up. */
export const plainShortLinks: ShortLinkSettings = {
  ...{ alias: null, domain: null, expiresAfterDays: null, campaignId: null, channelId: null },
  ...{ utm: [], pixelIds: [], passage: 'direct' },
};

/** What settings do to visitors that they may have to be asked about first: one sentence for each. */
export function warningsOf({ pixelIds, passage }: ShortLinkSettings): string[] {
  const warnings: string[] = [];
  if (pixelIds.length > 0) {
    warnings.push('TWO_M_PIXEL_IDS lets 2m.is track whoever follows a short link: that needs their consent.');
  }
  if (passage !== 'direct') {
    warnings.push(
      'TWO_M_PASSAGE puts something of 2m.is before the target: it holds visitors up, and what tracks them needs their consent.',
    );
  }
  return warnings;
}
