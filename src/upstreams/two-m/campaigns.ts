/** Campagnes: groups of links, with one address that rotates through them. */
import { address } from '../address.ts';
import type { Cancelling } from '../http.ts';
import type { Call } from './call.ts';
import { listPages } from './page.ts';
import type { PageOptions, TwoMListing } from './page.ts';
import { campaignSchema, outcomeSchema } from './wire.ts';
import type { CampaignBody } from './wire.ts';

export interface NewCampaign {
  name?: string | undefined;
  /** last part of the rotator's address */
  slug?: string | undefined;
  /** whether the list of its links may be seen by everybody */
  isPublic?: boolean | undefined;
}

export interface CampaignChange extends NewCampaign {
  /** has to be sent though it stays */
  name: string;
}

export interface Campaign {
  id: string;
  name: string | null;
  /** null where the service does not say */
  isPublic: boolean | null;
  /** leads to one of the campaign's links; null where there is no rotator */
  rotatorUrl: string | null;
  /** page that lists the links */
  listUrl: string | null;
}

export interface Campaigns {
  /** All campaigns of the account. (List Campaigns) */
  list(options?: PageOptions): TwoMListing<Campaign>;
  /** Makes a campaign. (Créer une campagne) */
  add(campaign: NewCampaign, options?: Cancelling): Promise<Campaign>;
  /** Puts a link into a campaign. (POST /api/campaign/:campaignid/assign/:linkid) */
  assign(campaignId: string, linkId: string, options?: Cancelling): Promise<void>;
  /** Changes a campaign; the name has to be sent again though it stays. (Mettre à jour la campagne) */
  update(id: string, change: CampaignChange, options?: Cancelling): Promise<Campaign>;
  /** Deletes a campaign; its links live on. (Delete Campaign) */
  delete(id: string, options?: Cancelling): Promise<void>;
}

export function createCampaigns(call: Call): Campaigns {
  return {
    list: (options = {}) => listPages(call, listed, options),
    async add(campaign, { signal } = {}) {
      const question = { method: 'POST', path: '/api/campaign/add', json: toWire(campaign), signal } as const;
      return toCampaign(await call(question, campaignSchema));
    },
    async assign(campaignId, linkId, { signal } = {}) {
      const path = address`/api/campaign/${campaignId}/assign/${linkId}`;
      await call({ method: 'POST', path, signal }, outcomeSchema);
    },
    async update(id, change, { signal } = {}) {
      const path = address`/api/campaign/${id}/update`;
      return toCampaign(await call({ method: 'PUT', path, json: toWire(change), signal }, campaignSchema));
    },
    async delete(id, { signal } = {}) {
      await call({ method: 'DELETE', path: address`/api/campaign/${id}/delete`, signal }, outcomeSchema);
    },
  };
}

const listed = { path: '/api/campaigns', name: 'campaigns', schema: campaignSchema, toItem: toCampaign };

function toWire({ name, slug, isPublic }: NewCampaign) {
  return { name, slug, public: isPublic };
}

function toCampaign({ id, name, domain, public: isPublic, rotator, list }: CampaignBody): Campaign {
  return { id, name: name ?? domain, isPublic, rotatorUrl: rotator, listUrl: list };
}
