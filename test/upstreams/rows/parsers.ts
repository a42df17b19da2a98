/**
 * Every reader of answers, and the rows whose calls it reads for: bare ones, with ids that need not exist, as the
 * answers are made up anyway.
 */
import type { Clients } from '../../support/sandbox-clients.ts';
import { walk } from '../support/walk.ts';

export type BareCall = (clients: Clients) => Promise<unknown>;

/** By the name of the row. */
export type Parser = Record<string, BareCall>;

const recent = { sort: 'recent' } as const;
const file = new File([new Uint8Array(4)], 'x.jpg', { type: 'image/jpeg' });
const url = 'https://acme.com/';
const counted = { source: 'best', visitor: 'a' } as const;
const content = { type: 'text', text: 'x' } as const;

const olapic: Parser[] = [
  { 'olapic.customers.own': ({ olapic }) => olapic.customers.own() },
  { 'olapic.customers.byId': ({ olapic }) => olapic.customers.byId('1') },
  { 'olapic.media.byId': ({ olapic }) => olapic.media.byId('1') },
  {
    'olapic.media.ofCustomer': ({ olapic }) => walk(olapic.media.ofCustomer('1', recent)),
    'olapic.media.ofCategory': ({ olapic }) => walk(olapic.media.ofCategory('1', recent)),
    'olapic.media.ofCategoryKey': ({ olapic }) => walk(olapic.media.ofCategoryKey('1', recent)),
    'olapic.media.ofStream': ({ olapic }) => walk(olapic.media.ofStream('1', recent)),
    'olapic.media.ofStreamKey': ({ olapic }) => walk(olapic.media.ofStreamKey('1', recent)),
    'olapic.media.ofUser': ({ olapic }) => walk(olapic.media.ofUser('1')),
    'olapic.media.ofInstagramUser': ({ olapic }) => walk(olapic.media.ofInstagramUser('1', 'a')),
  },
  { 'olapic.media.report': ({ olapic }) => olapic.media.report('1', { email: 'a@b.example', reason: 'x' }) },
  { 'olapic.uploads.upload': ({ olapic }) => olapic.uploads.upload('1', { source: { file } }) },
  { 'olapic.uploads.stash': ({ olapic }) => olapic.uploads.stash(file) },
  {
    'olapic.streams.byId': ({ olapic }) => olapic.streams.byId('1'),
    'olapic.streams.search': ({ olapic }) => olapic.streams.search('1', 'a'),
    'olapic.streams.ofCustomerByKey': ({ olapic }) => olapic.streams.ofCustomerByKey('1', 'a'),
    'olapic.streams.byKey': ({ olapic }) => olapic.streams.byKey('a'),
  },
  {
    'olapic.streams.ofCustomer': ({ olapic }) => walk(olapic.streams.ofCustomer('1')),
    'olapic.streams.ofMedia': ({ olapic }) => walk(olapic.streams.ofMedia('1')),
    'olapic.streams.ofCategory': ({ olapic }) => walk(olapic.streams.ofCategory('1')),
  },
  {
    'olapic.categories.byId': ({ olapic }) => olapic.categories.byId('1'),
    'olapic.categories.search': ({ olapic }) => olapic.categories.search('1', 'a'),
  },
  {
    'olapic.categories.ofCustomer': ({ olapic }) => walk(olapic.categories.ofCustomer('1')),
    'olapic.categories.ofMedia': ({ olapic }) => walk(olapic.categories.ofMedia('1')),
    'olapic.categories.ofStream': ({ olapic }) => walk(olapic.categories.ofStream('1')),
  },
  {
    'olapic.users.byId': ({ olapic }) => olapic.users.byId('1'),
    'olapic.users.byInstagramHandle': ({ olapic }) => olapic.users.byInstagramHandle('1', 'a'),
    'olapic.users.create': ({ olapic }) => olapic.users.create({ email: 'a@b.example', screenName: 'A' }),
  },
  {
    'olapicAnalytics.widgetRendered': ({ olapicAnalytics }) => olapicAnalytics.widgetRendered(counted),
    'olapicAnalytics.media': ({ olapicAnalytics }) => olapicAnalytics.media('1', 'view', counted),
  },
  { 'olapic.widgets.byId': ({ olapic }) => olapic.widgets.byId('1') },
  { 'olapic.widgets.ofCustomer': ({ olapic }) => walk(olapic.widgets.ofCustomer('1')) },
  { 'olapic.widgets.styleById': ({ olapic }) => olapic.widgets.styleById('1') },
  { 'olapic.widgets.stylesOfCustomer': ({ olapic }) => walk(olapic.widgets.stylesOfCustomer('1')) },
];

