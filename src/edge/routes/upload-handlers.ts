import type { Context } from 'hono';
import type { UploadReceipt, UploadRules } from '../../model/upload.ts';
import { UpstreamError } from '../../upstreams/errors.ts';
import { problem, ProblemError } from '../problems.ts';
import { readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import { createMemoryBudget } from '../uploads/memory-budget.ts';
import { createReceiveUpload, type Received } from '../uploads/receive-upload.ts';
import { settingsOf, uploadRules } from '../uploads/upload-rules.ts';
import { createUploaders } from '../uploads/uploader.ts';
import { SiteQuery } from './names.ts';

const pageHeaders = { 'Access-Control-Allow-Origin': '*' };

/** Answers `GET /v1/uploads` and `POST /v1/looks`; see `uploadRoutes`. */
export function createUploadHandlers(services: Services) {
  const { tenants, guard, visit, uploadMemory, metrics, log, now } = services;
  const uploaders = createUploaders(services);
  const receive = createReceiveUpload({ ...services, uploaders, memory: createMemoryBudget(uploadMemory) });

  async function visitOf(c: Context) {
    return visit(c, await tenants.of(readQuery(c, SiteQuery).site ?? null));
  }

  /** What it was and what came of it, and nothing about whose it is. */
  function tell(
    site: string,
    outcome: string,
    more: Partial<Received> & { failure?: string; status?: number | null },
  ) {
    metrics.count('lookstream_uploads_total', { site, outcome });
    const level = outcome === 'failed' || outcome === 'unknown' ? 'warn' : 'info';
    log({ level, event: 'upload', site, outcome, ...more });
  }

  return {
    async rules(c: Context): Promise<Response> {
      const rules = await uploadRules(await visitOf(c), uploaders, uploadMemory);
      return c.json<UploadRules>(rules, 200, { ...pageHeaders, 'Cache-Control': 'public, max-age=60' });
    },

    async take(c: Context): Promise<Response> {
      const visited = await visitOf(c);
      const { site } = visited.tenant;
      settingsOf(visited);
      await guard.admit(c, visited.tenant, 'upload');
      const started = now();
      const { look, isRepeated, ...received } = await receive(c.req.raw, visited).catch((error: unknown) => {
        const told = toldOf(error);
        tell(site.id, told.outcome, told.about);
        throw told.error;
      });
      tell(site.id, isRepeated ? 'repeated' : 'handed-in', { ...received, ms: now() - started });
      const receipt: UploadReceipt = { look, status: 'pending' };
      return c.json(receipt, 201, { ...pageHeaders, 'Cache-Control': 'no-store' });
    },
  };
}

/** A service may repeat in its message what it was sent, and that is somebody's. */
function toldOf(error: unknown) {
  const failed = error instanceof ProblemError ? error.cause : error;
  const about = failed instanceof UpstreamError ? { failure: failed.kind, status: failed.status } : {};
  const answered = error instanceof UpstreamError ? upstreamAway(error) : error;
  if (!(answered instanceof ProblemError)) return { outcome: 'failed', about, error };
  const { type, status } = answered.problem;
  const outcome = type.endsWith('outcome-unknown') ? 'unknown' : status >= 500 ? 'failed' : 'refused';
  return { outcome, about, error: answered };
}

function upstreamAway(cause: UpstreamError) {
  const more = cause.retryAfter === null ? { cause } : { cause, retryAfter: cause.retryAfter };
  return problem('upstream-failed', 'The photo cannot be handed in at the moment; try again later.', more);
}
