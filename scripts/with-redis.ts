/** `node scripts/with-redis.ts COMMAND …`: runs it beside a Redis of its own, whose address is in `REDIS_URL`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startRedis } from './redis.ts';

const [command, ...args] = process.argv.slice(2);
if (!command) throw new Error('Which command? node scripts/with-redis.ts COMMAND …');

await using redis = await startRedis();
const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, REDIS_URL: redis.url } });
// Whoever ends us means the command: then it is over, and the Redis goes as always.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
const [status] = await once(child, 'close');
process.exitCode = status ?? 1;
