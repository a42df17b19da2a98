/** Every look of the sandbox's world. */
import { anvilLooks } from './looks/acme-anvils.ts';
import { roomLooks } from './looks/acme-rooms.ts';
import { tableLooks } from './looks/acme-table.ts';
import { nordlundLooks } from './looks/nordlund.ts';
import type { SandboxLook } from './types.ts';

export const looks: SandboxLook[] = [...anvilLooks, ...tableLooks, ...roomLooks, ...nordlundLooks];
