/** A bounded queue of things to send, a few at a time. What does not fit is refused: nobody waits for any of it. */
export interface Deliveries {
  /** @param deliver never throws @returns false when too many wait */
  add(deliver: () => Promise<void>): boolean;
  /** Sends what waits, and ends when nothing does, or when others are at it. */
  work(): Promise<void>;
}

const mostWaiting = 1_000;
const atOnce = 4;
/**
 * Some runtimes end the work of a request half a minute after its answer, without a word. No lane works until then;
 * what still waits goes with the next visitor's.
 */
const longestLane = 20_000;

export function createDeliveries(now: () => number): Deliveries {
  const waiting: (() => Promise<void>)[] = [];
  let lanes = 0;

  async function workLane(): Promise<void> {
    const end = now() + longestLane;
    lanes += 1;
    try {
      while (now() < end) {
        const deliver = waiting.shift();
        if (!deliver) return;
        await deliver();
      }
    } finally {
      lanes -= 1;
    }
  }

  return {
    add(deliver) {
      if (waiting.length >= mostWaiting) return false;
      waiting.push(deliver);
      return true;
    },
    async work() {
      const free = Math.min(atOnce - lanes, waiting.length);
      await Promise.all(Array.from({ length: Math.max(0, free) }, workLane));
    },
  };
}
