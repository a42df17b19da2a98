import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { resolveEndpoint, type Edge } from './edge.ts';
import { languageOf, loadedTerms, loadTerms } from './terms/load-terms.ts';
import type { Wording } from './terms/reword.ts';
import type { Terms } from './terms/terms.ts';

/** What every element of ours has: its language and words, its writing direction, and the edge it talks to. */
export class LookstreamElement extends LitElement {
  static override properties: PropertyDeclarations = {
    locale: {},
    wording: { type: Object },
    endpoint: {},
    site: {},
    consent: {},
    variant: {},
  };

  /** BCP 47; by default the language of the nearest `lang` */
  declare locale: string | null;
  /** words of the page's own in place of ours, as JSON: `{"carousel": "Our community"}` */
  declare wording: Wording | null;
  /** address of the edge; by default where the script came from */
  declare endpoint: string | null;
  /** which site's looks and links; by default the edge's own */
  declare site: string | null;
  /** `required` holds affiliate links back, until it is `given` or taken off */
  declare consent: string | null;
  /** which of the page's variants this is, for its events */
  declare variant: string | null;

  /** the host's computed direction, for the `dir` of the inner root; `:dir()` is younger than our browsers */
  direction: 'ltr' | 'rtl' = 'ltr';

  /** the words of the last rendering: asking for them walks the page */
  #terms: Terms | null = null;
  /** whether there is something to render once it is on the page again */
  #isHeld = false;

  constructor() {
    super();
    const { elementProperties } = this.constructor as typeof LookstreamElement;
    // Attributes that are absent read as null, or false, also where a property was asked for before it was set.
    for (const [name, { type }] of elementProperties)
      Object.assign(this, { [name]: type === Boolean ? false : null });
  }

  /** the language that numbers, dates and words are in */
  get language(): string {
    return languageOf(this, this.locale);
  }

  get terms(): Terms {
    return (this.#terms ??= loadedTerms(this.language, this.wording));
  }

  get edge(): Edge {
    return { endpoint: resolveEndpoint(this.endpoint), site: this.site };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isHeld) void this.scheduleUpdate();
  }

  /** Nothing is rendered before its words are there, so no text changes under a reader's eyes. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    // Taken off the page: what is rendered then would take up again what was just let go of.
    this.#isHeld = !this.isConnected;
    if (this.#isHeld) return undefined;
    this.#terms = null;
    this.direction = getComputedStyle(this).direction === 'rtl' ? 'rtl' : 'ltr';
    const loading = loadTerms(this.language, this.wording)?.then(() => this.scheduleUpdate());
    if (!loading) super.scheduleUpdate();
    return loading;
  }

  protected override update(changed: PropertyValues): void {
    if (!this.hasUpdated) {
      // What a server has rendered stands until now.
      this.renderOptions.renderBefore = null;
      this.renderRoot.replaceChildren();
      // Properties from before the definition are known only now.
      void loadTerms(this.language, this.wording)?.then(() => this.requestUpdate());
    }
    super.update(changed);
  }
}
