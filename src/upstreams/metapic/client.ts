/** The client of Metapic's API. */
import { createJsonClient } from '../http.ts';
import type { Cancelling, ClientOptions } from '../http.ts';
import { readAnswer } from '../shape.ts';
import { createBlogPosts } from './blog-post.ts';
import type { BlogPosts } from './blog-post.ts';
import { createClicks } from './clicks.ts';
import type { Clicks } from './clicks.ts';
import { createDeepLinks } from './deep-links.ts';
import type { DeepLinks } from './deep-links.ts';
import { createTags } from './tags.ts';
import type { Tags } from './tags.ts';
import { helloSchema, messageOf } from './wire.ts';

export interface MetapicOptions extends ClientOptions {
  token: string;
}

/**
 * Every call throws `UpstreamError` and nothing else, except that an aborted `signal` throws its own reason: kind
 * `denied` for a wrong token (401) and for what it may not see (403), `status` for what the service finds invalid
 * (422). Nothing is read of what a link earns, nor of whose e-mail address a user has.
 */
export interface Metapic extends DeepLinks, BlogPosts, Clicks, Tags {
  /**
   * Whether the service answers and takes the token. It echoes the token and the client's id; neither is read.
   * (Say Hello to World)
   */
  hello(options?: Cancelling): Promise<{ message: string }>;
}

/** @throws {TypeError} when the base address is not http(s) */
export function createMetapic({ token, ...options }: MetapicOptions): Metapic {
  const http = createJsonClient({
    ...options,
    ...{ service: 'metapic', secret: token, reasonOf: messageOf },
    // The service takes the token as it is, without "Bearer".
    headers: { Authorization: token },
  });

  return {
    ...createDeepLinks(http),
    ...createBlogPosts(http),
    ...createClicks(http),
    ...createTags(http),
    async hello({ signal } = {}) {
      return readAnswer(helloSchema, await http.request({ method: 'GET', path: '/hello', signal }));
    },
  };
}
