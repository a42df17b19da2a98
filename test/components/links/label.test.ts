import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { answerFor, isRewritten, labelOf, linkIn, rewritten, serveLinks, showPost } from './support.ts';
import { contrastOfText } from '../../support/contrast.ts';
import { advertisingWords } from '../../support/advertising-words.ts';
import { useNetwork } from '../../support/network.ts';

/** A page that does all it can, short of hiding the link itself. */
const hostileStyles = `
  a, a *, span, .post a > :first-child { display: none !important; visibility: hidden !important; opacity: 0 !important;
    color: transparent !important; font-size: 0 !important; background: #fff !important; position: absolute !important;
    left: -9999px !important; clip-path: inset(50%) !important; }
  .post a { display: inline !important; visibility: visible !important; opacity: 1 !important; position: static !important;
    clip-path: none !important; color: #fff !important; text-transform: uppercase; text-indent: -999px; letter-spacing: 1em; }
  :root { --lookstream-ink: #fff; --lookstream-links-ink: #fff; --lookstream-font-size: 1px; --lookstream-space: -99px;
    --lookstream-muted: transparent; }
  ::part(label), ::part(advertisement) { display: none !important; }
`;

describe('the advertising label of a link in a text', () => {
  useNetwork();
  afterEach(() => {
    document.querySelectorAll('lookstream-links, style.hostile').forEach((element) => element.remove());
    document.documentElement.removeAttribute('style');
  });

  for (const [language, word] of Object.entries(advertisingWords)) {
    it(`is beside the link in ${language}, in the link’s name, readable and audited`, async () => {
      serveLinks();
      const post = showPost('<p>Look at <a href="https://shop.example/a">this chair</a>, it is lovely.</p>', {
        lang: language,
        dir: language === 'ar' ? 'rtl' : 'ltr',
        notice: '',
      });
      const [anchor] = await rewritten(post);
      expect(labelOf(anchor!)).to.equal(`${word} Nordlund`);
      expect(anchor!.firstElementChild!.getAttribute('lang')).to.equal(language);
      expect(post.renderRoot.querySelector('[part=notice]')!.textContent).to.contain(word);
      await expect(post).to.be.accessible();
    });
  }

  it('stays what it is whatever the page’s styles, tokens and parts say', async () => {
    serveLinks();
    const style = document.createElement('style');
    style.className = 'hostile';
    style.textContent = hostileStyles;
    document.head.append(style);
    const post = showPost('<a href="https://shop.example/a">this chair</a>', { class: 'post' });
    const [anchor] = await rewritten(post);
    const chip = anchor!.firstElementChild!.shadowRoot!.querySelector('b')!;
    const { width, height, left } = chip.getBoundingClientRect();
    expect(width, 'as wide as its word').to.be.above(60);
    expect(height).to.be.above(12);
    expect(left).to.be.at.least(0);
    const { color, backgroundColor, opacity, visibility, fontSize } = getComputedStyle(chip);
    expect([color, backgroundColor, opacity, visibility]).to.deep.equal([
      'rgb(0, 0, 0)',
      'rgb(255, 255, 255)',
      '1',
      'visible',
    ]);
    expect(parseFloat(fontSize)).to.be.at.least(12);
    expect(chip.checkVisibility({ opacityProperty: true, visibilityProperty: true })).to.equal(true);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`is black and white, one on the other, on a ${scheme} page`, async () => {
      await emulateMedia({ colorScheme: scheme });
      document.documentElement.style.colorScheme = 'light dark';
      serveLinks();
      const [anchor] = await rewritten(showPost('<a href="https://shop.example/a">this chair</a>'));
      expect(contrastOfText(anchor!.firstElementChild!.shadowRoot!.querySelector('b')!)).to.be.at.least(4.5);
      await emulateMedia({ colorScheme: 'light' });
    });
  }

  it('never makes a narrow page scroll sideways', async () => {
    await setViewport({ width: 320, height: 600 });
    serveLinks();
    const post = showPost('<p>Look at <a href="https://shop.example/a">this chair</a>, it is lovely.</p>', {
      lang: 'fr',
    });
    await rewritten(post);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });

  it('wraps a shop’s name that is longer than the page', async () => {
    await setViewport({ width: 320, height: 600 });
    serveLinks((url) => answerFor(url, { store: 'Nordlund'.repeat(20) }));
    await rewritten(showPost('<p>Look at <a href="https://shop.example/a">this chair</a>.</p>'));
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });

  it('leaves the link to keys and to the pointer', async () => {
    serveLinks();
    const post = showPost('<a href="https://shop.example/a">this chair</a>');
    const [anchor] = await rewritten(post);
    anchor!.focus();
    expect(document.activeElement === anchor).to.equal(true);
    let pressed = '';
    anchor!.addEventListener('click', (event) => {
      event.preventDefault();
      pressed = (event.currentTarget as HTMLAnchorElement).href;
    });
    (anchor!.firstElementChild as HTMLElement).click();
    expect(pressed).to.equal(linkIn(post).href);
    expect(isRewritten(linkIn(post))).to.equal(true);
  });
});
