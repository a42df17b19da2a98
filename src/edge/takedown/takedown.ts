import type { Outbox, Journal } from '../store/store.ts';
import { readDecision, writeDecision, type Decision, type RecordedDecision } from './decision.ts';
import { removalTopic, writeRemoval } from './removal.ts';
import type { Tombstones } from './tombstones.ts';

export interface Takedown {
  /** Writes a decision down. Every instance acts on it within two seconds; short links follow as soon as 2m.is allows. */
  decide(decision: Decision): Promise<RecordedDecision>;
  /** What was decided and when. @param after id of the last decision that is known; 0 for none */
  decisions(after: number, limit: number): Promise<RecordedDecision[]>;
}

export function createTakedown(store: Journal & Outbox, tombstones: Tombstones): Takedown {
  return {
    async decide(decision) {
      const entry = writeDecision(decision);
      const id = await store.record(entry);
      const { action, mark, site } = decision;
      if (action === 'block' || action === 'forget') {
        await store.append(removalTopic, writeRemoval({ mark, site }));
      }
      await tombstones.refresh();
      const [recorded] = await store.since(id - 1, 1);
      return readDecision(recorded ?? { id, recordedAt: 0, entry });
    },

    async decisions(after, limit) {
      return (await store.since(after, limit)).map(readDecision);
    },
  };
}
