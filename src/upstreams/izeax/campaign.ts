/** A campaign, which is the same thing in both chapters. */
import * as v from 'valibot';
import { campaignSchema, itemsSchema } from './wire.ts';
import type { CampaignBody } from './wire.ts';

export interface Campaign {
  id: string;
  name: string | null;
  /** `sponsorship` or `unity` */
  type: string | null;
  /** for `content.assets`; null where there is no content */
  contentGroupId: string | null;
}

export const campaigns = { items: itemsSchema, item: v.pipe(campaignSchema, v.transform(toCampaign)) };

function toCampaign({ id, name, campaign_type, content_group_id }: CampaignBody): Campaign {
  return { id, name, type: campaign_type, contentGroupId: content_group_id };
}
