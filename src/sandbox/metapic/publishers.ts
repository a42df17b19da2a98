/** Finds the user that a request is about. */
import type { SandboxPublisher } from '../world/metapic-state.ts';
import type { World } from '../world/world.ts';
import { unknownUser } from './refusal.ts';

/** @throws {Refusal} 404 when there is no such user */
export function findPublisher(world: World, id: string): SandboxPublisher {
  const publisher = world.metapic.publishers.find((candidate) => candidate.id === id);
  if (!publisher) throw unknownUser();
  return publisher;
}
