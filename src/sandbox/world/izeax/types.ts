/** What an IZEAx account holds. */

/** Nothing of one account is seen in another. */
export interface SandboxIzeaxAccount {
  id: string;
  unityCampaigns: SandboxCampaign[];
  legacyCampaigns: SandboxCampaign[];
  units: SandboxUnit[];
  offers: SandboxOffer[];
  groups: SandboxContentGroup[];
  assets: SandboxAsset[];
}

export interface SandboxCampaign {
  id: string;
  type: 'sponsorship' | 'unity';
  name: string;
  /** null while nothing was made for it */
  contentGroup: string | null;
}

export interface SandboxContentGroup {
  /** a number, or a word for groups that make themselves */
  id: string;
  type: 'campaign' | 'platform' | 'custom';
  name: string;
  /** ids of assets; the first is the cover */
  assets: string[];
}

/** A picture that a paid creator made. */
export interface SandboxAsset {
  id: string;
  creator: SandboxCreator;
  /** folder under `pictures/` */
  picture: string;
  /** where it was published, as the service spells it */
  platform: string;
  license: string;
  /** as the service gives it, which is seldom as it was meant */
  tagList: string[];
  isDownloadable: boolean;
  /** deleted since it was listed: lists name it for a while, and there is nothing more to be had of it */
  isDeleted?: boolean;
}

export interface SandboxCreator {
  id: string;
  name: string;
}

/** A published piece of a Unity Campaign. */
export interface SandboxUnit {
  id: string;
  /** id of a campaign */
  campaign: string;
  /** as the service prints it, nonsense included */
  publishedAt: string;
  type: string;
  /** `false`: nothing has been added up yet */
  isMeasured: boolean;
}

/** A published piece of a Legacy Campaign. */
export interface SandboxOffer {
  id: string;
  /** id of a campaign */
  campaign: string;
  /** ISO 8601 */
  publishedAt: string;
  url: string;
  /** people, on that day */
  reach: number;
  platform: 'blog' | 'facebook' | 'instagram' | 'twitter' | 'youtube';
  connection: { name: string; url: string };
}
