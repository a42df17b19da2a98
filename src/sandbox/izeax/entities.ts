/** Finds what a request asks for. */
import type {
  SandboxAsset,
  SandboxCampaign,
  SandboxContentGroup,
  SandboxIzeaxAccount,
} from '../world/izeax/types.ts';
import { Refusal } from './refusal.ts';

/** @throws {Refusal} 404 */
export function findCampaign(campaigns: readonly SandboxCampaign[], id: string): SandboxCampaign {
  return found('campaign', campaigns, id);
}

/** @throws {Refusal} 404 */
export function findGroup({ groups }: SandboxIzeaxAccount, id: string): SandboxContentGroup {
  return found('content group', groups, id);
}

/** @throws {Refusal} 404 */
export function findAsset({ assets }: SandboxIzeaxAccount, id: string): SandboxAsset {
  return found('asset', assets, id);
}

/** @throws {Refusal} 404 */
export function findExistingAsset(account: SandboxIzeaxAccount, id: string): SandboxAsset {
  return found(
    'asset',
    account.assets.filter(({ isDeleted = false }) => !isDeleted),
    id,
  );
}

/** The first of a group's assets stands for it; an empty group has none. */
export function coverOf(
  { assets }: SandboxIzeaxAccount,
  group: SandboxContentGroup,
): SandboxAsset | undefined {
  return assets.find(({ id }) => id === group.assets[0]);
}

function found<Entity extends { id: string }>(what: string, all: readonly Entity[], id: string): Entity {
  const entity = all.find((candidate) => candidate.id === id);
  if (!entity) throw new Refusal(404, `There is no such ${what}.`);
  return entity;
}
