/** Customer Endpoints: the account that a key belongs to. */
import { address } from '../address.ts';
import type { Cancelling, JsonClient } from '../http.ts';
import { inData } from '../lenient.ts';
import { readAnswer } from '../shape.ts';
import type { Ask } from './ask.ts';
import { createEntities } from './entities.ts';
import type { Found } from './found.ts';
import type { Missing } from './missing.ts';
import { customerSchema, rootSchema } from './wire.ts';
import type { CustomerBody } from './wire.ts';

export interface OlapicCustomer {
  id: string;
  name: string;
  /** as the service writes it: `en_US` */
  language: string | null;
  /** ISO 4217; null where the account only has a symbol */
  currency: string | null;
}

export interface Customers {
  /** The account that the key belongs to. (Root Endpoint) */
  own(options?: Cancelling): Promise<OlapicCustomer>;
  /**
   * An account by its id. (GET CUSTOMER BY ID)
   * @param id of the key's own account; any other is refused with kind `denied`
   */
  byId(id: string, options?: Cancelling): Promise<Found<OlapicCustomer> | Missing>;
}

const customers = { schema: customerSchema, names: ['customer'], toEntity: toCustomer };

export function createCustomers(http: JsonClient, ask: Ask): Customers {
  const { find } = createEntities(ask, customers);
  return {
    async own({ signal } = {}) {
      const answer = await http.request({ method: 'GET', path: '/', signal });
      return toCustomer(readAnswer(inData(rootSchema), answer).data);
    },
    byId: (id, options) => find(address`/customers/${id}`, options),
  };
}

function toCustomer({ id, name, language, settings }: CustomerBody): OlapicCustomer {
  return { id, name, language, currency: settings?.currency_info?.code ?? null };
}
