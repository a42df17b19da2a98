import { watchConsentMode } from './consent-mode.ts';
import { watchTcf, type Verdict } from './tcf.ts';

/** What consent is asked for, and in which words of the two frameworks. */
const purposes = {
  /** links that lead through an affiliate network, which recognises its visitors */
  links: { tcf: [1], consentMode: 'ad_storage' },
  /** counting what is seen, and passing it on */
  measurement: { tcf: [1, 8], consentMode: 'analytics_storage' },
} as const;

export type Purpose = keyof typeof purposes;

/** Platforms that load late have come by then; a page without one after this has none. In milliseconds. */
const lookFor = 10_000;
const lookEvery = 500;

/**
 * Listens to the consent platforms of the page. Those that have something to say must all agree: one that refuses is
 * enough, and silence is no consent.
 *
 * @param tell hears of every change, and of the first answer; never before anybody has said anything
 * @returns what stops it
 */
export function watchConsent(purpose: Purpose, tell: (isGiven: boolean) => void): () => void {
  const { tcf, consentMode } = purposes[purpose];
  const verdicts = new Map<string, Verdict>();
  let told: boolean | null = null;
  const hear = (source: string) => (verdict: Verdict) => {
    verdicts.set(source, verdict);
    const said = [...verdicts.values()].filter((one) => one !== null);
    const isGiven = said.length > 0 && said.every(Boolean);
    if (said.length === 0 || isGiven === told) return;
    told = isGiven;
    tell(isGiven);
  };

  const stops = new Map<string, () => void>();
  const find = (source: string, watch: () => (() => void) | null) => {
    const stop = stops.has(source) ? null : watch();
    if (stop) stops.set(source, stop);
  };
  const findAll = () => {
    find('tcf', () => watchTcf(tcf, hear('tcf')));
    find('consent-mode', () => watchConsentMode(consentMode, hear('consent-mode')));
  };
  findAll();
  const timer = setInterval(findAll, lookEvery);
  const end = setTimeout(() => clearInterval(timer), lookFor);
  return () => {
    clearInterval(timer);
    clearTimeout(end);
    for (const stop of stops.values()) stop();
  };
}
