import type { Placement } from '../../model/links.ts';
import type { NewLink } from '../../upstreams/two-m/new-link.ts';
import type { Mark } from '../takedown/marks.ts';
import type { AliasPlaceholder, ShortLinkSettings } from './short-link-settings.ts';
import { withUtm } from './target-query.ts';

/** What is to be shortened, and where the link is shown. */
export interface WantedLink {
  target: string;
  placement: Placement;
  /** what the target is about, for the alias: the look's number or the product's key; null for a page */
  subject: string | null;
  /** of the look that is shared; none for a product or a page */
  marks: readonly Mark[];
}

/**
 * The same link with fewer and fewer extras. A plan may refuse aliases and domains, and more than those; a visitor
 * must not go without a link for it. The first that 2m.is takes is the one.
 *
 * @param expires see `NewLink`
 * @param note see `noteOf`
 */
export function triesFor(
  settings: ShortLinkSettings,
  wanted: WantedLink,
  expires: string | undefined,
  note: string,
): [NewLink, ...NewLink[]] {
  const { domain, campaignId, channelId, pixelIds, passage } = settings;
  const alias = aliasOf(settings, wanted);
  const isNamed = alias !== null || domain !== null;
  const isGrouped = campaignId !== null || channelId !== null || pixelIds.length > 0 || passage !== 'direct';

  const bare: NewLink = {
    url: withUtm(settings, wanted.target, wanted.placement),
    expires,
    passage: 'direct',
    description: note,
  };
  const grouped: NewLink = {
    ...bare,
    passage,
    ...(campaignId !== null && { campaignId }),
    ...(channelId !== null && { channelId }),
    ...(pixelIds.length > 0 && { pixelIds }),
  };
  const named: NewLink = { ...grouped, ...(alias !== null && { alias }), ...(domain !== null && { domain }) };
  const fewer = isGrouped ? [grouped, bare] : [bare];
  return isNamed ? [named, ...fewer] : isGrouped ? [grouped, bare] : [bare];
}

/** Keys of products can be long, and an alias is read by people. */
const longestSubject = 40;

function aliasOf({ alias }: ShortLinkSettings, { placement, subject }: WantedLink): string | null {
  if (alias === null) return null;
  const id = (subject ?? '').replace(/[^\w-]+/g, '-').slice(0, longestSubject);
  const values: Record<AliasPlaceholder, string> = { placement, id, random: randomPart() };
  return (
    alias
      .replace(/\{(\w+)\}/g, (_, name: AliasPlaceholder) => values[name])
      // What stood around a placeholder without a value.
      .replace(/-{2,}/g, '-')
      .replace(/^-|-$/g, '')
  );
}

/** Without vowels, which make words. 32 of them, so that no byte favours any. */
const letters = '0123456789bcdfghjkmnpqrstvwxzBDF';
const randomLength = 6;

function randomPart(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(randomLength));
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
}
