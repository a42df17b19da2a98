import { expect, waitUntil } from '@open-wc/testing';
import '../../../src/components/lookstream.ts';
import { useNetwork } from '../../support/network.ts';
import { makePage } from '../../support/fixtures.ts';

/** What the page of a server looks like: the element, and what it will show, in a declarative shadow root. */
function parse(tag: 'lookstream-carousel' | 'lookstream-wall'): HTMLElementTagNameMap[typeof tag] {
  const box = document.body.appendChild(document.createElement('div'));
  (box as { setHTMLUnsafe?: (html: string) => void }).setHTMLUnsafe?.(
    `<${tag}><template shadowrootmode="open"><!--lit--><section class="served">Photos</section></template></${tag}>`,
  );
  return box.querySelector(tag)!;
}

describe('what a server has rendered', () => {
  useNetwork();

  for (const tag of ['lookstream-carousel', 'lookstream-wall'] as const) {
    it(`is replaced by the ${tag}, and not doubled`, async () => {
      const element = parse(tag);
      expect(
        element.shadowRoot!.querySelectorAll('.served'),
        'until there is something better',
      ).to.have.length(1);
      element.page = makePage(3);
      await waitUntil(() => element.shadowRoot!.querySelectorAll('[part=photo]').length === 3, 'photos', {
        timeout: 5000,
      });
      expect(element.shadowRoot!.querySelectorAll('section')).to.have.length(1);
      expect(element.shadowRoot!.querySelectorAll('.served')).to.have.length(0);
      element.page = makePage(4);
      await waitUntil(() => element.shadowRoot!.querySelectorAll('[part=photo]').length === 4, 'and again');
      element.parentElement!.remove();
    });
  }
});
