import './links.ts';

/**
 * Deep-links the posts that a script tag names: `data-links="article"`, with `data-publisher`, `data-deny`,
 * `data-notice`, `data-consent`, `data-site` and `data-locale` in the place of the element's attributes.
 */
export function meet({ dataset }: HTMLScriptElement): void {
  const element = document.createElement('lookstream-links');
  const { links = '', publisher, deny, notice, consent, site, locale } = dataset;
  const attributes = { for: links || 'article', publisher, deny, notice, consent, site, locale };
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, value);
  // Its notice stands at the top of the first post; without one it shows nothing, wherever it is.
  const post = element.notice ? safely(() => document.querySelector(element.htmlFor ?? '')) : null;
  if (post) post.prepend(element);
  else document.body.append(element);
}

function safely<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    // No selector: the element itself tells the page's author.
    return null;
  }
}
