/** The account that the sandbox's callers are given. */
import { sandboxIzeaxAccount } from '../../credentials.ts';
import { legacyCampaigns, offers, unityCampaigns, units } from './campaigns.ts';
import { assets } from './content.ts';
import { groups } from './groups.ts';
import type { SandboxIzeaxAccount } from './types.ts';

export const firstAccount: SandboxIzeaxAccount = {
  ...{ id: sandboxIzeaxAccount, unityCampaigns, legacyCampaigns, units, offers, groups, assets },
};
