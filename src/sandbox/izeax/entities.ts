/** Finds what a request asks for. */
import type { SandboxAsset, SandboxCampaign, SandboxContentGroup } from '../world/izeax/types.ts';
import type { World } from '../world/world.ts';
import { Refusal } from './refusal.ts';

/** @throws {Refusal} 404 */
export function findCampaign(campaigns: readonly SandboxCampaign[], id: string): SandboxCampaign {
  return found('campaign', campaigns, id);
}

/** @throws {Refusal} 404 */
export function findGroup(world: World, id: string): SandboxContentGroup {
  return found('content group', world.izeax.groups, id);
}

/** @throws {Refusal} 404 */
export function findAsset(world: World, id: string): SandboxAsset {
  return found('asset', world.izeax.assets, id);
}

function found<Entity extends { id: string }>(what: string, all: readonly Entity[], id: string): Entity {
  const entity = all.find((candidate) => candidate.id === id);
  if (!entity) throw new Refusal(404, `There is no such ${what}.`);
  return entity;
}
