import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';

/** What a page still holds: all of it is to be as before once the elements are gone. */
export interface Holdings {
  /** listeners by target and type: window, document, html, body, and queries of media */
  listeners: Record<string, number>;
  /** targets that are observed, by kind of observer */
  observed: Record<string, number>;
  /** timers and frames that will still come */
  timers: string[];
  /** requests of scripts that are under way */
  requests: number;
  /** elements of ours that the memory still has, attached or not, by tag */
  elements: Record<string, number>;
}

/** Milliseconds: longer than any timer of ours, and than the browser's own gliding and fading. */
const longestGoodbye = 3_000;

const tags = ['carousel', 'wall', 'viewer', 'product', 'share', 'qr', 'report'].map(
  (name) => `lookstream-${name}`,
);

interface Watched {
  observed: Record<string, number>;
  timers: () => string[];
  requests: number;
}

/**
 * Counts from before the first script: put it into `prepare`. Read the page by `page.evaluate` and wait by locators:
 * what else Playwright has for that puts listeners of its own on the window.
 */
export async function watchLeaks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const timers = new Map<string, string>();
    const watched: Watched = { observed: {}, timers: () => [...timers.values()], requests: 0 };
    Object.assign(window, { lookstreamTest: watched });

    const names = ['IntersectionObserver', 'ResizeObserver', 'MutationObserver'] as const;
    for (const name of names) {
      const Original = window[name] as unknown as new (...parameters: unknown[]) => MutationObserver;
      watched.observed[name] = 0;
      const count = (by: number) => {
        watched.observed[name] = (watched.observed[name] ?? 0) + by;
      };
      class Counting extends Original {
        #targets = new Set<Node>();
        override observe(target: Node, options?: MutationObserverInit): void {
          super.observe(target, options);
          if (!this.#targets.has(target)) count(1);
          this.#targets.add(target);
        }
        unobserve(target: Node): void {
          (Original.prototype as unknown as ResizeObserver).unobserve.call(this, target as Element);
          if (this.#targets.delete(target)) count(-1);
        }
        override disconnect(): void {
          super.disconnect();
          count(-this.#targets.size);
          this.#targets.clear();
        }
      }
      Object.assign(window, { [name]: Counting });
    }

    const replaceTimer = (start: 'setTimeout' | 'setInterval' | 'requestAnimationFrame', end: string) => {
      const begin = window[start] as (callback: unknown, ...rest: unknown[]) => number;
      const cancel = window[end as 'clearTimeout'];
      const isOnce = start !== 'setInterval';
      Object.assign(window, {
        [start](callback: (...parameters: unknown[]) => void, ...rest: unknown[]) {
          const id = begin.call(
            window,
            (...parameters: unknown[]) => {
              if (isOnce) timers.delete(`${start} ${id}`);
              callback(...parameters);
            },
            ...rest,
          );
          timers.set(`${start} ${id}`, `${start} ${rest[0] ?? ''}: ${String(callback).slice(0, 80)}`);
          return id;
        },
        [end](id: number) {
          timers.delete(`${start} ${id}`);
          cancel.call(window, id);
        },
      });
    };
    replaceTimer('setTimeout', 'clearTimeout');
    replaceTimer('setInterval', 'clearInterval');
    replaceTimer('requestAnimationFrame', 'cancelAnimationFrame');

    const { fetch } = window;
    window.fetch = (...parameters) => {
      watched.requests += 1;
      return fetch(...parameters).finally(() => (watched.requests -= 1));
    };
  });
}

/** What the page holds now, once nothing is under way any more that a test could wait for. */
export async function holdingsOf(page: Page): Promise<Holdings> {
  const client = await page.context().newCDPSession(page);
  try {
    await client.send('HeapProfiler.enable');
    await client.send('HeapProfiler.collectGarbage');
    const { observed, timers, requests } = await page.evaluate(() => {
      const { lookstreamTest: watched } = window as unknown as { lookstreamTest: Watched };
      return { observed: watched.observed, timers: watched.timers(), requests: watched.requests };
    });
    return {
      observed,
      timers,
      requests,
      listeners: await listenersOf(client),
      elements: await elementsOf(client),
    };
  } finally {
    await client.detach();
  }
}

