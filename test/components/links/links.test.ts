import { expect, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import type { LookstreamProductClickEvent } from '../../../src/components/shared/visit-events.ts';
import { network, useNetwork } from '../../support/network.ts';
import {
  answerFor,
  deepLinksAddress,
  isRewritten,
  labelOf,
  linkIn,
  linkTo,
  rewritten,
  serveLinks,
  showPost,
} from './support.ts';

const vase = 'https://nordlund.example/vase?sku=Ab';

describe('lookstream-links', () => {
  useNetwork();
  afterEach(() => document.querySelectorAll('lookstream-links, article').forEach((post) => post.remove()));

  it('leads a link to a shop through the deep link, says so, and names the shop', async () => {
    serveLinks();
    const post = showPost(
      `<p>I love <a id="it" class="buy" href="${vase}#blue" title="mine">this vase</a>.</p>`,
    );
    const [anchor] = await rewritten(post);
    expect(anchor!.getAttribute('href')).to.equal(linkTo(vase));
    expect([...anchor!.relList]).to.deep.equal(['sponsored', 'noopener']);
    expect(labelOf(anchor!)).to.equal('Advertisement Nordlund');
    expect([anchor!.id, anchor!.className, anchor!.title]).to.deep.equal(['it', 'buy', 'mine']);
    expect(anchor!.hasAttribute('target')).to.equal(false);
  });

  it('keeps what the author has said in rel, and a name of the link’s own with the label before it', async () => {
    serveLinks();
    const post = showPost(`<a rel="ugc noopener" aria-label="The blue vase" href="${vase}"><i>→</i></a>`);
    const [anchor] = await rewritten(post);
    expect([...anchor!.relList]).to.deep.equal(['ugc', 'noopener', 'sponsored']);
    expect(anchor!.getAttribute('aria-label')).to.equal('Advertisement Nordlund The blue vase');
    post.remove();
    expect(anchor!.getAttribute('aria-label')).to.equal('The blue vase');
  });

  it('does not repeat the shop that the words name', async () => {
    serveLinks();
    const [anchor] = await rewritten(showPost(`<a href="${vase}">a vase at nordlund</a>`));
    expect(labelOf(anchor!)).to.equal('Advertisement');
  });

  it('shows a shop’s name as text, whatever it is', async () => {
    serveLinks((url) => answerFor(url, { store: '<img src=x onerror=alert(1)>' }));
    const [anchor] = await rewritten(showPost(`<a href="${vase}">this</a>`));
    expect(labelOf(anchor!)).to.equal('Advertisement <img src=x onerror=alert(1)>');
    expect(anchor!.firstElementChild!.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('asks once for a page with several posts, each address once, for the publisher named', async () => {
    const asked = serveLinks();
    const posts = [1, 2, 3].map((n) =>
      showPost(`<a href="${vase}">a</a><a href="${vase}&n=${n}">b</a>`, { publisher: 'anna' }),
    );
    for (const post of posts) await rewritten(post, 2);
    expect(asked).to.deep.equal([
      { urls: [vase, `${vase}&n=1`, `${vase}&n=2`, `${vase}&n=3`], publisher: 'anna' },
    ]);
  });

  it('asks for each publisher by itself, also where one’s post is within another’s', async () => {
    const asked = serveLinks((url) => answerFor(url));
    const outer = showPost(
      `<a href="${vase}">a</a><lookstream-links publisher="bo" endpoint="${deepLinksAddress.replace('/v1/deep-links', '')}"><a href="${vase}">b</a></lookstream-links>`,
      { publisher: 'anna' },
    );
    await rewritten(outer, 2);
    expect(asked.map(({ urls, publisher }) => [publisher, urls]).sort()).to.deep.equal([
      ['anna', [vase]],
      ['bo', [vase]],
    ]);
  });

  describe('leaves alone', () => {
    const rows: [name: string, html: string][] = [
      ['links within the page’s own site', '<a href="/about">x</a>'],
      [
        'what is no address of the web',
        '<a href="mailto:a@b.example">x</a><a href="javascript:void 0">y</a><a name="z">z</a>',
      ],
      [
        'links that earn already',
        `<a href="https://c.mtpc.se/tags/link/7">x</a><a rel="nofollow sponsored" href="${vase}">y</a>`,
      ],
      [
        'what its author marks',
        `<div data-no-affiliate><a href="${vase}">x</a></div><a data-no-affiliate href="${vase}">y</a>`,
      ],
      ['code', `<pre><a href="${vase}">x</a></pre><code><a href="${vase}">y</a></code>`],
      ['what is being written', `<div contenteditable><a href="${vase}">x</a></div>`],
      ['downloads', `<a download href="${vase}">x</a>`],
      [
        'denied shops, and their subdomains',
        '<a href="https://denied.example/x">x</a><a href="https://www.denied.example/y">y</a>',
      ],
    ];
    for (const [name, content] of rows) {
      it(name, async () => {
        const asked = serveLinks();
        const post = showPost(`${content}<a href="${vase}#last">last</a>`, {
          deny: 'denied.example, other.example',
        });
        const before = [...post.children].slice(0, -1).map((element) => element.outerHTML);
        await waitUntil(() => isRewritten(linkIn(post, ':scope > a:last-child')), 'the last one earns');
        expect([...post.children].slice(0, -1).map((element) => element.outerHTML)).to.deep.equal(before);
        expect(asked).to.deep.equal([{ urls: [vase] }]);
      });
    }

    it('links of which the edge knows nothing, or something that is no link', async () => {
      const answers: Record<string, string | null> = { a: null, b: 'javascript:alert(1)' };
      serveLinks((url) =>
        answerFor(url, { deepLink: answers[url.slice(-1)] ?? (url.endsWith('d') ? linkTo(url) : null) }),
      );
      const post = showPost(
        ['a', 'b', 'c', 'd'].map((n) => `<a href="https://shop.example/${n}">${n}</a>`).join(''),
      );
      await rewritten(post);
      expect([...post.querySelectorAll('a')].map(isRewritten)).to.deep.equal([false, false, false, true]);
    });
  });

  it('gives no link the answer to another one', async () => {
    network.use(
      http.post(deepLinksAddress, () =>
        HttpResponse.json({ links: [answerFor('https://other.example/'), null, 7, answerFor(`${vase}&b`)] }),
      ),
    );
    const post = showPost(`<a href="${vase}">a</a><a href="${vase}&b">b</a>`);
    await rewritten(post);
    expect([...post.querySelectorAll('a')].map((a) => a.getAttribute('href'))).to.deep.equal([
      vase,
      linkTo(`${vase}&b`),
    ]);
  });

  for (const [what, answer] of [
    ['is down', () => new HttpResponse(null, { status: 503 })],
    ['cannot be reached', () => HttpResponse.error()],
    ['answers nonsense', () => HttpResponse.text('<html>')],
    ['answers no list', () => HttpResponse.json({ links: 'all' })],
  ] as const) {
    it(`leaves every link as it was when the edge ${what}, and tells the page’s author`, async () => {
      network.use(http.post(deepLinksAddress, answer));
      const warnings: unknown[] = [];
      const { warn } = console;
      console.warn = (...words: unknown[]) => warnings.push(words[0]);
      const failed = new Promise((resolve) =>
        document.addEventListener('lookstream-error', resolve, { once: true }),
      );
      const post = showPost(`<a href="${vase}">a</a>`);
      await failed;
      console.warn = warn;
      expect(linkIn(post).outerHTML).to.equal(`<a href="${vase}">a</a>`);
      expect(warnings.some((words) => String(words).startsWith('[lookstream]'))).to.equal(true);
    });
  }

  it('asks once more for what is still being made', async () => {
    let times = 0;
    const asked = serveLinks((url) => {
      const pending = url === vase && times++ === 0;
      return answerFor(url, { pending, deepLink: pending ? null : linkTo(url) });
    });
    const post = showPost(`<a href="${vase}">a</a><a href="${vase}&b">b</a>`);
    await rewritten(post, 2);
    expect(asked.map(({ urls }) => urls)).to.deep.equal([[vase, `${vase}&b`], [vase]]);
  });

  it('undoes everything when it is taken away, and does it again when it is back', async () => {
    serveLinks();
    const content = `<p>a <a href="${vase}" rel="ugc">b</a> <em>c</em></p>`;
    const post = showPost(content);
    await rewritten(post);
    post.remove();
    expect(post.innerHTML).to.equal(content);
    document.body.append(post);
    await rewritten(post);
    post.remove();
    expect(post.innerHTML).to.equal(content);
  });

  it('leaves what somebody else has changed meanwhile', async () => {
    serveLinks();
    const post = showPost(`<a href="${vase}">a</a>`);
    const [anchor] = await rewritten(post);
    anchor!.rel = 'author';
    anchor!.append('!');
    post.remove();
    expect(anchor!.outerHTML).to.equal(`<a href="${vase}" rel="author">a!</a>`);
  });

  it('keeps the author’s nodes and listeners', async () => {
    serveLinks();
    const post = showPost(`<a href="${vase}"><b>bold</b></a>`);
    const bold = post.querySelector('b')!;
    const clicks: string[] = [];
    linkIn(post).addEventListener('click', (event) => {
      event.preventDefault();
      clicks.push('author');
    });
    const [anchor] = await rewritten(post);
    const told: LookstreamProductClickEvent[] = [];
    post.addEventListener('lookstream-product-click', (event) => told.push(event));
    bold.click();
    expect(anchor!.contains(bold)).to.equal(true);
    expect(clicks).to.deep.equal(['author']);
    expect(
      told.map(({ href, isAffiliate, look, product }) => ({ href, isAffiliate, look, product })),
    ).to.deep.equal([{ href: linkTo(vase), isAffiliate: true, look: null, product: null }]);
  });

  describe('watches the post', () => {
    it('for links that join it later, wherever', async () => {
      const asked = serveLinks();
      const post = showPost(`<a href="${vase}">a</a>`);
      await rewritten(post);
      const late = document.createElement('div');
      late.innerHTML = `<p><a href="${vase}&late">b</a></p>`;
      post.append(late);
      await rewritten(post, 2);
      expect(asked).to.have.length(2);
      expect(asked[1]!.urls).to.deep.equal([`${vase}&late`]);
    });

    it('for links that are led elsewhere', async () => {
      serveLinks();
      const post = showPost(`<a href="${vase}">a</a>`);
      const [anchor] = await rewritten(post);
      anchor!.href = 'https://elsewhere.example/';
      await waitUntil(() => anchor!.href === linkTo('https://elsewhere.example/'), 'the new address earns');
      expect(anchor!.children).to.have.length(1);
      post.remove();
      expect(anchor!.outerHTML).to.equal('<a href="https://elsewhere.example/">a</a>');
    });

    it('for labels that are taken away: they come back, or the link goes back', async () => {
      serveLinks();
      const post = showPost(`<a href="${vase}">a</a>`);
      const [anchor] = await rewritten(post);
      for (let time = 0; time < 3; time++) {
        anchor!.textContent = `again ${time}`;
        await waitUntil(() => labelOf(anchor!) !== '', 'the label is back');
      }
      anchor!.textContent = 'for ever';
      await waitUntil(() => anchor!.getAttribute('href') === vase, 'it is the author’s link again');
      expect(anchor!.outerHTML).to.equal(`<a href="${vase}">for ever</a>`);
    });

    it('and stops when it is gone', async () => {
      const asked = serveLinks();
      const post = showPost(`<a href="${vase}">a</a>`);
      await rewritten(post);
      post.remove();
      post.insertAdjacentHTML('beforeend', `<a href="${vase}&b">b</a>`);
      const other = showPost(`<a href="${vase}&c">c</a>`);
      await rewritten(other);
      expect(asked.flatMap(({ urls }) => urls)).to.deep.equal([vase, `${vase}&c`]);
    });

    it('up to a bound', async () => {
      const asked = serveLinks((url) => answerFor(url, { deepLink: null }));
      const warnings: string[] = [];
      const { warn } = console;
      console.warn = (words: string) => warnings.push(words);
      showPost(Array.from({ length: 2_100 }, (_, n) => `<a href="https://shop.example/${n}">x</a>`).join(''));
      await waitUntil(() => asked.length === 4, 'all of them are asked for', { timeout: 5000 });
      console.warn = warn;
      expect(asked.map(({ urls }) => urls.length)).to.deep.equal([500, 500, 500, 500]);
      expect(warnings.filter((words) => words.includes('2000'))).to.have.length(1);
    });
  });

  describe('with `for`', () => {
    it('takes the posts that a selector names', async () => {
      const asked = serveLinks();
      for (const n of [1, 2])
        document.body.insertAdjacentHTML('beforeend', `<article><a href="${vase}&n=${n}">a</a></article>`);
      const element = showPost(`<a href="${vase}&own">not in an article</a>`, { for: 'article' });
      await rewritten(document.body, 2);
      expect(isRewritten(linkIn(element))).to.equal(false);
      expect(asked).to.deep.equal([{ urls: [`${vase}&n=1`, `${vase}&n=2`] }]);
      element.remove();
      expect([...document.querySelectorAll('article a')].map((a) => a.outerHTML)).to.deep.equal([
        `<a href="${vase.replace('&', '&amp;')}&amp;n=1">a</a>`,
        `<a href="${vase.replace('&', '&amp;')}&amp;n=2">a</a>`,
      ]);
    });

    it('takes posts that come later, as a page of one script has them', async () => {
      serveLinks();
      showPost('', { for: 'article' });
      const other = showPost(`<a href="${vase}&other">a</a>`);
      await rewritten(other);
      document.body.insertAdjacentHTML('beforeend', `<div><article><a href="${vase}">a</a></article></div>`);
      const article = document.querySelector('article')!;
      await rewritten(article);
      article.parentElement!.remove();
    });

    it('says what is wrong with a selector that is none', async () => {
      const warnings: string[] = [];
      const { warn } = console;
      console.warn = (words: string) => warnings.push(words);
      const element = showPost('', { for: '!!' });
      await element.updateComplete;
      console.warn = warn;
      expect(warnings.join()).to.contain('for="!!"');
    });
  });

  describe('with consent="required"', () => {
    it('waits, and goes back when it is taken back', async () => {
      const asked = serveLinks();
      const post = showPost(`<a href="${vase}">a</a>`, { consent: 'required' });
      await post.updateComplete;
      const other = showPost(`<a href="${vase}&other">a</a>`);
      await rewritten(other);
      expect(asked).to.deep.equal([{ urls: [`${vase}&other`] }]);
      post.consent = 'given';
      await rewritten(post);
      post.consent = 'required';
      await post.updateComplete;
      expect(linkIn(post).outerHTML).to.equal(`<a href="${vase}">a</a>`);
    });
  });
});
