/** Category Endpoints: groups of streams, by id, by key and in lists. */
import type { SandboxCategory } from '../world/types.ts';
import { categoriesOfProducts, categoryById } from '../world/world.ts';
import { answer } from './answer.ts';
import type { OlapicApp, OlapicContext } from './answer.ts';
import { categoryBody, listedCategoryBody } from './category-body.ts';
import { findCategory, findCategoryByKey, findCustomer, findMedia, findStream } from './entities.ts';
import { readPage } from './page-walk.ts';
import { createPaginations } from './paginations.ts';

/** @param now milliseconds since 1970 */
export function addCategoryRoutes(app: OlapicApp, now: () => number): void {
  addEntityRoutes(app);
  const paginations = createPaginations(now);

  // The links of both lists are the customer's; the page key alone tells which of the two is walked through.
  const answerList = (context: OlapicContext, categories: SandboxCategory[]) => {
    const view = context.get('view');
    const page = readPage(view, paginations, {
      path: `/customers/${view.shop.customerId}/categories`,
      query: context.req.query(),
      begin: () => ({ ids: categories.map(({ id }) => id), terms: null }),
    });
    const found = page.ids
      .map((id) => categoryById(view.world, id))
      .filter((category) => category !== undefined);
    const category = found.map((one) => listedCategoryBody(view, one));
    return answer(context, { _links: page.links, _embedded: { category } });
  };

  app.get('/customers/:id/categories', (context) => {
    const view = context.get('view');
    const { customerId } = findCustomer(view, context.req.param('id'));
    return answerList(
      context,
      view.world.categories.filter(({ shop }) => shop === customerId),
    );
  });
  app.get('/streams/:id/categories', (context) => {
    const view = context.get('view');
    const product = findStream(view, context.req.param('id'));
    return answerList(context, categoriesOfProducts(view.world, product.shop, [product.key]));
  });
}

function addEntityRoutes(app: OlapicApp): void {
  app.get('/categories/:id', (context) => {
    const view = context.get('view');
    return answer(context, categoryBody(view, findCategory(view, context.req.param('id'))));
  });
  app.get('/customers/:id/categories/search', (context) => {
    const view = context.get('view');
    findCustomer(view, context.req.param('id'));
    const category = findCategoryByKey(view, 'tag_key', context.req.query('tag_key'));
    return answer(context, categoryBody(view, category));
  });
  // All of them at once: this list has no links, not even to itself.
  app.get('/media/:id/categories', (context) => {
    const view = context.get('view');
    const { shop, products } = findMedia(view, context.req.param('id'));
    const categories = categoriesOfProducts(view.world, shop, products);
    const category = categories.map((one) => listedCategoryBody(view, one));
    return answer(context, { _links: [], _embedded: { category } });
  });
}
