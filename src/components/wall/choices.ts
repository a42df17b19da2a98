import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../model/look.ts';
import { sortOrders, type LooksPage, type SortOrder } from '../../model/looks-page.ts';
import { productsOf } from '../shared/describe-look.ts';
import { lazily } from '../shared/lazy.ts';
import { choicesStyles } from './choices.styles.ts';
import type { LookstreamWall } from './wall.ts';

/** One thing to choose looks by. */
export interface Choice {
  /** of a product, or the category itself */
  key: string;
  label: string;
}

/** The row above the photos of a wall: chips to choose by, and the order. */
export class Choices {
  /** null for all looks */
  choice: Choice | null = null;

  #wall: LookstreamWall;
  #offered: Choice[] = [];
  /** of which looks something was chosen */
  #subject = '';
  #stem: LooksPage | null = null;

  constructor(wall: LookstreamWall) {
    this.#wall = wall;
    const sheet = choicesStyles.styleSheet;
    if (sheet) wall.shadowRoot?.adoptedStyleSheets.push(sheet);
    wall.requestUpdate();
  }

  /** Those looks that were chosen; all where nothing is. */
  select(page: LooksPage): readonly Look[] {
    const { filters, product, source, firstPage } = this.#wall;
    const subject = `${filters} ${product}`;
    if (subject !== this.#subject) this.choice = null;
    this.#subject = subject;
    const { choice } = this;
    // What was chosen outlasts another order of the looks.
    if (choice && source.stem !== this.#stem) void this.#fill(firstPage);
    this.#stem = source.stem;
    this.#offered = choicesOf(page, filters);
    return choice ? page.looks.filter((look) => isChosen(look, filters, choice)) : page.looks;
  }

  /** Opens the viewer on the looks that were chosen, and on more of them. */
  async open(index: number, opener: HTMLElement): Promise<void> {
    const wall = this.#wall;
    const module = await lazily(wall, () => import('../viewer/open-viewer.ts'));
    const shown = (page: LooksPage) => ({ ...page, looks: [...wall.looks] });
    const more = async () => {
      const before = wall.looks.length;
      await (await wall.loadFurther())?.load(before + 1);
      const { page } = wall.source;
      return page && wall.looks.length > before ? shown(page) : null;
    };
    const { locale, wording, endpoint, site, consent, history, reports, addToCart } = wall;
    const settings = { locale, wording, endpoint, site, consent, history, reports, addToCart };
    const { page } = wall.source;
    if (page) module?.openViewer(wall, { ...settings, ...shown(page), index, opener, more });
  }

  render(): TemplateResult {
    const { terms } = this.#wall;
    const orders = this.#orders();
    const { choice } = this;
    // What is chosen stays, also where none of the looks so far has it.
    const isKept = choice && !this.#offered.some(({ key }) => key === choice.key);
    const all = isKept ? [...this.#offered, choice] : this.#offered;
    return html`${
      all.length
        ? html`<div class="chips" role="group" part="filters" aria-label=${terms.filterPhotos}>
            ${[null, ...all].map((one) => this.#renderChip(one))}
          </div>`
        : nothing
    }${orders.length ? this.#renderOrders(orders) : nothing}`;
  }

  /** Those that are known, in the order given. */
  #orders(): SortOrder[] {
    const words = this.#wall.sorts?.split(' ') ?? [];
    return words.flatMap((word) => sortOrders.find((order) => order === word) ?? []);
  }

  #choose(choice: Choice | null): void {
    const wall = this.#wall;
    this.choice = choice;
    wall.startOver();
    wall.select();
    void this.#fill(wall.firstPage);
  }

  /** Gets looks until a page is full of those that were chosen, and says how many there are. */
  async #fill(goal: number | null): Promise<void> {
    const wall = this.#wall;
    const { choice } = this;
    if (wall.looks.length < (goal ?? 0) && wall.source.hasMore)
      await (await wall.loadFurther())?.load(goal ?? 0);
    const { length } = wall.looks;
    if (choice === this.choice) wall.news = length ? wall.terms.photos(length) : wall.terms.noPhotosMatch;
  }

  #renderChip(choice: Choice | null): TemplateResult {
    const { terms } = this.#wall;
    return html`<button
      class="button"
      part="filter"
      type="button"
      aria-pressed=${this.choice?.key === choice?.key}
      @click=${() => {
        this.#choose(choice);
      }}
    >
      <bdi>${choice ? choice.label : terms.allPhotos}</bdi>
    </button>`;
  }

  #renderOrders(orders: SortOrder[]): TemplateResult {
    const { terms, sort } = this.#wall;
    const sortBy = ({ currentTarget }: Event) => {
      this.#wall.sort = (currentTarget as HTMLSelectElement).value;
    };
    return html`<label class="sort"
      ><span>${terms.sortPhotos}</span>
      <select part="sort" @change=${sortBy}>
        ${orders.map(
          (order) =>
            html`<option value=${order} .selected=${order === sort}>${terms.sortOrders[order]}</option>`,
        )}
      </select></label
    >`;
  }
}

/** What looks can be chosen by, in the order in which it first occurs. */
function choicesOf({ looks, products }: LooksPage, filters: string | null): Choice[] {
  const labels = new Map<string, string>();
  for (const look of looks) {
    if (filters === 'products') for (const { key, name } of productsOf(look, products)) labels.set(key, name);
    if (filters === 'categories')
      for (const category of look.categories ?? []) labels.set(category, category);
  }
  return [...labels].map(([key, label]) => ({ key, label }));
}

function isChosen(look: Look, filters: string | null, { key }: Choice): boolean {
  if (filters === 'categories') return !!look.categories?.includes(key);
  return look.products.some((product) => product.key === key);
}
