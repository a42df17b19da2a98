import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../model/look.ts';
import { sortOrders, type LooksPage, type SortOrder } from '../../model/looks-page.ts';
import { productsOf } from '../shared/describe-look.ts';
import { choicesStyles } from './choices.styles.ts';
import { Further } from './further.ts';
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
  #query: unknown[] = [];
  #kept: LooksPage | null = null;

  constructor(wall: LookstreamWall) {
    this.#wall = wall;
    // It has to be here when there is no connection to get it by.
    wall.further ??= new Further(wall);
    const sheet = choicesStyles.styleSheet;
    if (sheet) wall.shadowRoot?.adoptedStyleSheets.push(sheet);
    wall.requestUpdate();
  }

  /** What there is to show; while only another order is awaited, and where it does not come, what was there before. */
  keep(): LooksPage | null {
    const { source, page, endpoint, site } = this.#wall;
    const wanted = JSON.stringify({ ...source.parameters(undefined), sort: null });
    const query = [page, wanted, endpoint, site];
    const isOther = query.some((value, index) => value !== this.#query[index]);
    if (source.page || isOther) this.#kept = source.page;
    this.#query = query;
    return this.#kept;
  }

  /** Leaves the wall those looks that were chosen; all where nothing is. */
  select(): void {
    const wall = this.#wall;
    const { filters, source, firstPage, shownPage: page } = wall;
    if (!page) return;
    const subject = filters + JSON.stringify(source.query);
    if (subject !== this.#subject) this.choice = null;
    this.#subject = subject;
    const { choice } = this;
    if (choice) wall.looks = page.looks.filter((look) => isChosen(look, filters, choice));
    // What was chosen outlasts another order of the looks.
    const stem = source.stem ?? this.#stem;
    if (choice && stem !== this.#stem) void this.#fill(firstPage);
    this.#stem = stem;
    this.#offered = choicesOf(page, filters);
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

  /** Those that are known, in the order given; before them the one that is shown, where it is not among them. */
  #orders(): SortOrder[] {
    const { sort, sorts } = this.#wall;
    const known = (word: string | null) => sortOrders.find((order) => order === word) ?? [];
    const offered = sorts?.split(' ').flatMap(known) ?? [];
    const others = [known(sort)].flat().filter((order) => !offered.includes(order));
    return offered.length ? [...others, ...offered] : [];
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
    if (wall.looks.length < (goal ?? 0) && wall.source.hasMore) await wall.further?.load(goal ?? 0);
    if (choice === this.choice) wall.news = wall.further?.outcome ?? '';
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
