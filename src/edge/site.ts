import type { ShortLinkSettings } from './links/short-link-settings.ts';
import type { Release } from './site-release.ts';

/** Where a service is and the secret that opens it. */
export interface ServiceAccess {
  baseUrl: string;
  /** never leaves the edge, is never logged */
  credential: string;
}

/** Who is paid: the site's own name for a publisher, and the Metapic user behind it. */
export type Publishers = Readonly<Record<string, string>>;

export const defaultPublisher = 'default';

export interface OlapicAccess extends ServiceAccess {
  /** where uploads and reports are sent; the default is `baseUrl` */
  writeBaseUrl?: string | undefined;
  /** the user that photos are handed in as; by default that of `widgetInstance` */
  uploaderId?: string | undefined;
  /** the site's own widget instance */
  widgetInstance?: string | undefined;
  /** what visitors who have agreed to it do is counted there; absent where nobody counts */
  analytics?: AnalyticsAccess | undefined;
}

export interface AnalyticsAccess {
  baseUrl: string;
  /** id of the widget instance that the counts are kept for */
  instance: string;
}

export interface TwoMAccess extends ServiceAccess {
  /** what new short links are like; plain ones by default */
  shortLinks?: ShortLinkSettings | undefined;
}

export interface MetapicAccess extends ServiceAccess {
  publishers: Publishers;
}

export interface IzeaxAccess extends ServiceAccess {
  /** the credential opens every account of its user; this is the one that is meant */
  accountId: string;
  /** the word before the credential: the document has `Bearer:`, newer programs of the service have `Bearer` */
  scheme: 'Bearer:' | 'Bearer';
  /** the licences under which an asset may be shown, in the service's words; under any other it is not */
  licenses: readonly string[];
  /** by tag, in lower case, the key of the product that it stands for */
  products: ReadonlyMap<string, string>;
}

/** What becomes of reports: each takes a look away from everybody. */
export interface ReportSettings {
  /** `direct`: told to Olapic by itself · `hold`: waits for the operator */
  delivery: 'direct' | 'hold';
  /** more than so many in an hour wait for the operator, whatever `delivery` says */
  mostPerHour: number;
  /** an address of the shop's, which Olapic is told in place of the person's own; null tells theirs */
  contact: string | null;
}

/** How visitors hand in photos. */
export interface UploadSettings {
  /** `site`: all as the site's own uploader · `visitor`: each as a user that is made for them */
  as: 'site' | 'visitor';
  termsVersion: string;
  termsUrl: string | null;
  /** whether films are taken too */
  takesVideos: boolean;
}

/** A service without credentials is null: it is off, and the page does without it. */
export interface SiteServices {
  olapic: OlapicAccess | null;
  metapic: MetapicAccess | null;
  twoM: TwoMAccess | null;
  izeax: IzeaxAccess | null;
}

/** One customer of ours. */
export interface Site extends SiteServices {
  id: string;
  /** origins whose pages may POST, such as `https://shop.example` */
  origins: readonly string[];
  /** hosts whose products are the site's own goods: plain links, no label; also where its pages are */
  ownHosts: readonly string[];
  /** shops that may be deep-linked; `*` lets Metapic decide */
  linkHosts: readonly string[];
  /** shops that are never deep-linked, whatever `linkHosts` says */
  deniedHosts: readonly string[];
  /** where pictures may come from; `*` for anywhere, none for the hosts that the photos are on */
  pictureHosts: readonly string[];
  /** ISO 4217; null takes the currency of the Olapic account */
  currency: string | null;
  /** lets the site's own server POST without an origin, and share addresses outside the site */
  serverKey: string | null;
  reports: ReportSettings;
  /** null where visitors hand in nothing */
  uploads: UploadSettings | null;
  /** which build of the bundle its pages get */
  release: Release;
}

export const defaultSite = 'default';

/** @param url as the WHATWG parser prints it */
export function isOwnAddress(site: Site, url: string): boolean {
  return site.ownHosts.includes(new URL(url).host);
}
