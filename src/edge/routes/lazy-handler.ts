import type { Handler } from 'hono';

/**
 * A handler that hardly any request needs: its module is loaded with the first one. What an instance has to load and
 * read before it answers anything decides how fast it starts.
 */
export function lazyHandler(load: () => Promise<Handler>): Handler {
  let loading: Promise<Handler> | null = null;
  return async (c, next) => {
    const handle = await (loading ??= load());
    return handle(c, next) as Promise<Response>;
  };
}
