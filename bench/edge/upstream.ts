import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { sandboxOlapicKey } from '../../src/sandbox/credentials.ts';

/** The services, answering at once from memory, with bodies of real weight. */
export interface Upstream {
  fetch: typeof globalThis.fetch;
  /** calls so far, by method and path */
  calls: ReadonlyMap<string, number>;
  /** what Olapic answers about a product: a page of 20 looks. @param product at most 23 letters */
  bodyOf(product: string): Uint8Array<ArrayBuffer>;
}

const looksOfPage = 20;
/** Products of the sandbox whose photos the page is made of. */
const sources = ['ceramic-vase', 'acme-anvil-50lb'];
/** Products that begin so have addresses of their own; all others share theirs, as the pages of a shop do. */
export const ownLinks = 'own-';
/** Stands in the page where such an address begins. */
const placeholder = 'the-product-of-the-page';

interface Listing {
  data: { _embedded: { media: Record<string, unknown>[] } & Record<string, unknown> } & Record<
    string,
    unknown
  >;
}

export async function createUpstream(): Promise<Upstream> {
  const sandbox = createSandbox({ picturesUrl: 'https://pictures.invalid' });
  const calls = new Map<string, number>();
  const template = await pageOfLooks((path) => sandbox.app.request(path));
  const bodyOf = fillerOf(template);

  return {
    calls,
    bodyOf,
    async fetch(input, init) {
      const request = new Request(input, init);
      const { pathname, searchParams } = new URL(request.url);
      const call = `${request.method} ${pathname}`;
      calls.set(call, (calls.get(call) ?? 0) + 1);
      if (pathname === '/olapic/streams/media/recent') {
        return json(bodyOf(searchParams.get('tag_key') ?? ''));
      }
      if (pathname === '/metapic/deep-links') return json(await linksFor(request));
      return sandbox.app.fetch(request);
    },
  };
}

/** Bytes, as a network would bring them: neither to make them nor to read them may count as the edge's work. */
function fillerOf(template: string): Upstream['bodyOf'] {
  const bytes = Buffer.from(template);
  const places: number[] = [];
  for (let at = bytes.indexOf(placeholder); at >= 0; at = bytes.indexOf(placeholder, at + 1)) places.push(at);
  return (product) => {
    const filled = new Uint8Array(bytes);
    if (!product.startsWith(ownLinks)) return filled;
    const name = Buffer.from(product.padEnd(placeholder.length, '-'));
    for (const at of places) filled.set(name, at);
    return filled;
  };
}

/** Metapic's answer, with the fields that are read and those that must not be. */
async function linksFor(request: Request): Promise<string> {
  const { links } = (await request.json()) as { links: string };
  const answers = (JSON.parse(links) as string[]).map((before, nth) => ({
    ...{ before, status: 'success', store: 'Acme', storeId: '215815', type: 'sandbox_USD' },
    ...{ after: `https://c.mtpc.se/tags/link/${nth}`, currency: 'USD', tag_id: String(nth) },
    ...{ user_revenue_cpc: 250, user_instagram_cpc: '100', user_revenue_cpa: 0, user_instagram_cpa: 0 },
  }));
  return JSON.stringify(answers);
}

function json(body: Uint8Array<ArrayBuffer> | string): Response {
  return new Response(body, {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'max-age=300' },
  });
}

/** The sandbox's own bodies, put together to a whole page. */
async function pageOfLooks(ask: (path: string) => Response | Promise<Response>): Promise<string> {
  const listings = await Promise.all(
    sources.map(async (product) => {
      const query = `tag_key=${product}&count=${looksOfPage}&auth_token=${sandboxOlapicKey}&version=v2.2`;
      return (await (await ask(`/olapic/streams/media/recent?${query}`)).json()) as Listing;
    }),
  );
  const [first] = listings;
  if (!first) throw new Error('The sandbox has none of the products.');
  const media = listings.flatMap(({ data }) => data._embedded.media).slice(0, looksOfPage);
  first.data._embedded.media = media;
  return JSON.stringify(first).replaceAll('https://acme.com/', `https://acme.com/${placeholder}/`);
}
