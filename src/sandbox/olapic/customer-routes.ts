/** Customer Endpoints, and the root, which is the customer that the token belongs to. */
import { answer } from './answer.ts';
import type { OlapicApp } from './answer.ts';
import { customerBody } from './customer-body.ts';
import { findCustomer } from './entities.ts';
import { selfLinkOf } from './view.ts';

export function addCustomerRoutes(app: OlapicApp): void {
  app.get('/', (context) => {
    const view = context.get('view');
    const customer = customerBody(view, view.shop);
    return answer(context, { _links: selfLinkOf(view, '/'), _fixed: true, _embedded: { customer } });
  });
  app.get('/customers/:id', (context) => {
    const view = context.get('view');
    return answer(context, customerBody(view, findCustomer(view, context.req.param('id'))));
  });
}
