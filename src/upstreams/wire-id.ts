/** Ids as they are sent to services that count them. */

/** Ids are text with us and numbers in the service's own bodies; what is no number is left as it is. */
export function wireId(id: string): number | string {
  return /^\d{1,15}$/.test(id) ? Number(id) : id;
}
