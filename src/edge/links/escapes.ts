/** Our own words and addresses, written so that markup reads them as text. */

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** @param quote the one that the value stands in */
export function escapeValue(text: string, quote: '"' | "'"): string {
  const escaped = text.replaceAll('&', '&amp;');
  return quote === '"' ? escaped.replaceAll('"', '&quot;') : escaped.replaceAll("'", '&#39;');
}
