import { DurableObject } from 'cloudflare:workers';
import { createSqlStore } from './sql-store.ts';
import { StoreError, type Store } from './store.ts';

type Method = keyof Store;
type Arguments<M extends Method> = Parameters<Store[M]>;

/** The store of all isolates: one Durable Object, so that a limit is one limit and a link is made once. */
export class LookstreamStore extends DurableObject implements Store {
  readonly #store = createSqlStore(
    (statement, ...values) => this.ctx.storage.sql.exec(statement, ...values).toArray(),
    () => this.now(),
  );

  /** milliseconds since 1970 */
  now(): number {
    return Date.now();
  }

  // Written out, because only methods of the prototype can be called from outside.
  get(...args: Arguments<'get'>) {
    return this.#store.get(...args);
  }
  set(...args: Arguments<'set'>) {
    return this.#store.set(...args);
  }
  drop(...args: Arguments<'drop'>) {
    return this.#store.drop(...args);
  }
  claim(...args: Arguments<'claim'>) {
    return this.#store.claim(...args);
  }
  settle(...args: Arguments<'settle'>) {
    return this.#store.settle(...args);
  }
  leaveOpen(...args: Arguments<'leaveOpen'>) {
    return this.#store.leaveOpen(...args);
  }
  forget(...args: Arguments<'forget'>) {
    return this.#store.forget(...args);
  }
  settled(...args: Arguments<'settled'>) {
    return this.#store.settled(...args);
  }
  take(...args: Arguments<'take'>) {
    return this.#store.take(...args);
  }
  fill(...args: Arguments<'fill'>) {
    return this.#store.fill(...args);
  }
  append(...args: Arguments<'append'>) {
    return this.#store.append(...args);
  }
  lease(...args: Arguments<'lease'>) {
    return this.#store.lease(...args);
  }
  ack(...args: Arguments<'ack'>) {
    return this.#store.ack(...args);
  }
  defer(...args: Arguments<'defer'>) {
    return this.#store.defer(...args);
  }
  waiting(...args: Arguments<'waiting'>) {
    return this.#store.waiting(...args);
  }
  record(...args: Arguments<'record'>) {
    return this.#store.record(...args);
  }
  since(...args: Arguments<'since'>) {
    return this.#store.since(...args);
  }
}

/** What a Worker's binding of the Durable Object offers. */
export interface StoreNamespace {
  idFromName(name: string): unknown;
  get(id: unknown): Store;
}

/** The store as a Worker sees it. A stub belongs to the request that it was made in, so each call makes one. */
export function openDurableStore(namespace: StoreNamespace): Store {
  const id = namespace.idFromName('store');
  return new Proxy({} as Store, {
    get:
      <M extends Method>(_: Store, method: M) =>
      async (...args: Arguments<M>) => {
        try {
          return await (namespace.get(id)[method] as (...args: Arguments<M>) => unknown)(...args);
        } catch (cause) {
          throw new StoreError('The Durable Object does not answer.', { cause });
        }
      },
  });
}
