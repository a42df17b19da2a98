import { waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import '../../../src/components/links/links.ts';
import type { LookstreamLinks } from '../../../src/components/links/links.ts';
import type { DeepLink, DeepLinksRequest } from '../../../src/model/links.ts';
import { edgeAddress } from '../../support/fixtures.ts';
import { network } from '../../support/network.ts';

export const deepLinksAddress = `${edgeAddress}/v1/deep-links`;

/** The deep link that this edge makes: it says for what. */
export const linkTo = (url: string) => `https://c.mtpc.se/tags/link/${encodeURIComponent(url)}`;

export const answerFor = (url: string, changes: Partial<DeepLink> = {}): DeepLink => ({
  url,
  deepLink: linkTo(url),
  store: 'Nordlund',
  pending: false,
  ...changes,
});

/** An edge that knows every shop, and what it was asked. */
export function serveLinks(answer: (url: string) => DeepLink = answerFor): DeepLinksRequest[] {
  const asked: DeepLinksRequest[] = [];
  network.use(
    http.post(deepLinksAddress, async ({ request }) => {
      const body = (await request.json()) as DeepLinksRequest;
      asked.push(body);
      return HttpResponse.json({ links: body.urls.map(answer) });
    }),
  );
  return asked;
}

/** A post on the page, as its author has written it. */
export function showPost(content: string, attributes: Record<string, string> = {}): LookstreamLinks {
  const element = document.createElement('lookstream-links');
  for (const [name, value] of Object.entries({ endpoint: edgeAddress, ...attributes }))
    element.setAttribute(name, value);
  element.innerHTML = content;
  document.body.append(element);
  return element;
}

export function linkIn(root: Element, selector = 'a'): HTMLAnchorElement {
  return root.querySelector<HTMLAnchorElement>(selector)!;
}

export const isRewritten = (anchor: HTMLAnchorElement) => anchor.hostname.endsWith('mtpc.se');

export async function rewritten(root: Element, count = 1): Promise<HTMLAnchorElement[]> {
  const links = () => [...root.querySelectorAll('a')].filter(isRewritten);
  await waitUntil(() => links().length >= count, `${count} links earn`, { timeout: 5000 });
  return links();
}

/** What a reader sees and hears of the label. */
export function labelOf(anchor: HTMLAnchorElement): string {
  return anchor.firstElementChild?.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
