/** What a text is in: an element, or all of a tree. */
export type Post = Node & ParentNode;

/** One observer for all posts of a page. */
let observer: MutationObserver | undefined;

/** Who wants to know of changes, by the part of the page. */
const watchers = new Map<Post, Set<(changed: Element[]) => void>>();

/**
 * Calls when something joins a post or a link in it leads elsewhere.
 *
 * @param tell hears of what has joined or changed, once for all changes of a moment
 * @returns a function that stops it
 */
export function watchPost(post: Post, tell: (changed: Element[]) => void): () => void {
  const ofPost = watchers.get(post) ?? new Set();
  watchers.set(post, ofPost.add(tell));
  observe();
  return () => {
    ofPost.delete(tell);
    if (!ofPost.size) watchers.delete(post);
    observe();
  };
}

/** An observer can only leave all that it observes. */
function observe(): void {
  observer?.disconnect();
  if (!watchers.size) return;
  observer ??= new MutationObserver(notify);
  const options = { childList: true, subtree: true, attributeFilter: ['href'] };
  for (const post of watchers.keys()) observer.observe(post, options);
}

function notify(records: MutationRecord[]): void {
  const changed = new Set<Element>();
  for (const { type, target, addedNodes } of records) {
    const anchor = (target as Element).closest?.('a');
    if (type === 'attributes' || anchor) changed.add(anchor ?? (target as Element));
    for (const node of addedNodes) if (node instanceof Element) changed.add(node);
  }
  for (const [post, tellers] of watchers) {
    const inPost = [...changed].filter((element) => post.contains(element));
    if (inPost.length) for (const tell of tellers) tell(inPost);
  }
}
