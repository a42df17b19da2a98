/** What callers of the imitated 2m.is have made, whose account it is, and who has visited what. */

/** Somebody followed a link, or scanned a code that leads through the service. */
export interface SandboxVisit {
  /** milliseconds since 1970 */
  time: number;
  /** host of the page they came from; null for a typed address and the like */
  referrer: string | null;
  /** as the browser names itself, unread */
  userAgent: string;
}

export interface SandboxShortLink {
  id: number;
  alias: string;
  shortUrl: string;
  /** where it leads */
  url: string;
  /** one for each click */
  visits: SandboxVisit[];
  /** milliseconds since 1970 */
  createdAt: number;
  /** id of the campaign that it is in */
  campaign: number | null;
  /** whatever else was sent with it, by the service's own names: `expiry`, `status`, `metatitle`, `geotarget`, … */
  details: Record<string, unknown>;
}

export interface SandboxQrCode {
  id: number;
  /** last part of the picture's address; that of a link leads on under the same name */
  alias: string;
  type: string;
  /** as it was sent, once it was found to be good */
  data: unknown;
  name: string;
  /** `rgb(r,g,b)` */
  background: string;
  foreground: string;
  /** kept, but never drawn: a picture within a picture is not loaded by browsers */
  logo: string | null;
  /** one for each scan */
  visits: SandboxVisit[];
  /** milliseconds since 1970 */
  createdAt: number;
}

export interface SandboxCampaign {
  id: number;
  name: string;
  /** of its rotator; null where it has none */
  slug: string | null;
  isPublic: boolean;
  /** how often its rotator has led somebody on */
  turns: number;
}

export interface SandboxAccount {
  id: number;
  email: string;
  password: string;
  username: string;
  /** "YYYY-MM-DD HH:MM:SS" */
  registered: string;
}

export interface SandboxPlan {
  status: 'free' | 'pro';
  /** "YYYY-MM-DD HH:MM:SS" in UTC; null for never. Nothing is made afterwards. */
  expires: string | null;
  /** how many links there may be at a time */
  linksAllowed: number;
}

export interface TwoMState {
  account: SandboxAccount;
  plan: SandboxPlan;
  /** by alias */
  shortLinks: Map<string, SandboxShortLink>;
  /** by id */
  qrCodes: Map<number, SandboxQrCode>;
  /** by id */
  campaigns: Map<number, SandboxCampaign>;
  /** the highest id of each kind that was ever given: one that was deleted does not come again */
  lastIds: { link: number; qrCode: number; campaign: number };
}

export function createTwoMState(): TwoMState {
  return {
    account: {
      id: 1,
      email: 'shop@acme.example',
      password: 'sandbox-password',
      username: 'acme',
      registered: '2020-11-10 18:01:43',
    },
    plan: { status: 'pro', expires: '2099-12-31 23:59:59', linksAllowed: 100 },
    shortLinks: new Map(),
    qrCodes: new Map(),
    campaigns: new Map(),
    lastIds: { link: 0, qrCode: 0, campaign: 0 },
  };
}

/** Counts up from 1 for each kind. */
export function nextId(state: TwoMState, kind: keyof TwoMState['lastIds']): number {
  state.lastIds[kind] += 1;
  return state.lastIds[kind];
}
