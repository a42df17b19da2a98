/** What is in the imitated IZEAx account: paid creators' content and how it did. */
import { sandboxIzeaxAccount } from '../credentials.ts';
import { legacyCampaigns, offers, unityCampaigns, units } from './izeax/campaigns.ts';
import { assets, groups } from './izeax/content.ts';
import type {
  SandboxAsset,
  SandboxCampaign,
  SandboxContentGroup,
  SandboxOffer,
  SandboxUnit,
} from './izeax/types.ts';

export interface IzeaxState {
  /** ids of the accounts that the token opens */
  accounts: string[];
  unityCampaigns: SandboxCampaign[];
  legacyCampaigns: SandboxCampaign[];
  units: SandboxUnit[];
  offers: SandboxOffer[];
  groups: SandboxContentGroup[];
  assets: SandboxAsset[];
}

export function createIzeaxState(): IzeaxState {
  const accounts = [sandboxIzeaxAccount];
  return structuredClone({ accounts, unityCampaigns, legacyCampaigns, units, offers, groups, assets });
}
