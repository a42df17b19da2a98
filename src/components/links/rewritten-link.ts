/** Attributes that a deep link changes; whatever else an author has written stays. */
const changed = ['href', 'rel', 'aria-label'] as const;
type Changed = (typeof changed)[number];

/** Who writes over us this often, such as a framework that renders the link again, has it as it was. */
const mostRepairs = 3;

/** A link of the page that has become an affiliate link, and knows the way back. */
export class RewrittenLink {
  readonly #anchor: HTMLAnchorElement;
  readonly #label: HTMLElement;
  readonly #before = new Map<Changed, string | null>();
  readonly #after = new Map<Changed, string>();
  #repairs = 0;

  /**
   * @param deepLink checked, http(s)
   * @param label first thing in the link from now on
   * @param words of the label, for a link that has a name of its own
   */
  constructor(anchor: HTMLAnchorElement, deepLink: string, label: HTMLElement, words: string) {
    this.#anchor = anchor;
    this.#label = label;
    for (const name of changed) this.#before.set(name, anchor.getAttribute(name));
    const name = this.#before.get('aria-label');
    if (name) this.#set('aria-label', `${words} ${name}`);
    this.#set('rel', [...new Set([...anchor.relList, 'sponsored', 'noopener'])].join(' '));
    this.#set('href', deepLink);
    anchor.prepend(label);
  }

  /** whether the link still leads where we have led it */
  get isOurs(): boolean {
    return this.#anchor.getAttribute('href') === this.#after.get('href');
  }

  /**
   * Puts the label back where something has taken it away: an affiliate link without it must not be.
   *
   * @returns false where that is in vain, and the link has to be undone
   */
  repair(): boolean {
    if (this.#label.parentNode === this.#anchor) return true;
    this.#repairs += 1;
    if (this.#repairs > mostRepairs) return false;
    this.#anchor.prepend(this.#label);
    return true;
  }

  /** Leaves the link as it was before, and what somebody else has changed since as it is. */
  undo(): void {
    this.#label.remove();
    for (const [name, value] of this.#after) {
      if (this.#anchor.getAttribute(name) !== value) continue;
      const before = this.#before.get(name) ?? null;
      if (before === null) this.#anchor.removeAttribute(name);
      else this.#anchor.setAttribute(name, before);
    }
  }

  #set(name: Changed, value: string): void {
    this.#after.set(name, value);
    this.#anchor.setAttribute(name, value);
  }
}
