import type { Request } from 'autocannon';

/** Visitors that are told apart, as far as limits go. */
const visitors = 5_000;
/** Products of the shop: more than the edge keeps answers for. */
const products = 20_000;
const origin = 'https://magazine.example';

/** What a shop's visitors do in turns: mostly the same pages, and something of everything else. */
export function mixedVisits(product: string): Request[] {
  const hit = get(() => `/v1/looks?product=${product}&limit=20`, { 'accept-encoding': 'br' });
  const miss = get(() => `/v1/looks?product=product-${any(products)}&limit=20`);
  const known = get(() => `/v1/looks?product=${product}&limit=20`, { 'if-none-match': 'W/"of-long-ago"' });
  const unknown = get(() => `/v1/looks?product=${product}&limit=${any(1_000)}&colour=red`);
  const missing = get(() => `/no/such/page-${any(products)}`);
  const shortLink = post('/v1/short-links', () => ({
    page: `https://magazine.example/post-${any(products)}`,
    placement: 'share',
  }));
  const deepLinks = post('/v1/deep-links', () => ({
    urls: Array.from({ length: 5 }, () => `https://acme.com/product-${any(products)}`),
  }));
  const report = post('/v1/looks/olapic-3042079992/reports', () => ({
    ...{ reason: 'showsMe', statement: 'A photo of mine.', email: 'someone@example.com' },
    page: 'https://magazine.example/',
  }));
  return [hit, known, hit, miss, hit, unknown, hit, deepLinks, hit, missing, hit, shortLink, hit, report];
}

function get(path: () => string, headers: Record<string, string> = {}): Request {
  return { method: 'GET', setupRequest: (request) => ({ ...request, path: path(), headers }) };
}

function post(path: string, body: () => object): Request {
  return {
    method: 'POST',
    setupRequest: (request) => ({
      ...request,
      path,
      headers: {
        origin,
        'content-type': 'application/json',
        'x-forwarded-for': `10.0.${any(visitors) % 250}.1`,
      },
      body: JSON.stringify(body()),
    }),
  };
}

function any(most: number): number {
  return Math.floor(Math.random() * most);
}
