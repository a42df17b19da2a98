/** Widget Endpoints: how a shop set up the vendor's own widgets. */
import { answer } from './answer.ts';
import type { OlapicApp } from './answer.ts';
import { customerBody } from './customer-body.ts';
import { findCustomer, findWidget, findWidgetStyle } from './entities.ts';
import { readIdPage } from './id-paging.ts';
import { readPage } from './page-walk.ts';
import { createPaginations } from './paginations.ts';
import { listedWidgetBody, styleBody, widgetBody } from './widget-body.ts';

/** @param now milliseconds since 1970 */
export function addWidgetRoutes(app: OlapicApp, now: () => number): void {
  app.get('/widgets/settings/:id', (context) => {
    const view = context.get('view');
    return answer(context, styleBody(view, findWidgetStyle(view, context.req.param('id'))));
  });
  app.get('/widgets/:id', (context) => {
    const view = context.get('view');
    return answer(context, widgetBody(view, findWidget(view, context.req.param('id'))));
  });
  app.get('/customers/:id/widgets/settings', (context) => {
    const view = context.get('view');
    const { customerId } = findCustomer(view, context.req.param('id'));
    const page = readIdPage(view, {
      path: `/customers/${customerId}/widgets/settings`,
      query: context.req.query(),
      items: view.world.widgetStyles.filter(({ shop }) => shop === customerId),
      idOf: ({ id }) => id,
      end: 'no-link',
    });
    const widget = page.items.map((style) => styleBody(view, style));
    return answer(context, { _links: page.links, _embedded: { widget } });
  });
  addWidgetList(app, now);
}

function addWidgetList(app: OlapicApp, now: () => number): void {
  const paginations = createPaginations(now);
  app.get('/customers/:id/widgets', (context) => {
    const view = context.get('view');
    const shop = findCustomer(view, context.req.param('id'));
    const widgets = view.world.widgets.filter((widget) => widget.shop === shop.customerId);
    const page = readPage(view, paginations, {
      path: `/customers/${shop.customerId}/widgets`,
      query: context.req.query(),
      begin: () => ({ ids: widgets.map(({ id }) => id), terms: null }),
    });
    const widgetinstance = widgets
      .filter(({ id }) => page.ids.includes(id))
      .map((widget) => listedWidgetBody(view, widget));
    const customer = customerBody(view, shop);
    return answer(context, { _links: page.links, _embedded: { widgetinstance, customer } });
  });
}
