/**
 * The IAB's Transparency and Consent Framework, version 2: what the page's consent platform tells by `__tcfapi`.
 * Its `getTCData` is deprecated; listening is the way that is left.
 */

interface TcData {
  eventStatus?: string;
  /** absent or true: the law applies */
  gdprApplies?: boolean;
  listenerId?: number;
  purpose?: { consents?: Record<string, boolean> };
}

type TcfApi = (
  command: 'addEventListener' | 'removeEventListener',
  version: 2,
  callback: (data: TcData | null, isSuccess: boolean) => void,
  listenerId?: number,
) => void;

/** What a source of consent says: null while the visitor has not been asked, or has not answered. */
export type Verdict = boolean | null;

/**
 * @param purposes numbers of the framework's purposes, all of which have to be agreed to
 * @param tell hears of every change
 * @returns what stops it; null where the page has no such platform
 */
export function watchTcf(purposes: readonly number[], tell: (verdict: Verdict) => void): (() => void) | null {
  const api = (globalThis as { __tcfapi?: TcfApi }).__tcfapi;
  if (typeof api !== 'function') return null;
  let listenerId: number | undefined;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    if (listenerId !== undefined) api('removeEventListener', 2, () => undefined, listenerId);
  };
  api('addEventListener', 2, (data, isSuccess) => {
    if (!isSuccess || !data) return;
    listenerId = data.listenerId;
    // It may answer at once, or long after it was told to stop.
    if (isStopped) return stop();
    const { eventStatus, gdprApplies, purpose } = data;
    if (gdprApplies === false) tell(true);
    // While its dialog is open (`cmpuishown`), what was chosen before still counts.
    else if (eventStatus === 'tcloaded' || eventStatus === 'useractioncomplete')
      tell(purposes.every((number) => purpose?.consents?.[number] === true));
  });
  return stop;
}
