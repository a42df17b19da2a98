/** The client of 2m.is' API v3: one member for each chapter of its document that Lookstream uses. */
import { createJsonClient } from '../http.ts';
import type { ClientOptions } from '../http.ts';
import { createAccount } from './account.ts';
import type { Account } from './account.ts';
import { createCall } from './call.ts';
import { createCampaigns } from './campaigns.ts';
import type { Campaigns } from './campaigns.ts';
import { createLinks } from './links.ts';
import type { Links } from './links.ts';
import { createQrCodes } from './qr-codes.ts';
import type { QrCodes } from './qr-codes.ts';
import { rateOf } from './rate.ts';
import type { RateState } from './rate.ts';
import { messageOf } from './wire.ts';

export interface TwoMOptions extends ClientOptions {
  apiKey: string;
  /** sees what every answer, good or bad, says about the key's 30 requests a minute; must not throw */
  onRate?: ((rate: RateState) => void) | undefined;
}

/**
 * Every call throws `UpstreamError` and nothing else, except that an aborted `signal` throws its own reason. A refusal
 * (invalid data, an unknown id, a spent quota) has kind `status` and status 200: the service does not tell them apart,
 * and none of them is cured by trying again. Nothing but a GET is ever repeated by itself.
 */
export interface TwoM {
  account: Account;
  links: Links;
  qrCodes: QrCodes;
  campaigns: Campaigns;
}

/** @throws {TypeError} when the base address is not http(s) */
export function createTwoM({ apiKey, onRate, ...options }: TwoMOptions): TwoM {
  const http = createJsonClient({
    ...options,
    ...{ service: 'two-m', secret: apiKey, reasonOf: messageOf },
    // Without the word the key does not count.
    headers: { Authorization: `Bearer ${apiKey}` },
    onHeaders: (headers) => onRate?.(rateOf(headers)),
  });
  const call = createCall(http, apiKey);
  return {
    account: createAccount(call),
    links: createLinks(call),
    qrCodes: createQrCodes(call),
    campaigns: createCampaigns(call),
  };
}
