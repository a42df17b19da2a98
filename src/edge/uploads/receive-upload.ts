/** Takes a photo as it comes from a page: bounded, read, cleaned, handed in. */
import type { UploadType } from '../../model/upload.ts';
import { problem } from '../problems.ts';
import { readFields } from '../request.ts';
import type { Site } from '../site.ts';
import type { Store } from '../store/store.ts';
import { olapicOf, type Tenant } from '../tenants.ts';
import type { Visit } from '../visit.ts';
import { cleanFile } from './clean-file.ts';
import { isFilm, readFileType } from './file-type.ts';
import { handIn, type HandedIn, type OutgoingFile, type Prepared } from './hand-in.ts';
import type { MemoryBudget } from './memory-budget.ts';
import { readWhole, type Reading } from './read-whole.ts';
import { RefusedFile } from './refused-file.ts';
import { UploadBody, UploadOfPersonBody, type UploadDescription } from './upload-body.ts';
import { mostFormBytes, readUploadForm } from './upload-form.ts';
import { largest, noUploads, settingsOf, timesInMemory, uploadRules } from './upload-rules.ts';
import type { Uploaders } from './uploader.ts';

export interface Received extends HandedIn {
  type: UploadType;
  /** of the file as it is handed on */
  bytes: number;
  /** milliseconds */
  ms?: number;
}

export interface ReceiveParts {
  store: Store;
  uploaders: Uploaders;
  memory: MemoryBudget;
  now: () => number;
}

/**
 * Each call throws `ProblemError` for whatever the sender can change, and `UpstreamError` when Olapic fails.
 * @param request is read only when there is room for it
 */
export type ReceiveUpload = (request: Request, visit: Visit) => Promise<Received>;

export function createReceiveUpload({ store, uploaders, memory, now }: ReceiveParts): ReceiveUpload {
  async function receive(request: Request, visit: Visit, reading: Reading): Promise<Received> {
    const { description, file } = await readUpload(request, visit, reading, memory);
    const { look, isRepeated } = await handIn(store, {
      ...olapicOf(visit.tenant),
      evidence: evidenceOf(visit.tenant.site, description, file, now()),
      file,
      caption: description.caption,
      prepare: () => prepare(uploaders, visit, description),
    });
    return { look, isRepeated, type: file.type, bytes: file.bytes.byteLength };
  }

  return async (request, visit) => {
    const { mostBytes } = await uploadRules(visit, uploaders, memory.mostAtOnce);
    const length = lengthOf(request);
    const most = mostBytes + mostFormBytes;
    if ((length ?? 0) > most) throw tooLarge(mostBytes);
    const room = memory.take(Math.min((length ?? most) * timesInMemory, memory.mostAtOnce));
    if (!room) throw tooBusy();
    try {
      return await receive(request, visit, { length, most });
    } finally {
      room.giveBack();
    }
  };
}

/** Nothing but what it returns refers to the body any more: of a picture, only the cleaned one stays in memory. */
async function readUpload(request: Request, visit: Visit, reading: Reading, memory: MemoryBudget) {
  if (!request.body) throw problem('invalid-request', 'Send the photo as multipart/form-data.');
  const settings = settingsOf(visit);
  const body = await readWhole(request.body, reading);
  const form = readUploadForm(body, request.headers.get('content-type') ?? '');
  const schema = settings.as === 'visitor' ? UploadOfPersonBody : UploadBody;
  const description: UploadDescription = readFields(form.fields, schema);
  if (!form.file?.byteLength) throw wrongFile('invalid-request', 'is missing: send the photo.');
  try {
    const type = readFileType(form.file);
    if (isFilm(type) && !settings.takesVideos)
      throw new RefusedFile('Films are not taken here: send a picture.');
    const allowed = largest(type, memory.mostAtOnce);
    if (form.file.byteLength > allowed) throw tooLarge(allowed);
    const bytes = cleanFile(form.file, type, description.location === 'keep');
    return { description, file: { bytes, type, sha256: await sha256Of(bytes) } };
  } catch (error) {
    if (error instanceof RefusedFile) throw wrongFile('unsupported-file', error.message);
    throw error;
  }
}

/** What only Olapic and the site's settings can say. */
async function prepare(
  uploaders: Uploaders,
  visit: Visit,
  { consent, product, name, email }: UploadDescription,
): Promise<Prepared> {
  const { termsVersion } = settingsOf(visit);
  if (consent !== termsVersion) {
    const detail = `The terms have changed: show those of GET /v1/uploads, and send "consent" as "${termsVersion}" once they are agreed to.`;
    throw problem('terms-changed', detail);
  }
  const streamId = product === undefined ? undefined : await streamOf(visit.tenant, product);
  const isPerson = name !== undefined && email !== undefined;
  const userId = isPerson ? await uploaders.ofPerson(visit, { name, email }) : await uploaders.ofSite(visit);
  if (userId === null) throw noUploads();
  return { userId, streamId };
}

async function streamOf(tenant: Tenant, product: string): Promise<string> {
  // No address can hold these, and no product has them as its key.
  const answer = /^\.{0,2}$/.test(product) ? null : await olapicOf(tenant).client.streams.byKey(product);
  if (answer?.missing === null) return answer.found.id;
  const detail = `"product": there is no product "${product}": leave it out, or send the key of another.`;
  throw problem('invalid-request', detail, { errors: [{ field: 'product', detail }] });
}

function evidenceOf(
  site: Site,
  { consent, language, product, upload }: UploadDescription,
  file: OutgoingFile,
  at: number,
) {
  return {
    ...{ look: null, site: site.id, product: product ?? null, consent, language, upload },
    at: new Date(at).toISOString(),
    ...{ type: file.type, bytes: file.bytes.byteLength, sha256: file.sha256 },
  };
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @returns null where the sender does not say, or says nonsense */
function lengthOf({ headers }: Request): number | null {
  const text = headers.get('content-length') ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function wrongFile(name: 'invalid-request' | 'unsupported-file', says: string) {
  const detail = `"file": ${says}`;
  return problem(name, detail, { errors: [{ field: 'file', detail }] });
}

function tooLarge(most: number) {
  const detail = `"file": must have at most ${most / 1_000_000} MB.`;
  return problem('too-large', detail, { errors: [{ field: 'file', detail }] });
}

function tooBusy() {
  return problem('too-busy', 'Many photos are being handed in: send this one again in a moment.', {
    retryAfter: 5,
  });
}
