import { isListedHost } from './listed-host.ts';

/**
 * Hosts of links that earn for somebody already: affiliate networks, and the redirects of shops and of other link
 * tools. Whoever wrote such a link decided who is paid for it. Each entry stands for its subdomains too.
 */
export const affiliateHosts: readonly string[] = (
  'mtpc.se metapic.com ' +
  // Awin and what it has taken over, Adtraction, Addrevenue, Adrecord, Tradedoubler, TradeTracker, Daisycon
  'awin1.com zenaps.com zanox.com webmasterplan.com affilinet.com shareasale.com shareasale-analytics.com ' +
  'adtraction.com adtr.co addrevenue.io adrecord.com tradedoubler.com tradetracker.net ds1.nl ' +
  // CJ
  'anrdoezrs.net dpbolvw.net jdoqocy.com kqzyfj.com tkqlhce.com emjcd.com qksrv.net ' +
  // Rakuten, Impact, Partnerize, Webgains, Belboon, Adcell, Kwanko, FlexOffers, Pepperjam, Adservice, Partner-ads
  'linksynergy.com sjv.io pxf.io evyy.net ojrq.net prf.hn webgains.com belboon.de belboon.com adcell.de ' +
  'metaffiliation.com flexlinkspro.com flexlinks.com pntra.com pntrac.com pntrs.com pjtra.com pjatr.com ' +
  'gopjn.com adservicemedia.dk partner-ads.com financeads.net effiliation.com timeone.io ' +
  // Link tools and creator shops
  'skimresources.com skimlinks.com viglink.com redirectingat.com digidip.net sovrn.co shop-links.co ' +
  'howl.me narrativ.com bttr.reviews geni.us rstyle.me liketk.it ltk.app.link shopmy.us shopstyle.it magic.ly ' +
  // Shops’ own short affiliate addresses
  'amzn.to rover.ebay.com ebay.us s.click.aliexpress.com hop.clickbank.net'
).split(' ');

/** Parameters by which shops that are their own network know whom to pay. */
const payingParameters = /[?&](tag=[\w-]+-\d\d|campid=\d{6,}|aff_id=|affid=|awc=|irclickid=)/i;

/** @param url absolute http(s) @returns whether somebody is paid for this link already */
export function isAffiliateUrl(url: string): boolean {
  const { hostname, search } = new URL(url);
  return isListedHost(hostname, affiliateHosts) || payingParameters.test(search);
}
