import { css, html, nothing } from 'lit';
import { define } from '../shared/define.ts';
import { LookstreamElement } from '../shared/element.ts';
import { tell } from '../shared/events.ts';
import { LookstreamProductClickEvent } from '../shared/visit-events.ts';
import '../shared/terms/en.ts';
import { baseStyles, tokens } from '../shared/tokens.styles.ts';
import { PostLinks } from './post-links.ts';

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

  /** The posts: what the selector finds in the element's own tree, or what the element wraps. */
  get posts(): Element[] {
    const { htmlFor } = this;
    if (!htmlFor) return [this];
    try {
      return [...(this.getRootNode() as ParentNode).querySelectorAll(htmlFor)];
    } catch {
      console.warn(
        `[lookstream] <lookstream-links for="${htmlFor}"> names no part of the page: give it a CSS selector.`,
      );
      return [];
    }
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
