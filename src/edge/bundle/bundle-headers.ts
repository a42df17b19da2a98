export const cacheControl = {
  stable: 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
  immutable: 'public, max-age=31536000, immutable',
  /** visitors get different files from one address: no cache may give one's to another */
  trial: 'private, max-age=300',
};

/** What goes along with every built file: any page may use it, and pin its hash. */
export function headersOf(cache: string): Headers {
  return new Headers({
    'Cache-Control': cache,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
  });
}
