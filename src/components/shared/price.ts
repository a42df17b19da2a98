import type { Price } from '../../model/product.ts';

/**
 * Writes a price as its reader's language does: `€89.00`, `89,00 €`.
 *
 * @param locale BCP 47
 * @returns null when there is no price, or none that can be trusted: a wrong price is worse than none
 */
export function formatPrice(price: Price | null, locale: string): string | null {
  if (!price || !/^\d+(\.\d+)?$/.test(price.amount)) return null;
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency: price.currency }).format(
      Number(price.amount),
    );
  } catch {
    // Intl throws a RangeError for what is not three letters: the currency came from outside.
    return null;
  }
}
