const networks = new Map([
  ['instagram', 'Instagram'],
  ['facebook', 'Facebook'],
  ['pinterest', 'Pinterest'],
  ['tiktok', 'TikTok'],
  ['twitter', 'X'],
  ['youtube', 'YouTube'],
]);

/** What a network calls itself; null for the other origins (`upload`, `harddrive`), which say nothing to a reader. */
export function originName(origin: string | null): string | null {
  return networks.get(origin?.toLowerCase() ?? '') ?? null;
}
