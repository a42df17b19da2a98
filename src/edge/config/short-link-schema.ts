/** What a site's short links are like. Every setting is off unless it is set. */
import * as v from 'valibot';
import { parseHttpUrl } from '../../model/http-url.ts';
import type { Passage } from '../../upstreams/two-m/new-link.ts';
import { aliasPlaceholders, utmNames, type ShortLinkSettings } from '../links/short-link-settings.ts';
import { list, section, text, textMeaning, wholeNumber } from './values.ts';

/** Ten years; 0 is for ever. */
const mostDays = 3_650;
const longestAlias = 60;
const idPattern = /^[\w-]{1,40}$/;
const aliasPattern = new RegExp(`^([\\w-]|\\{(${aliasPlaceholders.join('|')})\\}){1,${longestAlias}}$`);

const id = v.pipe(text, v.regex(idPattern, 'must be an id as 2m.is shows it, such as 12.'));
const pixelId = v.pipe(text, v.regex(idPattern, 'must be ids of pixels at 2m.is, such as 3,7.'));

const alias = v.pipe(
  text,
  v.check(
    (value) => aliasPattern.test(value) && value.length <= longestAlias,
    `may hold letters, digits, "-", "_" and ${aliasPlaceholders.map((name) => `{${name}}`).join(', ')}: at most ${longestAlias} characters.`,
  ),
  // A link that has ended keeps its alias, and the one that takes its place needs another.
  v.check(
    (value) => value.includes('{random}'),
    'needs a {random} part, as in look-{id}-{random}: no two links share an alias.',
  ),
);

const domain = textMeaning((value) => {
  const url = parseHttpUrl(value.includes('://') ? value : `https://${value}`);
  return url !== null && /^https:\/\/[^/?#]+\/$/.test(url) ? new URL(url).origin : null;
}, 'must be your branded domain at 2m.is, such as go.shop.example.');

const passage = textMeaning(
  readPassage,
  'must be direct (the default), frame, splash, splash:ID or overlay:ID.',
);

function readPassage(value: string): Passage | null {
  if (value === 'direct' || value === 'frame' || value === 'splash') return value;
  const [, kind, id = ''] = /^(splash|overlay):([\w-]{1,40})$/.exec(value) ?? [];
  if (kind === 'splash') return { splashId: id };
  return kind === 'overlay' ? { overlayId: id } : null;
}

const utmValue = v.optional(
  v.pipe(
    text,
    v.regex(/^([^{}]|\{placement\})+$/, 'needs a value, and {placement} is its only placeholder.'),
  ),
);

/** Names without `utm_`. */
export const utmSchema = section({
  source: utmValue,
  medium: utmValue,
  campaign: utmValue,
  term: utmValue,
  content: utmValue,
  id: utmValue,
});

export const shortLinkSchema = section({
  alias: v.optional(alias),
  domain: v.optional(domain),
  expiresAfterDays: v.optional(wholeNumber(mostDays), 0),
  campaignId: v.optional(id),
  channelId: v.optional(id),
  utm: v.optional(utmSchema, {}),
  pixelIds: v.optional(list(pixelId), []),
  passage: v.optional(passage, 'direct'),
});

export function toShortLinkSettings(read: v.InferOutput<typeof shortLinkSchema>): ShortLinkSettings {
  const { alias = null, domain = null, campaignId = null, channelId = null, pixelIds, passage } = read;
  return {
    ...{ alias, domain, campaignId, channelId, pixelIds, passage },
    expiresAfterDays: read.expiresAfterDays || null,
    // In the order of the file: it is the order in the address.
    utm: Object.entries(read.utm).flatMap(([name, value]) => {
      const known = utmNames.find((one) => one === name);
      return known && value ? [{ name: known, value }] : [];
    }),
  };
}
