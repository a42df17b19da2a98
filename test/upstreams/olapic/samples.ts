/** Olapic bodies to start from; a test changes what it is about. */
import page from '../samples/olapic-media-page.json' with { type: 'json' };

export type Json = Record<string, unknown>;

export function stream(changes: Json = {}): Json {
  return {
    id: '2190252887',
    _fixed: true,
    name: 'Acme Anvil - 50lb',
    tag_based_key: 'acme-anvil-50lb',
    product_url: 'https://acme.com/acme-anvil-50lb',
    hide_from_related: false,
    product_info: { price: null, availability: null, stock: null, color: null },
    _embedded: { base_image: null },
    ...changes,
  };
}

export function uploader(changes: Json = {}): Json {
  return {
    id: '120000001',
    _fixed: true,
    name: 'Wile E. Coyote',
    avatar_url: 'https://pictures.example/wile.jpg',
    language: 'en_US',
    username: '120000001',
    social_connections: [],
    ...changes,
  };
}

/** @param embedded entries of `_embedded`, where uploader and streams are */
export function media(changes: Json = {}, embedded: Json = {}): Json {
  return {
    ...page.data._embedded.media[0]!,
    _embedded: { uploader: uploader(), 'streams:all': streamsOf([stream()]), ...embedded },
    ...changes,
  };
}

export function streamsOf(streams: unknown): Json {
  return { _fixed: true, _embedded: { stream: streams } };
}

export function pageOf(items: unknown, links: unknown = []): Json {
  return { metadata: { code: 200 }, data: { _links: links, _embedded: { media: items } } };
}
