/** The part of the environment that says what a site's short links are like. */
import { parseHttpUrl } from '../model/http-url.ts';
import type { Passage } from '../upstreams/two-m/new-link.ts';
import type { EnvironmentReader } from './environment.ts';
import {
  aliasPlaceholders,
  utmNames,
  type ShortLinkSettings,
  type UtmName,
} from './links/short-link-settings.ts';

/** Ten years; 0 is for ever. */
const mostDays = 3_650;
const longestAlias = 60;
const idPattern = /^[\w-]{1,40}$/;

/** Every setting is off unless it is set. The reader is told what is wrong; its `check` is the caller's. */
export function readShortLinkSettings(reader: EnvironmentReader): ShortLinkSettings {
  return {
    alias: readAlias(reader),
    domain: readDomain(reader),
    expiresAfterDays: reader.wholeNumber('TWO_M_EXPIRES_DAYS', 0, mostDays) || null,
    campaignId: readId(reader, 'TWO_M_CAMPAIGN_ID'),
    channelId: readId(reader, 'TWO_M_CHANNEL_ID'),
    utm: readUtm(reader),
    pixelIds: readPixelIds(reader),
    passage: readPassage(reader),
  };
}

function readAlias(reader: EnvironmentReader): string | null {
  const alias = reader.text('TWO_M_ALIAS');
  if (alias === null) return null;
  const isPattern = new RegExp(`^([\\w-]|\\{(${aliasPlaceholders.join('|')})\\})+$`).test(alias);
  if (!isPattern || alias.length > longestAlias) {
    const placeholders = aliasPlaceholders.map((name) => `{${name}}`).join(', ');
    reader.complain(
      `TWO_M_ALIAS may hold letters, digits, "-", "_" and ${placeholders}: at most ${longestAlias} characters.`,
    );
  } else if (!alias.includes('{random}')) {
    // A link that has ended keeps its alias, and the one that takes its place needs another.
    reader.complain(
      'TWO_M_ALIAS needs a {random} part, as in look-{id}-{random}: no two links share an alias.',
    );
  }
  return alias;
}

function readDomain(reader: EnvironmentReader): string | null {
  const domain = reader.text('TWO_M_DOMAIN');
  if (domain === null) return null;
  const url = parseHttpUrl(domain.includes('://') ? domain : `https://${domain}`);
  if (url !== null && /^https:\/\/[^/?#]+\/$/.test(url)) return new URL(url).origin;
  reader.complain('TWO_M_DOMAIN must be your branded domain at 2m.is, such as go.shop.example.');
  return null;
}

function readId(reader: EnvironmentReader, name: string): string | null {
  const value = reader.text(name);
  if (value !== null && !idPattern.test(value)) {
    reader.complain(`${name} must be an id as 2m.is shows it, such as 12.`);
  }
  return value;
}

function readPixelIds(reader: EnvironmentReader): string[] {
  const ids = reader.list('TWO_M_PIXEL_IDS');
  if (!ids.every((id) => idPattern.test(id))) {
    reader.complain('TWO_M_PIXEL_IDS must be ids of pixels at 2m.is, such as 3,7.');
  }
  return ids;
}

function readUtm(reader: EnvironmentReader): ShortLinkSettings['utm'] {
  const pairs = [...new URLSearchParams(reader.text('TWO_M_UTM') ?? '')];
  const isName = (name: string): name is UtmName => (utmNames as readonly string[]).includes(name);
  const isValue = (value: string) => value !== '' && !/[{}]/.test(value.replaceAll('{placement}', ''));
  const isGood = pairs.every(([name, value]) => isName(name) && isValue(value));
  const isOnce = new Set(pairs.map(([name]) => name)).size === pairs.length;
  if (!isGood || !isOnce) {
    reader.complain(
      `TWO_M_UTM must be like source=shop&medium={placement}: of ${utmNames.join(', ')} each once, with a value; {placement} is the only placeholder.`,
    );
  }
  return pairs.flatMap(([name, value]) => (isName(name) ? [{ name, value }] : []));
}

function readPassage(reader: EnvironmentReader): Passage {
  const text = reader.text('TWO_M_PASSAGE') ?? 'direct';
  if (text === 'direct' || text === 'frame' || text === 'splash') return text;
  const [, kind, id = ''] = /^(splash|overlay):([\w-]{1,40})$/.exec(text) ?? [];
  if (kind === 'splash') return { splashId: id };
  if (kind === 'overlay') return { overlayId: id };
  reader.complain('TWO_M_PASSAGE must be direct (the default), frame, splash, splash:ID or overlay:ID.');
  return 'direct';
}
