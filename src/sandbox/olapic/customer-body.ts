/** A shop as Olapic prints it, in full: the same text stands beside every list and inside every stream. */
import type { SandboxShop } from '../world/types.ts';
import { form } from './form.ts';
import { selfLinkOf, stubOf } from './view.ts';
import type { View } from './view.ts';

export function customerBody(view: View, shop: SandboxShop) {
  const path = `/customers/${shop.customerId}`;
  const folder = folderOf(shop);
  return {
    _links: selfLinkOf(view, path),
    id: shop.customerId,
    _fixed: true,
    name: shop.name,
    domain: null,
    template_dir: folder,
    language: shop.language,
    settings: settingsOf(shop),
    views: {
      viewer: `//photorankstatics-a.akamaihd.net/assets/${folder}/viewer2v2.html`,
      uploader: `//photorankstatics-a.akamaihd.net/assets/${folder}/uploader1v2.html`,
    },
    _embedded: {
      user: {
        _links: selfLinkOf(view, `/users/${shop.userId}`),
        id: shop.userId,
        _fixed: false,
      },
      media: stubOf(view, `${path}/media/recent`),
      'media:recent': stubOf(view, `${path}/media/recent`),
      'media:shuffled': stubOf(view, `${path}/media/shuffled`),
      'media:photorank': stubOf(view, `${path}/media/photorank`),
      'media:rated': stubOf(view, `${path}/media/rated`),
    },
    _forms: formsOf(path),
  };
}

/** The shop's name as it stands in the addresses of its own files. */
export function folderOf({ name }: SandboxShop): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Types are as mixed as in the service's own bodies. */
function settingsOf({ currency }: SandboxShop) {
  return {
    force_viewer_modal: true,
    column_number: '3',
    items_per_page: 10,
    uploader_actions: 'listSources,labeling,login,finish',
    show_in_home: false,
    show_in_home_id: '0',
    force_https: false,
    ab_testing: 0,
    olapicU: 'enabled',
    customer_dependant: {
      viewer: 'viewer2v2',
      widget: 'widget2',
      uploader: 'uploader1v2',
      assets2: 'default',
    },
    analytics_cookie_domain: '',
    premoderation: false,
    tagging: false,
    analytics_api_version: 'v2',
    analytics_checkout_file_prefix: '',
    analytics_dashboard_engagement: false,
    analytics_conversion_interval: '30-minutes',
    currency: currency.symbol,
    analytics_enterprise_analytics: false,
    currency_info: { code: currency.code, symbol: currency.symbol, name: currency.name },
    analytics_error_tracking: false,
    analytics_ga_integration: false,
  };
}

function formsOf(path: string) {
  return {
    'streams:search': form({
      title: 'Search streams',
      path: `${path}/streams/search`,
      method: 'GET',
      fields: [{ type: 'text', prompt: 'Product ID', name: 'tag_key' }],
    }),
    'categories:search': form({
      title: 'Search categories',
      path: `${path}/categories/search`,
      method: 'GET',
      fields: [{ type: 'text', prompt: 'Tag', name: 'tag_key' }],
    }),
    'stashes:create': form({
      title: 'Create stash',
      path: '/stashes',
      method: 'POST',
      fields: [{ type: 'file', prompt: 'File', name: 'file' }],
    }),
    'users:create': form({
      title: 'Create user',
      path: '/users',
      method: 'POST',
      fields: [
        { type: 'text', prompt: 'Email', name: 'email' },
        { type: 'text', prompt: 'Screen name', name: 'screen_name' },
        { type: 'text', prompt: 'Avatar URL', name: 'avatar_url' },
      ],
    }),
  };
}
