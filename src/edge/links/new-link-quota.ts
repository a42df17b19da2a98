import { storeKey } from '../keys.ts';
import type { LinkParts } from './link-parts.ts';

/** What is made at 2m.is, each kind with an allowance of its own. */
export type MadeKind = 'short-links' | 'qr-codes';

export interface NewLinkQuota {
  /** @returns milliseconds to wait before something new may be asked for; 0 for none */
  waitFor(kind: MadeKind, site: string, owner: string, target: string): Promise<number>;
  /** Something was made: it counts, and the plan is not spent. */
  made(kind: MadeKind, site: string, owner: string): Promise<void>;
  /** The service said no to a target, with nothing left to leave out. */
  refused(kind: MadeKind, site: string, owner: string, target: string): Promise<void>;
}

const hour = 60 * 60_000;
/** A page that makes up addresses must not spend the plan. */
const perSite = { limit: 1_000, window: 24 * hour };
/** Whoever shares the same thing again is not made to ask in vain. */
const refusalLives = hour;

/**
 * How much may still be made. 2m.is refuses a bad target and a spent plan in the same words: one target may be bad, so
 * it alone is not asked for again; when another one is refused as well, it is the plan, and nobody asks for an hour.
 */
export function createNewLinkQuota({ store, now, log }: LinkParts): NewLinkQuota {
  const spentKey = (kind: MadeKind, site: string, owner: string) => storeKey(`${kind}-spent`, site, owner);
  const lastKey = (kind: MadeKind, site: string, owner: string) => storeKey(`${kind}-refusal`, site, owner);
  const targetKey = (kind: MadeKind, site: string, owner: string, target: string) =>
    storeKey(`${kind}-refused`, site, owner, target);
  const keep = (key: string, value: string) => ({ key, value, expiresAt: now() + refusalLives });
  const forgotten = (key: string) => ({ key, value: '', expiresAt: now() });

  return {
    async waitFor(kind, site, owner, target) {
      const keys = [spentKey(kind, site, owner), targetKey(kind, site, owner, target)];
      const waits = (await store.get(keys)).map((until) => (until === null ? 0 : Number(until) - now()));
      return Math.max(0, ...waits);
    },

    async made(kind, site, owner) {
      const { remaining } = await store.take(
        storeKey(`new-${kind}`, site, owner),
        perSite.limit,
        perSite.window,
      );
      await store.set([forgotten(lastKey(kind, site, owner))]);
      if (remaining > 0) return;
      log({ level: 'warn', event: 'new-links-spent', kind, site, limit: perSite.limit });
      await store.set([keep(spentKey(kind, site, owner), String(now() + hour))]);
    },

    async refused(kind, site, owner, target) {
      const last = lastKey(kind, site, owner);
      const [before] = await store.get([last]);
      const until = String(now() + hour);
      await store.set([keep(targetKey(kind, site, owner, target), until), keep(last, target)]);
      if (before === null || before === target) return;
      log({
        level: 'error',
        event: 'two-m-refuses',
        kind,
        site,
        advice: 'Look at the plan: its quota may be spent.',
      });
      await store.set([keep(spentKey(kind, site, owner), until)]);
    },
  };
}
