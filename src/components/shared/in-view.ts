const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/**
 * Calls once, as soon as an element is at most one viewport away from being seen. One observer serves all.
 *
 * @returns a function that stops waiting
 */
export function whenNear(element: Element, callback: () => void): () => void {
  observer ??= new IntersectionObserver(notify, { rootMargin: '100%' });
  waiting.set(element, callback);
  observer.observe(element);
  return () => {
    observer?.unobserve(element);
  };
}

function notify(entries: IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    observer?.unobserve(target);
    waiting.get(target)?.();
  }
}
