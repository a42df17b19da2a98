/** So many links has the post. */
export const linkCount = 300;

/** What is compared, each with the page that it adds to: ours, what a page would write for itself, and the post without either. */
export const candidates = {
  nothing: { title: 'the post alone', head: '', open: '<div>', close: '</div>', without: null },
  script: {
    title: 'the script and an idle element',
    head: '<script type="module" src="/lookstream.js"></script>',
    open: '<lookstream-links consent="required">',
    close: '</lookstream-links>',
    without: null,
  },
  ours: {
    title: 'lookstream-links',
    head: '<script type="module" src="/lookstream.js"></script>',
    open: '<lookstream-links>',
    close: '</lookstream-links>',
    without: 'script',
  },
  plain: {
    title: 'all at once',
    head: `<style>
      .label { display: inline-block; padding: .05em .45em; border: 1px solid; font-size: max(.75em, 12px); }
    </style>
    <script type="module">
      const links = [...document.links];
      const response = await fetch('/v1/deep-links', {
        method: 'POST',
        body: JSON.stringify({ urls: links.map(({ href }) => href) }),
      });
      const answers = new Map((await response.json()).links.map((link) => [link.url, link]));
      for (const link of links) {
        const { deepLink, store } = answers.get(link.href);
        const label = document.createElement('span');
        label.className = 'label';
        label.textContent = 'Advertisement ' + store;
        link.prepend(label, ' ');
        link.rel = 'sponsored noopener';
        link.href = deepLink;
      }
    </script>`,
    open: '<div>',
    close: '</div>',
    without: 'nothing',
  },
} as const;

export type CandidateName = keyof typeof candidates;

/** A post with a link in every sentence. */
export function postOf(name: CandidateName): string {
  const { head, open, close } = candidates[name];
  const sentences = Array.from(
    { length: linkCount },
    (_, n) => `Sentence ${n} has <a href="https://shop.example/p?sku=${n}">thing ${n}</a> in it.`,
  );
  const paragraphs = Array.from(
    { length: linkCount / 5 },
    (_, n) => `<p>${sentences.slice(n * 5, n * 5 + 5).join(' ')}</p>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Post</title><link rel="icon" href="data:,">
    <style>body { font: 18px/1.6 serif; max-width: 40em; margin: auto }</style>${head}
    ${open}${paragraphs.join('')}${close}</html>`;
}
