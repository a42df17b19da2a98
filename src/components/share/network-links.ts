import { html, nothing } from 'lit';
import { parseHttpUrl } from '../../model/http-url.ts';
import type { Look } from '../../model/look.ts';
import { bylineOf } from '../shared/describe-look.ts';
import type { SheetTerms, Terms } from '../shared/terms/terms.ts';
import type { ShareNetwork } from '../shared/visit-events.ts';

/** What is handed to a network: all of it in the address of its own page, for the visitor to look over there. */
interface SharedPage {
  url: string;
  /** whose photo, on which page */
  words: string;
  /** absolute address of the photo; null where none is shared */
  picture: string | null;
}

/** How a network wants to be told. */
interface Network {
  /** its own, in every language; null for e-mail, which has a word */
  name: string | null;
  /** null where it has no use for what is shared */
  href: (page: SharedPage) => string | null;
}

/** More than a network shows of it, and few enough for every program that takes an address. */
const mostLetters = 200;

const networks: Record<ShareNetwork, Network> = {
  email: { name: null, href: ({ url, words }) => `mailto:?${query({ subject: words, body: url })}` },
  whatsapp: {
    name: 'WhatsApp',
    href: ({ url, words }) => `https://wa.me/?${query({ text: `${words} ${url}`.trim() })}`,
  },
  facebook: {
    name: 'Facebook',
    href: ({ url }) => `https://www.facebook.com/sharer/sharer.php?${query({ u: url })}`,
  },
  pinterest: {
    name: 'Pinterest',
    href: ({ url, words, picture }) =>
      picture &&
      `https://www.pinterest.com/pin/create/button/?${query({ url, media: picture, description: words })}`,
  },
  x: { name: 'X', href: ({ url, words }) => `https://x.com/intent/post?${query({ text: words, url })}` },
  linkedin: {
    name: 'LinkedIn',
    href: ({ url }) => `https://www.linkedin.com/sharing/share-offsite/?${query({ url })}`,
  },
  bluesky: {
    name: 'Bluesky',
    href: ({ url, words }) => `https://bsky.app/intent/compose?${query({ text: `${words} ${url}`.trim() })}`,
  },
};

/** The links that people look for, where an author names no others. */
const usualNetworks = 'email whatsapp facebook pinterest x';

/** What the row of links shows, and whom it tells. */
export interface NetworksView {
  /** names with spaces between, as the author wrote them: unknown ones are ignored; null for the usual ones */
  names: string | null;
  terms: Terms;
  sheetTerms: SheetTerms;
  url: string;
  /** the look that is shared, where its data are known */
  look: Look | null;
  /** a link was followed */
  onFollow: (network: ShareNetwork) => void;
}

/** Plain links, one for each network: nothing of theirs is loaded, and they hear of nobody who does not follow one. */
export function networkLinks({ names, terms, sheetTerms, url, look, onFollow }: NetworksView) {
  const byline = look && bylineOf(look, terms);
  const page = {
    url,
    words: cut([byline, document.title].filter(Boolean).join(' · ')),
    // A page's own script may open the sheet, with a look that nobody has read yet.
    picture: parseHttpUrl(look?.images.at(-1)?.src),
  };
  const asked = new Set((names ?? usualNetworks).split(/\s+/));
  const links = [...asked].filter(isNetwork).flatMap((network) => {
    const { name, href } = networks[network];
    const address = href(page);
    if (!address) return [];
    // An e-mail is written in a program of its own: a tab would stay empty.
    return html`<li>
      <a
        class="button bare"
        href=${address}
        target=${name ? '_blank' : '_self'}
        rel="noopener noreferrer"
        aria-label=${name ? `${sheetTerms.shareOn(name)} (${terms.opensNewTab})` : sheetTerms.shareByEmail}
        @click=${() => onFollow(network)}
        >${name ?? sheetTerms.email}</a
      >
    </li>`;
  });
  return links.length
    ? html`<ul class="networks" part="networks">
        ${links}
      </ul>`
    : nothing;
}

function isNetwork(name: string): name is ShareNetwork {
  return Object.hasOwn(networks, name);
}

/** Whole letters only: half of one is no part of an address. */
function cut(words: string): string {
  return Array.from(words.replace(/\p{Surrogate}/gu, ''))
    .slice(0, mostLetters)
    .join('');
}

/** As `mailto:` needs it too: a space is `%20`, since a plus would be read as one. */
function query(parameters: Record<string, string>): string {
  return Object.entries(parameters)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
