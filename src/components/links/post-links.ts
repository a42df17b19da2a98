import type { ReactiveController } from 'lit';
import { reportFailure } from '../shared/report-failure.ts';
import { askLinks, type LinkAnswer } from './ask-links.ts';
import { anchorsIn, shopUrlOf } from './find-links.ts';
import { inSlices } from './in-slices.ts';
import { createLabel } from './label.ts';
import type { LookstreamLinks } from './links.ts';
import { RewrittenLink } from './rewritten-link.ts';
import { watchPost } from './watch-posts.ts';

/** A page that makes links without end must not make requests without end. */
const mostLinks = 2_000;

/** What was still being made is asked for once more after this, in milliseconds. */
const askAgainAfter = 3_000;

/** Links with the addresses to ask for. */
type Questions = Map<HTMLAnchorElement, string>;

/** A link belongs to one element, though several may point at it. */
const owners = new WeakMap<HTMLAnchorElement, { links: PostLinks; link: RewrittenLink }>();

/** Rewrites the links of an element's posts, watches for more, and undoes all of it. */
export class PostLinks implements ReactiveController {
  readonly #host: LookstreamLinks;
  #ending = new AbortController();
  /** what the element's attributes said when it began; null while it does nothing */
  #wish: string | null = null;
  #taken = 0;
  #asked = new WeakSet<HTMLAnchorElement>();
  #rewritten = new Set<HTMLAnchorElement>();

  constructor(host: LookstreamLinks) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.take();
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** Begins with what the element's attributes say, anew where that has changed. */
  take(): void {
    const { htmlFor, publisher, deny, consent, edge, language, wording } = this.#host;
    const wish = JSON.stringify([htmlFor, publisher, deny, consent, edge, language, wording]);
    if (wish === this.#wish) return;
    this.#end();
    this.#wish = wish;
    if (consent !== 'required') this.#begin();
  }

  #begin(): void {
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    const { ground } = this.#host;
    if (!ground) return;
    ground.addEventListener('click', this.#onClick, { signal });
    const stop = watchPost(ground, (changed) => void this.#rewrite(changed, signal));
    signal.addEventListener('abort', stop);
    void this.#rewrite([ground], signal);
  }

  #end(): void {
    this.#ending.abort();
    this.#rewritten.forEach((anchor) => this.#undo(anchor));
    this.#asked = new WeakSet();
    this.#taken = 0;
    this.#wish = null;
  }

  #undo(anchor: HTMLAnchorElement): void {
    owners.get(anchor)?.link.undo();
    owners.delete(anchor);
    this.#rewritten.delete(anchor);
  }

  /** Never rejects: whatever fails, the links are what they were. */
  async #rewrite(roots: ParentNode[], signal: AbortSignal): Promise<void> {
    for (const anchor of this.#rewritten) if (!anchor.isConnected) this.#forget(anchor);
    try {
      const pending = await this.#ask(await this.#collect(roots, signal), signal);
      if (!pending.size) return;
      await new Promise((resolve) => setTimeout(resolve, askAgainAfter));
      await this.#ask(pending, signal);
    } catch (error) {
      if (signal.aborted) return;
      const { endpoint } = this.#host.edge;
      reportFailure(this.#host, error, `<lookstream-links> got no links; is ${endpoint} its edge?`);
    }
  }

  async #collect(roots: ParentNode[], signal: AbortSignal): Promise<Questions> {
    const questions: Questions = new Map();
    const denied = (this.#host.deny ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean);
    await inSlices(
      new Set(roots.flatMap(anchorsIn)),
      (anchor) => {
        if (!this.#isOpen(anchor)) return;
        const url = shopUrlOf(anchor, denied);
        if (!url || !this.#hasRoom()) return;
        this.#asked.add(anchor);
        questions.set(anchor, url);
      },
      () => !signal.aborted,
    );
    return questions;
  }

  /** Whether a link may have to be asked for. What is ours already is mended on the way. */
  #isOpen(anchor: HTMLAnchorElement): boolean {
    const owner = owners.get(anchor);
    if (!owner) return !this.#asked.has(anchor) && this.#host.isMeant(anchor) && !this.#isInner(anchor);
    if (owner.links !== this) return false;
    // Somebody leads it elsewhere by now: it is a new link.
    if (!owner.link.isOurs) this.#forget(anchor);
    else if (!owner.link.repair()) this.#undo(anchor);
    return !this.#asked.has(anchor);
  }

  /** An element within this one's posts has its own links, and its own publisher. */
  #isInner(anchor: HTMLAnchorElement): boolean {
    const nearest = anchor.closest('lookstream-links:not([for])');
    return !!nearest && nearest !== this.#host;
  }

  /** What leaves the page, or leads elsewhere, may come again. */
  #forget(anchor: HTMLAnchorElement): void {
    this.#undo(anchor);
    this.#asked.delete(anchor);
  }

  #hasRoom(): boolean {
    this.#taken += 1;
    if (this.#taken === mostLinks + 1)
      console.warn(`[lookstream] <lookstream-links> takes ${mostLinks} links: the rest stay as they are.`);
    return this.#taken <= mostLinks;
  }

  /** @returns the questions whose links are still being made */
  async #ask(questions: Questions, signal: AbortSignal): Promise<Questions> {
    const pending: Questions = new Map();
    if (!questions.size || signal.aborted) return pending;
    const { edge, publisher } = this.#host;
    const answers = await askLinks(edge, publisher, [...new Set(questions.values())]);
    await inSlices(
      questions,
      ([anchor, url]) => {
        if (signal.aborted) return;
        const answer = answers.get(url);
        if (answer?.pending) pending.set(anchor, url);
        else if (answer?.deepLink) this.#lead(anchor, url, answer.deepLink, answer.store);
      },
      () => !signal.aborted,
    );
    return pending;
  }

  /** @param url what was asked for: the link may lead elsewhere by now */
  #lead(anchor: HTMLAnchorElement, url: string, deepLink: string, store: LinkAnswer['store']): void {
    if (owners.has(anchor) || shopUrlOf(anchor, []) !== url) return;
    const { terms } = this.#host;
    const isNamed = !store || anchor.textContent.toLowerCase().includes(store.toLowerCase());
    const label = createLabel(terms, isNamed ? null : store);
    const link = new RewrittenLink(anchor, deepLink, label, `${terms.advertisement} ${store ?? ''}`.trim());
    owners.set(anchor, { links: this, link });
    this.#rewritten.add(anchor);
  }

  #onClick = ({ target }: Event): void => {
    const anchor = (target as Element).closest('a');
    if (anchor && owners.get(anchor)?.links === this) this.#host.follow(anchor.href);
  };
}
