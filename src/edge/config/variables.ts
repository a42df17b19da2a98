/** The variables that describe the default site, and what is general. */
import * as v from 'valibot';
import { utmNames } from '../links/short-link-settings.ts';
import { defaultSite } from '../site.ts';
import { utmSchema } from './short-link-schema.ts';

/** @returns undefined for what means nothing, which is complained about */
type Read = (text: string, name: string, complain: (problem: string) => void) => unknown;

interface Variable {
  path: string;
  read: Read;
}

const asText: Read = (text) => text;
const asNumber: Read = (text) => Number(text);
/** Separated by spaces or commas. */
const asList: Read = (text) => text.split(/[\s,]+/).filter(Boolean);
/** Separated by commas: they may hold spaces. */
const asNames: Read = (text) =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
/** What is neither goes on as text, which is refused where the value is. */
const asSwitch: Read = (text) => (text === 'true' || text === 'false' ? text === 'true' : text);
/** Secrets stay where they are until they are needed, as those of a file do. */
const asReference: Read = (_, name) => `env:${name}`;

/** Others who may be paid, `anna=17 bo=23`: the names that pages use, and the Metapic users behind them. */
const asPublishers: Read = (text, name, complain) => {
  const entries = text.split(/[\s,]+/).filter(Boolean);
  const pattern = /^([\w-]{1,64})=([\w-]+)$/;
  for (const entry of entries.filter((one) => !pattern.test(one))) {
    complain(`${name}: "${entry}" is no publisher; write it as anna=17.`);
  }
  return Object.fromEntries(entries.map((entry) => entry.split('=')));
};

const asUtm: Read = (text, name, complain) => {
  const pairs = [...new URLSearchParams(text)];
  const utm = Object.fromEntries(pairs);
  if (Object.keys(utm).length === pairs.length && v.is(utmSchema, utm)) return utm;
  complain(
    `${name} must be like source=shop&medium={placement}: of ${utmNames.join(', ')} each once, with a value; {placement} is the only placeholder.`,
  );
  return undefined;
};

const at = (path: string, read: Read = asText): Variable => ({ path, read });
const ofSite = (path: string, read: Read = asText): Variable => at(`sites.${defaultSite}.${path}`, read);

/** Each variable, and where its value stands in a configuration file. */
export const variables: Readonly<Record<string, Variable>> = {
  PORT: at('port', asNumber),
  LOOKSTREAM_TRUSTED_HOPS: at('trustedHops', asNumber),
  LOOKSTREAM_PUBLIC_URL: at('publicUrl'),
  LOOKSTREAM_SECRET: at('secret', asReference),
  LOOKSTREAM_ADMIN_TOKEN: at('adminToken', asReference),
  LOOKSTREAM_STORE: at('store', asReference),
  LOOKSTREAM_ORIGINS: ofSite('origins', asList),
  LOOKSTREAM_OWN_HOSTS: ofSite('ownHosts', asList),
  LOOKSTREAM_LINK_HOSTS: ofSite('linkHosts', asList),
  LOOKSTREAM_DENIED_HOSTS: ofSite('deniedHosts', asList),
  LOOKSTREAM_PICTURE_HOSTS: ofSite('pictureHosts', asList),
  LOOKSTREAM_CURRENCY: ofSite('currency'),
  LOOKSTREAM_SERVER_KEY: ofSite('serverKey', asReference),
  LOOKSTREAM_REPORTS: ofSite('reports'),
  LOOKSTREAM_REPORTS_PER_HOUR: ofSite('reportsPerHour', asNumber),
  LOOKSTREAM_REPORT_CONTACT: ofSite('reportContact'),
  LOOKSTREAM_UPLOADS: ofSite('uploads.as'),
  LOOKSTREAM_UPLOAD_TERMS: ofSite('uploads.termsVersion'),
  LOOKSTREAM_UPLOAD_TERMS_URL: ofSite('uploads.termsUrl'),
  LOOKSTREAM_UPLOAD_VIDEOS: ofSite('uploads.videos', asSwitch),
  LOOKSTREAM_RELEASE: ofSite('release'),
  OLAPIC_API_KEY: ofSite('olapic.apiKey', asReference),
  OLAPIC_BASE_URL: ofSite('olapic.baseUrl'),
  OLAPIC_WRITE_BASE_URL: ofSite('olapic.writeBaseUrl'),
  OLAPIC_UPLOADER_ID: ofSite('olapic.uploaderId'),
  OLAPIC_WIDGET_INSTANCE: ofSite('olapic.widgetInstance'),
  OLAPIC_ANALYTICS_BASE_URL: ofSite('olapic.analyticsBaseUrl'),
  METAPIC_TOKEN: ofSite('metapic.token', asReference),
  METAPIC_BASE_URL: ofSite('metapic.baseUrl'),
  METAPIC_PUBLISHERS: ofSite('metapic.publishers', asPublishers),
  METAPIC_USER_ID: ofSite('metapic.publishers.default'),
  TWO_M_API_KEY: ofSite('twoM.apiKey', asReference),
  TWO_M_BASE_URL: ofSite('twoM.baseUrl'),
  TWO_M_ALIAS: ofSite('twoM.shortLinks.alias'),
  TWO_M_DOMAIN: ofSite('twoM.shortLinks.domain'),
  TWO_M_EXPIRES_DAYS: ofSite('twoM.shortLinks.expiresAfterDays', asNumber),
  TWO_M_CAMPAIGN_ID: ofSite('twoM.shortLinks.campaignId'),
  TWO_M_CHANNEL_ID: ofSite('twoM.shortLinks.channelId'),
  TWO_M_UTM: ofSite('twoM.shortLinks.utm', asUtm),
  TWO_M_PIXEL_IDS: ofSite('twoM.shortLinks.pixelIds', asList),
  TWO_M_PASSAGE: ofSite('twoM.shortLinks.passage'),
  IZEAX_TOKEN: ofSite('izeax.token', asReference),
  IZEAX_BASE_URL: ofSite('izeax.baseUrl'),
  IZEAX_ACCOUNT_ID: ofSite('izeax.accountId'),
  IZEAX_LICENSES: ofSite('izeax.licenses', asNames),
  IZEAX_AUTHORIZATION: ofSite('izeax.authorization'),
};
