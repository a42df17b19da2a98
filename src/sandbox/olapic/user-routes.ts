/** User Endpoints: people by id and by Instagram handle, and new ones to upload as. */
import { parseHttpUrl } from '../../model/http-url.ts';
import type { SandboxPerson } from '../world/types.ts';
import { answer } from './answer.ts';
import type { OlapicApp } from './answer.ts';
import { findCustomer, findUser, findUserByHandle } from './entities.ts';
import { readEmail, readFields, readText, requireText } from './fields.ts';
import type { Fields } from './fields.ts';
import { invalidValue } from './refusal.ts';
import { instagramUserBody, userBody } from './user-body.ts';
import type { View } from './view.ts';

export function addUserRoutes(app: OlapicApp): void {
  app.get('/users/:id', (context) => {
    const view = context.get('view');
    return answer(context, userBody(view, findUser(view, context.req.param('id'))));
  });
  app.get('/customers/:id/instagram_users/:handle', (context) => {
    const view = context.get('view');
    const { id, handle } = context.req.param();
    const shop = findCustomer(view, id);
    return answer(context, instagramUserBody(view, shop, findUserByHandle(view, handle)));
  });
  app.post('/users', async (context) => {
    const view = context.get('view');
    return answer(context, userBody(view, addUser(view, await readFields(context))));
  });
}

/** The e-mail address is asked for, and printed nowhere. */
function addUser({ world, shop }: View, fields: Fields): SandboxPerson {
  readEmail(fields);
  const name = requireText(fields, 'screen_name');
  const avatar = readText(fields, 'avatar_url');
  if (avatar !== null && parseHttpUrl(avatar) === null) {
    throw invalidValue('avatar_url', avatar, 'an http(s) URL');
  }
  const id = String(Math.max(0, ...world.people.map((person) => Number(person.id))) + 1);
  const { language, customerId } = shop;
  const person: SandboxPerson = {
    ...{ id, name, username: name, language, avatar, shop: customerId },
    ...{ instagram: null, otherNetworks: {} },
  };
  world.people.push(person);
  return person;
}
