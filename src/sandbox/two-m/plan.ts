/** What the account's plan does not allow. */
import { isPast } from '../local-time.ts';
import type { TwoMState } from '../world/two-m-state.ts';
import { Refusal } from './refusal.ts';

/**
 * For whatever is made: links, codes, campaigns.
 *
 * @param now milliseconds since 1970
 * @throws {Refusal} once the plan has expired
 */
export function refuseExpired({ plan }: TwoMState, now: number): void {
  if (isPast(plan.expires, now)) throw new Refusal('Your plan has expired. Please renew it.');
}

/**
 * For links. A quota is spent for as long as nothing is deleted and no other plan is bought.
 *
 * @param now milliseconds since 1970
 * @throws {Refusal} also once the plan has expired
 */
export function refuseBeyondPlan(state: TwoMState, now: number): void {
  refuseExpired(state, now);
  if (state.shortLinks.size >= state.plan.linksAllowed)
    throw new Refusal('You have reached your maximum links limit. Please upgrade to another plan.');
}
