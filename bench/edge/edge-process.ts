/** The edge as `lookstream serve` starts it: state on disk, limits, log, metrics, in a process of its own. */
import { fileURLToPath } from 'node:url';
import { sandboxSites } from '../../src/cli/sandbox-sites.ts';
import { createJsonLog, createLineWriter } from '../../src/edge/log.ts';
import { startEdge } from '../../src/edge/node.ts';
import { answerParent } from './child.ts';
import { processorTime } from './processor-time.ts';
import { readMemory } from './read-memory.ts';
import { createUpstream } from './upstream.ts';

const [directory = ''] = process.argv.slice(2);
const upstream = await createUpstream();
const lines = createLineWriter((text) => process.stdout.write(text));
process.once('exit', lines.flush);
const [site] = sandboxSites([pageOrigin()]);
if (!site) throw new Error('The sandbox has no sites.');

const edge = await startEdge({
  config: {
    port: 0,
    // Visitors have addresses of their own only if somebody in front says which.
    trustedHops: 1,
    publicUrl: null,
    secret: 'a secret that is long enough for a benchmark',
    adminToken: 'an admin token that is long enough',
    store: { kind: 'file', directory },
    sites: [site],
  },
  bundleDirectory: fileURLToPath(new URL('../../dist/bundle', import.meta.url)),
  hostname: '127.0.0.1',
  fetch: upstream.fetch,
  log: createJsonLog(lines.write),
});
process.once('disconnect', () => void edge[Symbol.asyncDispose]().then(() => process.exit()));

answerParent({
  start: () => null,
  port: () => edge.port,
  calls: () => Object.fromEntries(upstream.calls),
  memory: readMemory,
  processorTime,
});

function pageOrigin(): string {
  return 'https://magazine.example';
}
