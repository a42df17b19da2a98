/** Says who brought a visitor, not what was seen. */
const tracking = /^(utm_.*|gclid|dclid|fbclid|msclkid|ttclid|mc_[ce]id|igshid)$/i;

/** The address under which a look was seen, without what was added to it to tell visitors apart. */
export function reportedPage(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}
