/** The client of the IZEAx V1 API: one member for each chapter of its document. */
import { createJsonClient } from '../http.ts';
import type { ClientOptions } from '../http.ts';
import { createAsk } from './ask.ts';
import { createContent } from './content.ts';
import type { Content } from './content.ts';
import { createLegacy } from './legacy.ts';
import type { Legacy } from './legacy.ts';
import { createUnity } from './unity.ts';
import type { Unity } from './unity.ts';
import { sentenceOf } from './wire.ts';

export interface IzeaxOptions extends ClientOptions {
  token: string;
  /** from the configuration and nowhere else: the token opens every account that its user may see */
  accountId: string;
  /** what stands before the token; the document prints a colon, the vendor's newer apps send none */
  scheme?: 'Bearer:' | 'Bearer' | undefined;
}

/**
 * Every call throws `UpstreamError` and nothing else, except that an aborted `signal` throws its own reason. The
 * document knows no errors, so an unknown id is whatever the service says: most likely `status` with 404.
 */
export interface Izeax {
  unity: Unity;
  content: Content;
  legacy: Legacy;
}

/** @throws {TypeError} when the base address is not http(s) */
export function createIzeax({ token, accountId, scheme = 'Bearer:', ...options }: IzeaxOptions): Izeax {
  const http = createJsonClient({
    ...options,
    ...{ service: 'izeax', secret: token, reasonOf: sentenceOf },
    headers: { Authorization: `${scheme} ${token}`, 'X-IZEA-Account-ID': accountId },
  });
  const ask = createAsk(http);
  return { unity: createUnity(ask), content: createContent(ask), legacy: createLegacy(ask) };
}
