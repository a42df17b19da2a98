import { css, html, nothing } from 'lit';
import { define } from '../shared/define.ts';
import { LookstreamElement } from '../shared/element.ts';
import { tell } from '../shared/events.ts';
import { LookstreamProductClickEvent } from '../shared/visit-events.ts';
import '../shared/terms/en.ts';
import { baseStyles, tokens } from '../shared/tokens.styles.ts';
import { PostLinks } from './post-links.ts';
import type { Post } from './watch-posts.ts';

/**
 * @element lookstream-links
 * @summary Turns the links to shops in a blog post into links that earn, each with its advertising label.
 *
 * @slot - the post
 *
 * @fires {LookstreamProductClickEvent} lookstream-product-click - an affiliate link of the post was followed
 * @fires {LookstreamErrorEvent} lookstream-error - the links could not be had; they are what they were
 *
 * @csspart notice - the line at the top of the post
 */
export class LookstreamLinks extends LookstreamElement {
  static override properties = {
    htmlFor: { attribute: 'for' },
    publisher: {},
    deny: {},
    notice: { type: Boolean },
  };
  static override styles = [
    tokens('links'),
    baseStyles,
    css`
      :host {
        display: block;
      }
      .notice {
        margin-block: 0 1em;
        font-size: var(--_s);
      }
    `,
  ];

  /** selector of the posts, where the element wraps none */
  declare htmlFor: string | null;
  /** who is paid for the links, by the site's own name for them */
  declare publisher: string | null;
  /** hosts of shops whose links stay as they are, separated by blanks or commas */
  declare deny: string | null;
  /** whether a line at the top says what the label means */
  declare notice: boolean;

  #links = new PostLinks(this);

  protected override updated(): void {
    this.#links.take();
  }

  /** where its links are, now or later: in it, or with a selector anywhere in its own tree; null where that is none */
  get ground(): Post | null {
    const { htmlFor } = this;
    if (!htmlFor) return this;
    try {
      // Asked of nothing, as texts may come later.
      document.createDocumentFragment().querySelector(htmlFor);
      return this.getRootNode() as Document | ShadowRoot;
    } catch {
      console.warn(
        `[lookstream] <lookstream-links for="${htmlFor}"> names no part of a page: give it a CSS selector.`,
      );
      return null;
    }
  }

  /** Whether a link on its ground is in one of its texts. */
  isMeant(anchor: Element): boolean {
    const { htmlFor } = this;
    return !htmlFor || anchor.closest(htmlFor) !== null;
  }

  /** An affiliate link in one of the posts was followed. */
  follow(href: string): void {
    tell(this, new LookstreamProductClickEvent({ look: null, product: null, href, isAffiliate: true }));
  }

  override render() {
    const { terms } = this;
    return html`${
        this.notice
          ? html`<p class="base notice" part="notice" lang=${terms.lang} dir=${this.direction}>
              ${terms.commission}
            </p>`
          : nothing
      }<slot></slot>`;
  }
}

define('lookstream-links', LookstreamLinks);

declare global {
  interface HTMLElementTagNameMap {
    'lookstream-links': LookstreamLinks;
  }
}
