import type { Price } from '../../model/product.ts';

/** By language and currency: a formatter takes far longer to make than to use. */
const formats: Record<string, Intl.NumberFormat> = {};

/**
 * Writes a price as its reader's language does: `€89.00`, `89,00 €`.
 *
 * @param locale BCP 47
 * @returns null when there is no price, or none that can be trusted: a wrong price is worse than none
 */
export function formatPrice(price: Price | null, locale: string): string | null {
  if (!price || !/^\d+(\.\d+)?$/.test(price.amount)) return null;
  try {
    const { amount, currency } = price;
    const format = (formats[locale + currency] ??= new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
    }));
    return format.format(Number(amount));
  } catch {
    // Intl throws a RangeError for what is not three letters: the currency came from outside.
    return null;
  }
}