/** Fails if the memory keeps more of an element than that, attached or not, by tag. */
export async function keepsAtMost(page: Page, most: Record<string, number>): Promise<void> {
  const deadline = Date.now() + longestGoodbye;
  const tooMany = async () => {
    const { elements } = await holdingsOf(page);
    return Object.entries(elements).filter(([tag, count]) => count > (most[tag] ?? Infinity));
  };
  let left = await tooMany();
  while (left.length && Date.now() < deadline) left = await tooMany();
  assert.deepEqual(left, []);
}

/**
 * Takes all elements of ours off the page, and fails if anything of them is left.
 *
 * @param copies of the script on the page: each watches for elements to come
 */
export async function leavesNothing(page: Page, copies = 1): Promise<void> {
  await page.evaluate((selector) => {
    for (const element of document.querySelectorAll(selector)) element.remove();
  }, tags.join());
  await fillInSomethingElse(page);
  const expected: Holdings = {
    observed: { IntersectionObserver: 0, ResizeObserver: 0, MutationObserver: copies },
    timers: [],
    requests: 0,
    listeners: { 'document securitypolicyviolation': 1 },
    elements: {},
  };
  const deadline = Date.now() + longestGoodbye;
  let left = await holdingsOf(page);
  // Nothing that ends soon: whoever set such a timer takes it along.
  const long = left.timers.filter((timer) => Number(timer.split(/[ :]/)[1]) >= 1_000);
  assert.deepEqual(long, []);
  // What was under way when its element went may end in its own time, but not stay.
  while (!isDeepStrictEqual(left, expected) && Date.now() < deadline) left = await holdingsOf(page);
  assert.deepEqual(left, expected);
}

/**
 * The browser holds on to the last field that could have been filled in, until it is another one: not to know that
 * would be to look for a leak of its own.
 */
async function fillInSomethingElse(page: Page): Promise<void> {
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'something-else';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.type('x');
  await page.evaluate(() => document.querySelector('#something-else')?.remove());
}

async function listenersOf(client: CDPSession): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const globals = ['window', 'document', 'document.documentElement', 'document.body', 'navigator.connection'];
  for (const name of globals) {
    const { result } = await client.send('Runtime.evaluate', { expression: name, objectGroup: 'leaks' });
    await countListeners(client, name, result.objectId, counts);
  }
  const queries = await instancesOf(client, 'MediaQueryList.prototype');
  for (const id of queries) await countListeners(client, 'matchMedia', id, counts);
  await client.send('Runtime.releaseObjectGroup', { objectGroup: 'leaks' });
  return counts;
}

async function countListeners(
  client: CDPSession,
  name: string,
  objectId: string | undefined,
  counts: Record<string, number>,
): Promise<void> {
  if (!objectId) return;
  const { listeners } = await client.send('DOMDebugger.getEventListeners', { objectId });
  for (const { type } of listeners) counts[`${name} ${type}`] = (counts[`${name} ${type}`] ?? 0) + 1;
}

async function elementsOf(client: CDPSession): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const tag of tags) {
    const ids = await instancesOf(client, `(customElements.get('${tag}') ?? class {}).prototype`);
    if (ids.length) counts[tag] = ids.length;
  }
  await client.send('Runtime.releaseObjectGroup', { objectGroup: 'leaks' });
  return counts;
}

/** Ids of all objects with a prototype, garbage not counted. */
async function instancesOf(client: CDPSession, prototype: string): Promise<string[]> {
  const objectGroup = 'leaks';
  const { result } = await client.send('Runtime.evaluate', { expression: prototype, objectGroup });
  const { objects } = await client.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId!,
    objectGroup,
  });
  const { result: properties } = await client.send('Runtime.getProperties', {
    objectId: objects.objectId!,
    ownProperties: true,
  });
  return properties.flatMap(({ name, value }) => (/^\d+$/.test(name) && value?.objectId) || []);
}
