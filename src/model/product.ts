export interface Price {
  /** decimal number in major units, as text: `"34.00"` */
  amount: string;
  /** ISO 4217 */
  currency: string;
}

/** Something to buy that is seen in a look. */
export interface Product {
  key: string;
  name: string;
  brand: string | null;
  /** the shop's own address of the product */
  url: string;
  /** sold by the site itself; absent for other shops' goods, and where nobody knows */
  isOwn?: true;
  /** affiliate address; null for the site's own goods and where there is no programme */
  deepLink: string | null;
  /** name of the shop that `deepLink` leads to */
  store: string | null;
  price: Price | null;
  availability: 'in-stock' | 'out-of-stock' | null;
  image: string | null;
}