const metapic: Parser[] = [
  { 'metapic.deepLinks': ({ metapic }) => metapic.deepLinks([url], { userId: '1' }) },
  { 'metapic.deepLinkBlogPost': ({ metapic }) => metapic.deepLinkBlogPost('1', '<p>') },
  { 'metapic.popularTags': ({ metapic }) => metapic.popularTags('1') },
  { 'metapic.clicksByDate': ({ metapic }) => metapic.clicksByDate() },
  { 'metapic.clicks': ({ metapic }) => metapic.clicks() },
  { 'metapic.userClicks': ({ metapic }) => metapic.userClicks('1') },
  { 'metapic.hello': ({ metapic }) => metapic.hello() },
];

const twoM: Parser[] = [
  { 'twoM.account.get': ({ twoM }) => twoM.account.get() },
  {
    'twoM.account.update': ({ twoM }) => twoM.account.update({ password: 'x' }),
    'twoM.links.delete': ({ twoM }) => twoM.links.delete('1'),
    'twoM.campaigns.assign': ({ twoM }) => twoM.campaigns.assign('1', '2'),
    'twoM.campaigns.delete': ({ twoM }) => twoM.campaigns.delete('1'),
    'twoM.qrCodes.update': ({ twoM }) => twoM.qrCodes.update('1', { content }),
    'twoM.qrCodes.delete': ({ twoM }) => twoM.qrCodes.delete('1'),
  },
  { 'twoM.links.list': ({ twoM }) => walk(twoM.links.list()) },
  {
    'twoM.links.byAddress': ({ twoM }) => twoM.links.byAddress('https://2m.is/x'),
    'twoM.links.byId': ({ twoM }) => twoM.links.byId('1'),
  },
  { 'twoM.links.add': ({ twoM }) => twoM.links.add({ url }) },
  { 'twoM.links.update': ({ twoM }) => twoM.links.update('1', { url }) },
  { 'twoM.campaigns.list': ({ twoM }) => walk(twoM.campaigns.list()) },
  {
    'twoM.campaigns.add': ({ twoM }) => twoM.campaigns.add({ name: 'x' }),
    'twoM.campaigns.update': ({ twoM }) => twoM.campaigns.update('1', { name: 'x' }),
  },
  { 'twoM.qrCodes.list': ({ twoM }) => walk(twoM.qrCodes.list()) },
  { 'twoM.qrCodes.byId': ({ twoM }) => twoM.qrCodes.byId('1') },
  { 'twoM.qrCodes.add': ({ twoM }) => twoM.qrCodes.add({ content }) },
];

const izeax: Parser[] = [
  {
    'izeax.unity.campaigns': ({ izeax }) => izeax.unity.campaigns(),
    'izeax.legacy.campaigns': ({ izeax }) => izeax.legacy.campaigns(),
  },
  { 'izeax.unity.metrics': ({ izeax }) => walk(izeax.unity.metrics('1')) },
  { 'izeax.content.groups': ({ izeax }) => walk(izeax.content.groups()) },
  { 'izeax.content.assets': ({ izeax }) => walk(izeax.content.assets('1')) },
  { 'izeax.content.asset': ({ izeax }) => izeax.content.asset('1') },
  { 'izeax.legacy.metrics': ({ izeax }) => walk(izeax.legacy.metrics('1')) },
];

export const parsers: Record<string, Parser[]> = { olapic, metapic, 'two-m': twoM, izeax };
