/** A Worker that lets a test call the Durable Object's store from outside, with a clock that is moved by hand. */
import {
  LookstreamStore,
  openDurableStore,
  type StoreNamespace,
} from '../../../src/edge/store/durable-store.ts';
import type { Store } from '../../../src/edge/store/store.ts';

/** As in the contract; that file is for Node alone. */
const startOfTest = Date.UTC(2026, 0, 1);

export class StoreUnderTest extends LookstreamStore {
  #passed = 0;

  override now(): number {
    return startOfTest + this.#passed;
  }

  pass(ms: number): void {
    this.#passed += ms;
  }
}

export interface StoreCall {
  /** each test has an object of its own */
  object: string;
  method: keyof Store | 'pass';
  args: never[];
}

export default {
  async fetch(request: Request, env: { STORE: StoreNamespace }): Promise<Response> {
    const { object, method, args } = (await request.json()) as StoreCall;
    const namespace: StoreNamespace = {
      idFromName: () => env.STORE.idFromName(object),
      get: (id) => env.STORE.get(id),
    };
    const store = openDurableStore(namespace) as Store & Pick<StoreUnderTest, 'pass'>;
    const answer: unknown = await (store[method] as (...args: never[]) => unknown)(...args);
    return Response.json(answer ?? null);
  },
};
