/** The client with scripted answers, the bodies that the document prints, and every call that there is. */
import { createTwoM } from '../../../src/upstreams/two-m/client.ts';
import type { TwoM, TwoMOptions } from '../../../src/upstreams/two-m/client.ts';
import { scriptedFetch } from '../support/scripted-fetch.ts';
import type { AskedFor, Scripted } from '../support/scripted-fetch.ts';

export const apiKey = 'two-m-key-0123456789';
export const link = { url: 'https://acme.com/anvil#opi1' };

export function twoM(...script: [Scripted, ...Scripted[]]): { client: TwoM; asked: AskedFor[] } {
  return twoMWith({}, ...script);
}

export function twoMWith(options: Partial<TwoMOptions>, ...script: [Scripted, ...Scripted[]]) {
  const { fetch, asked } = scriptedFetch(...script);
  return { client: createTwoM({ fetch, baseUrl: 'https://2m.example', apiKey, ...options }), asked };
}

/** A page of a list as the service wraps it. */
export function pageBody(name: string, items: unknown, numbers: object = {}) {
  const counts = { result: 2, perpage: 2, currentpage: 1, nextpage: null, maxpage: 1 };
  return { error: '0', data: { ...counts, ...numbers, [name]: items } };
}

export const accountBody = {
  error: 0,
  data: {
    id: 1,
    email: 'person@acme.example',
    username: 'sampleuser',
    avatar: 'https:\\/\\/domain.com\\/content\\/avatar.png',
    status: 'pro',
    expires: '2022-11-15 15:00:00',
    registered: '2020-11-10 18:01:43',
  },
};

export const qrCodeList = pageBody('qrs', [
  { id: 2, link: 'https://2m.is/qr/a2d5e', scans: 0, name: 'Google', date: '2020-11-10 18:01:43' },
  { id: 1, link: 'https://2m.is/qr/b9edfe', scans: 5, name: 'Google Canada', date: '2020-11-10 18:00:25' },
]);

export const oneQrCode = {
  error: 0,
  details: {
    id: 1,
    link: 'https://2m.is/qr/b9edfe',
    scans: 5,
    name: 'Google Canada',
    date: '2020-11-10 18:00:25',
  },
  data: {
    clicks: 1,
    uniqueClicks: 1,
    topCountries: { Unknown: '1' },
    topReferrers: { 'Direct, email and other': '1' },
    topBrowsers: { Chrome: '1' },
    topOs: { 'Windows 10': '1' },
    socialCount: { facebook: 0, twitter: 0, instagram: 0 },
  },
};

export const addedQrCode = { error: 0, id: 3, link: 'https://2m.is/qr/a58f79' };

export const campaignList = pageBody('campaigns', [
  {
    id: 1,
    name: 'Sample Campaign',
    public: false,
    rotator: false,
    list: 'https://domain.com/u/admin/list-1',
  },
  {
    id: 2,
    domain: 'Facebook Campaign',
    public: true,
    rotator: 'https://domain.com/r/test',
    list: 'https://domain.com/u/admin/test-2',
  },
]);

export const changedCampaign = {
  error: 0,
  id: 3,
  domain: 'New Campaign',
  public: true,
  rotator: 'https://domain.com/r/new-campaign',
  list: 'https://domain.com/u/admin/new-campaign-3',
};

export const done = { error: 0, message: 'Done.' };

/** One call for each row, and the second shape of the list of links. */
export const everyCall: Record<string, (client: TwoM) => Promise<unknown>> = {
  'account.get': (client) => client.account.get(),
  'account.update': (client) => client.account.update({ email: 'new@acme.example', password: 'pass-1234' }),
  'links.list': (client) => client.links.list().first(),
  'links.byAddress': (client) => client.links.byAddress('https://2m.is/google'),
  'links.byId': (client) => client.links.byId('1'),
  'links.add': (client) => client.links.add(link),
  'links.update': (client) => client.links.update('3', link),
  'links.delete': (client) => client.links.delete('3'),
  'qrCodes.list': (client) => client.qrCodes.list().first(),
  'qrCodes.byId': (client) => client.qrCodes.byId('1'),
  'qrCodes.add': (client) => client.qrCodes.add({ content: { type: 'link', url: link.url } }),
  'qrCodes.update': (client) => client.qrCodes.update('3', { content: { type: 'text', text: 'Hello' } }),
  'qrCodes.delete': (client) => client.qrCodes.delete('3'),
  'campaigns.list': (client) => client.campaigns.list().first(),
  'campaigns.add': (client) => client.campaigns.add({ name: 'Spring' }),
  'campaigns.assign': (client) => client.campaigns.assign('3', '1'),
  'campaigns.update': (client) => client.campaigns.update('3', { name: 'Summer' }),
  'campaigns.delete': (client) => client.campaigns.delete('3'),
};
