import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import { delay, http } from 'msw';
import type { LookstreamShare } from '../../../src/components/share/share.ts';
import { makeImage, makeLook } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { shortLinks } from './short-links.ts';
import { fieldSays, find, here, isStill, make, restore, sharesOf } from './support.ts';

const every = 'email whatsapp facebook pinterest x linkedin bluesky';
const short = 'https://2m.example/share1';

const linksOf = (element: LookstreamShare) => [
  ...element.renderRoot.querySelectorAll<HTMLAnchorElement>('.networks a'),
];
const shownBy = (element: LookstreamShare) => linksOf(element).map((link) => link.textContent?.trim());
const nameOf = (link: HTMLAnchorElement) => link.getAttribute('aria-label') ?? '';

function linkTo(element: LookstreamShare, words: string): HTMLAnchorElement {
  const found = linksOf(element).find((link) => link.textContent?.trim() === words);
  if (!found) throw new Error(`There is no link ${words}.`);
  return found;
}

/** The address of a link, taken apart; what is in it is read as the other side reads it. */
function partsOf(link: HTMLAnchorElement): Record<string, string> {
  const { protocol, host, pathname, search } = new URL(link.href);
  expect(search, 'a mail program would show a plus').not.to.contain('+');
  return { at: `${protocol}//${host}${pathname}`, ...Object.fromEntries(new URLSearchParams(search)) };
}

async function opened(attributes: Record<string, string> = {}, changes = {}): Promise<LookstreamShare> {
  const element = await make({ look: 'look-1', ...attributes });
  await element.open({ look: makeLook('look-1', changes) });
  await fieldSays(element, '2m.example/share1');
  return element;
}

