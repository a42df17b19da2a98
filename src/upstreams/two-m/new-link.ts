/** What can be said about a short link when it is made or changed, and the service's words for it. */
import { wireId } from '../wire-id.ts';

/**
 * Whatever is left out is decided by the service, or left as it is. A plan may not have everything: aliases, targets
 * and parameters are refused then.
 */
export interface NewLink {
  /** where it leads */
  url: string;
  /** the wished last part of the short address; it may come back otherwise */
  alias?: string | undefined;
  /** branded domain, as an http(s) address */
  domain?: string | undefined;
  /** what the visitor sees before the target: nothing by default */
  passage?: Passage | undefined;
  /** has to be typed before the link leads on */
  password?: string | undefined;
  /** when it stops working: `YYYY-MM-DDTHH:MM:SS` in the account's time zone; by default never */
  expires?: string | undefined;
  /** other targets for some visitors */
  countryTargets?: readonly CountryTarget[] | undefined;
  deviceTargets?: readonly DeviceTarget[] | undefined;
  languageTargets?: readonly LanguageTarget[] | undefined;
  /** what social networks show of it */
  preview?: LinkPreview | undefined;
  /** a note for the account's owner */
  description?: string | undefined;
  /** ids of tracking pixels that are fired at a click */
  pixelIds?: readonly string[] | undefined;
  channelId?: string | undefined;
  campaignId?: string | undefined;
  /** opens an app instead of the browser */
  app?: AppTarget | undefined;
  /** who may see the statistics page; a private link redirects all the same. The default is `private`. */
  visibility?: 'public' | 'private' | undefined;
  /** added to the query of the target */
  parameters?: readonly { name: string; value: string }[] | undefined;
}

/** `frame` shows the target within a bar of the service, `splash` a page before it; a splash or an overlay may be the account's own. */
export type Passage = 'direct' | 'frame' | 'splash' | { splashId: string } | { overlayId: string };

export interface CountryTarget {
  /** in English, such as `Canada` */
  country: string;
  url: string;
}

export interface DeviceTarget {
  /** such as `iPhone` or `Android` */
  device: string;
  url: string;
}

export interface LanguageTarget {
  /** two letters, such as `en` */
  language: string;
  url: string;
}

export interface LinkPreview {
  title?: string | undefined;
  description?: string | undefined;
  imageUrl?: string | undefined;
}

export interface AppTarget {
  /** lets the service find the app by the target */
  isAutomatic?: boolean | undefined;
  /** where those who do not have the app are sent, by the maker of their telephone's system */
  appleUrl?: string | undefined;
  googleUrl?: string | undefined;
}

/** Fields that are undefined are not sent. */
export function toWireLink(link: NewLink) {
  const { url, alias, domain, passage, password, expires, description, visibility, parameters } = link;
  return {
    ...{ url, custom: alias, domain, password, description, status: visibility, parameters },
    type: passage && wirePassage(passage),
    expiry: expires?.replace('T', ' '),
    geotarget: link.countryTargets?.map(({ country, url }) => ({ location: country, link: url })),
    devicetarget: link.deviceTargets?.map(({ device, url }) => ({ device, link: url })),
    languagetarget: link.languageTargets?.map(({ language, url }) => ({ language, link: url })),
    metatitle: link.preview?.title,
    metadescription: link.preview?.description,
    metaimage: link.preview?.imageUrl,
    pixels: link.pixelIds?.map(wireId),
    channel: link.channelId === undefined ? undefined : wireId(link.channelId),
    campaign: link.campaignId === undefined ? undefined : wireId(link.campaignId),
    deeplink: link.app && wireApp(link.app),
  };
}

function wirePassage(passage: Passage): string | number {
  if (typeof passage === 'string') return passage;
  return 'splashId' in passage ? wireId(passage.splashId) : `overlay-${passage.overlayId}`;
}

function wireApp({ isAutomatic, appleUrl, googleUrl }: AppTarget) {
  return { auto: isAutomatic, apple: appleUrl, google: googleUrl };
}
