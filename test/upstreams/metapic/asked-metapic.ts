/** A Metapic client over a script, and the bodies that the service's document prints. */
import { createMetapic } from '../../../src/upstreams/metapic/client.ts';
import type { Metapic } from '../../../src/upstreams/metapic/client.ts';
import { scriptedFetch } from '../support/scripted-fetch.ts';
import type { AskedFor, Scripted } from '../support/scripted-fetch.ts';

export const token = 'metapic-token-0123456789';
export const email = 'anna@publisher.example';

type Changes = Record<string, unknown>;

export function metapic(...script: [Scripted, ...Scripted[]]): { client: Metapic; asked: AskedFor[] } {
  const { fetch, asked } = scriptedFetch(...script);
  return { client: createMetapic({ fetch, baseUrl: 'https://api.example/metapic', token }), asked };
}

/** What became of one link, earnings included. */
export function item(changes: Changes = {}): Changes {
  return {
    before: 'https://na-kd.com',
    status: 'success',
    store: 'NA-KD',
    after: 'https://c.mtpc.se/tags/link/2082970',
    user_revenue_cpc: 250,
    user_revenue_cpc_formated: '2.50 kr',
    ...changes,
  };
}

export function post(changes: Changes = {}): Changes {
  return {
    newHtml: '<div> <a href="https://c.mtpc.se/tags/link/2082970"> link</a></div>',
    linkTranslation: [item()],
    isUpdated: true,
    ...changes,
  };
}

export function dayOfClicks(changes: Changes = {}): Changes {
  return { date: '2020-02-17', link_clicks: 262, tag_clicks: 0, user_id: 838, email, ...changes };
}

export function userClicks(changes: Changes = {}): Changes {
  return {
    ...{ email, tag_clicks: 0, link_clicks: 16259, total_clicks: 16259 },
    ...{ user_revenue: 853070, client_revenue: 0, affiliate: 0, sum_sek: '15290' },
    ...{ user_id: '838', ut_user_id: 838, ...changes },
  };
}

export function tag(changes: Changes = {}): Changes {
  return {
    ...{ id: 2117511, x: 0.342792, y: 0.00717703, width: 0.311956, height: 0.98883 },
    meta_info: '{"original_url":"https:\\/\\/www.ellos.no\\/ellos-home\\/1535571-04"}',
    ...{ link: 'http://example.com', image_id: 473027, text: 'Grått sengeteppe HER', type: 'awin_NO' },
    ...{ created_at: '2020-03-23 21:25:42', created_as: 'tageditorDeeplinking' },
    ...{ url: 'http://example.com', total_clicks: 11, ...changes },
  };
}