describe('lookstream-share: networks', () => {
  useNetwork();
  let title: string;

  beforeEach(() => {
    title = document.title;
    document.title = 'A vase & more';
  });

  afterEach(async () => {
    document.title = title;
    restore();
    await emulateMedia({ colorScheme: 'light' });
    await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'none' }]);
    await setViewport({ width: 800, height: 600 });
  });

  describe('the addresses', () => {
    const words = 'Photo by Kaisa look-1 · A vase & more';
    const table: Record<string, Record<string, string>> = {
      Email: { at: 'mailto://', subject: words, body: short },
      WhatsApp: { at: 'https://wa.me/', text: `${words} ${short}` },
      Facebook: { at: 'https://www.facebook.com/sharer/sharer.php', u: short },
      Pinterest: {
        at: 'https://www.pinterest.com/pin/create/button/',
        url: short,
        media: makeImage('look-1', 1080).src,
        description: words,
      },
      X: { at: 'https://x.com/intent/post', text: words, url: short },
      LinkedIn: { at: 'https://www.linkedin.com/sharing/share-offsite/', url: short },
      Bluesky: { at: 'https://bsky.app/intent/compose', text: `${words} ${short}` },
    };

    for (const [name, parts] of Object.entries(table)) {
      it(`hand ${name} the short link`, async () => {
        const element = await opened({ networks: every });
        expect(partsOf(linkTo(element, name))).to.deep.equal(parts);
      });
    }

    it('are those of the page until there is a short link, and where none comes', async () => {
      network.use(http.post(shortLinks, () => delay('infinite')));
      const element = await make();
      await element.open({ look: makeLook('look-1') });
      const shares = sharesOf(element);
      const link = linkTo(element, 'Facebook');
      expect(partsOf(link).u).to.equal(here);
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
      expect(shares.map(({ method, url }) => [method, url])).to.deep.equal([['facebook', here]]);
    });

    it('never take the caption or a product’s link along', async () => {
      const element = await opened({ networks: every }, { caption: 'Caption <b>bold</b>' });
      for (const link of linksOf(element)) {
        expect(decodeURIComponent(link.href)).not.to.match(/caption|bold|mtpc/i);
      }
    });

    it('keep strange titles and names whole and harmless', async () => {
      document.title = '100% "vase" & #1\nCc: a@b.example\ud83c';
      const author = { name: 'Ayşe 花 🌿 <b>&body=x', handle: null, avatar: null };
      const element = await opened({ networks: every }, { author });
      const mail = partsOf(linkTo(element, 'Email'));
      expect(Object.keys(mail)).to.deep.equal(['at', 'subject', 'body']);
      expect(mail.subject).to.contain('Photo by Ayşe 花 🌿 <b>&body=x · 100% "vase" & #1');
      expect(mail.body).to.equal(short);
    });

    it('stay short, whatever the title', async () => {
      document.title = '🌿'.repeat(5000);
      const element = await opened({ networks: every });
      for (const link of linksOf(element)) expect(link.href.length).to.be.below(3200);
    });

    it('hand over a page without a look by its title alone', async () => {
      const element = await make({ page: 'https://shop.example/vase' });
      await element.open();
      await fieldSays(element, '2m.example/share1');
      expect(partsOf(linkTo(element, 'X')).text).to.equal('A vase & more');
      expect(shownBy(element), 'Pinterest has no picture').to.deep.equal([
        'Email',
        'WhatsApp',
        'Facebook',
        'X',
      ]);
    });

    it('hand Pinterest no picture that is no web address', async () => {
      const images = [{ src: 'javascript:alert(1)', width: 320, height: 400 }];
      const element = await opened({ networks: 'pinterest x' }, { images });
      expect(shownBy(element)).to.deep.equal(['X']);
    });
  });

  describe('the attribute', () => {
    const table: [string | null, string[]][] = [
      [null, ['Email', 'WhatsApp', 'Facebook', 'Pinterest', 'X']],
      ['bluesky email', ['Bluesky', 'Email']],
      ['  x\n x facebook ', ['X', 'Facebook']],
      ['myspace constructor __proto__ X', []],
      ['', []],
      ['   ', []],
    ];

    for (const [networks, names] of table) {
      it(`shows ${names.join(', ') || 'none'} for ${JSON.stringify(networks)}`, async () => {
        const element = await opened(networks === null ? {} : { networks });
        expect(shownBy(element)).to.deep.equal(names);
        expect(element.renderRoot.querySelectorAll('.networks')).to.have.length(names.length ? 1 : 0);
      });
    }
  });

  it('say where they lead, and that they open a tab, but for e-mail', async () => {
    const element = await opened({ networks: 'email facebook' });
    const [email, facebook] = linksOf(element);
    expect(nameOf(email!)).to.equal('Share by email');
    expect(nameOf(facebook!)).to.equal('Share on Facebook (opens in a new tab)');
    expect([email!.target, facebook!.target]).to.deep.equal(['_self', '_blank']);
    expect(facebook!.rel).to.equal('noopener noreferrer');
  });

  it('load nothing of anybody’s', async () => {
    const before = performance.getEntriesByType('resource').length;
    await opened({ networks: every });
    const hosts = performance
      .getEntriesByType('resource')
      .slice(before)
      .map(({ name }) => new URL(name).host);
    expect(hosts.filter((host) => host !== location.host)).to.deep.equal([]);
  });

  it('are followed by key, and tell the page', async () => {
    const element = await opened();
    const shares = sharesOf(element);
    for (const link of linksOf(element)) link.addEventListener('click', (event) => event.preventDefault());
    find(element, '.field button').focus();
    for (const method of ['email', 'whatsapp', 'facebook', 'pinterest', 'x']) {
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      expect(shares.at(-1)?.method).to.equal(method);
    }
    expect(shares.map(({ url, shared }) => [url, shared.look])).to.deep.equal(
      Array.from({ length: 5 }, () => [short, 'look-1']),
    );
  });

  it('tell the page nothing unless one is followed', async () => {
    const element = await make();
    const shares = sharesOf(element);
    await element.open();
    linksOf(element)[0]!.focus();
    element.close();
    expect(shares).to.have.length(0);
  });

  it('are targets for fingers that keep within a narrow phone', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await opened({ networks: every });
    await isStill(element);
    for (const link of linksOf(element)) {
      const { left, right, width, height } = link.getBoundingClientRect();
      expect(Math.min(width, height), link.textContent!).to.be.at.least(44);
      expect(left, link.textContent!).to.be.at.least(16);
      expect(right, link.textContent!).to.be.at.most(304);
    }
    const surface = find(element, '.surface');
    expect(surface.scrollWidth).to.equal(surface.clientWidth);
  });

  it('speak the page’s language, but for names', async () => {
    const element = await opened({ locale: 'sv', networks: 'email whatsapp' });
    expect(shownBy(element)).to.deep.equal(['E-post', 'WhatsApp']);
    expect(linksOf(element).map(nameOf)).to.deep.equal([
      'Dela via e-post',
      'Dela på WhatsApp (öppnas i en ny flik)',
    ]);
  });

  it('take the page’s own words', async () => {
    const wording = JSON.stringify({
      shareOn: 'Send it to {network}',
      shortLink: 'The link',
      copy: 'Take it',
    });
    const element = await opened({ wording, networks: 'x' });
    expect(linksOf(element).map(nameOf)).to.deep.equal(['Send it to X (opens in a new tab)']);
    expect(find(element, 'label').textContent).to.equal('The link');
    expect(find(element, '.field button').innerText.trim()).to.equal('Take it');
  });

  it('pass the audit in Arabic, light and dark, with all of them', async () => {
    const element = await opened({ locale: 'ar', networks: every });
    await isStill(element);
    await expect(element).to.be.accessible();
    await emulateMedia({ colorScheme: 'dark' });
    await expect(element).to.be.accessible();
  });

  it('keep their underlines in forced colours', async () => {
    await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'active' }]);
    const element = await opened();
    await isStill(element);
    const [link] = linksOf(element);
    expect(getComputedStyle(link!).textDecorationLine).to.equal('underline');
    await expect(element).to.be.accessible();
  });
});
