import { createHash } from 'node:crypto';

export interface LuaScript {
  source: string;
  /** what the Redis knows it by, once it has seen it */
  sha1: string;
}

/** What scripts answer, as the client reads it. */
export type Reply = string | number | null | Reply[];

/**
 * Every script begins with `now`, in milliseconds. The clock is the server's own, the one that all edges share; the
 * first argument moves it by hand in tests.
 */
const clock = `
local now = tonumber(ARGV[1])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end
`;

/**
 * One atomic step on the Redis: nothing else happens there while it runs.
 * @param source Lua 5.1; its own arguments begin at `ARGV[2]`
 */
export function luaScript(source: string): LuaScript {
  const whole = clock + source;
  return { source: whole, sha1: createHash('sha1').update(whole).digest('hex') };
}
