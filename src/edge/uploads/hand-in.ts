/** Hands a photo to Olapic, once for each id that a page gives it. */
import type { UploadType } from '../../model/upload.ts';
import type { Olapic } from '../../upstreams/olapic/client.ts';
import type { UploadFile } from '../../upstreams/payload.ts';
import { storeKey } from '../keys.ts';
import { problem } from '../problems.ts';
import type { OnceOnly } from '../store/store.ts';
import { evidenceKey, readRecord, recordKey, type Evidence, type UploadRecord } from './evidence.ts';
import { isCertainlyNotMade, isRefused, refusalOf } from './upload-failure.ts';

/** A file as it goes out. */
export interface OutgoingFile {
  bytes: Uint8Array;
  type: UploadType;
  sha256: string;
}

export interface HandIn {
  client: Olapic;
  /** of the credential */
  owner: string;
  /** without the look, which nobody knows yet */
  evidence: Evidence;
  file: OutgoingFile;
  caption: string | undefined;
  /** what Olapic has to be asked first; only done for a photo that goes on */
  prepare: () => Promise<Prepared>;
}

export interface Prepared {
  /** as whom it is handed in */
  userId: string;
  /** of the product */
  streamId: string | undefined;
}

export interface HandedIn {
  look: string;
  /** it was handed in before, with the same id */
  isRepeated: boolean;
}

/** Where a media is made, milliseconds. The claim is longer: whoever is still at it then has ended without a word. */
const mediaTimeout = 30_000;
const lease = 60_000;
const stashTimeout = 90_000;
/** Seconds: whoever comes back after this long may find it done. */
const soon = 5;

/**
 * Puts the file aside at Olapic, then makes a media of it. What people agreed to is written down before either; only
 * the second step cannot be repeated, so that is what is claimed.
 *
 * @throws {ProblemError} 409 while the same photo is being handed in, and where nobody can know whether it was
 * @throws {UpstreamError} when Olapic fails: nothing is lost, and the same id may be sent again
 */
export async function handIn(store: OnceOnly, photo: HandIn): Promise<HandedIn> {
  const { client, owner, evidence, file } = photo;
  const key = storeKey('upload', evidence.site, owner, evidence.upload);
  const [done] = await store.settled(key, null, 1);
  if (done) return { look: done.value, isRepeated: true };
  const place = recordKey(evidence.site, owner, evidence.upload);
  const before = await readRecord(store, place);
  if (before?.evidence.look)
    return { look: await conclude(store, { key, place, record: before }), isRepeated: true };
  if (before?.stash && before.evidence.sha256 !== file.sha256) throw otherFile();

  const prepared = await photo.prepare();
  const note: Note = async (stash, look = null) => {
    const record: UploadRecord = { evidence: { ...evidence, look }, stash };
    await store.settle(place, JSON.stringify(record));
    return record;
  };
  const forget = (record: UploadRecord) => store.forget(place, JSON.stringify(record));
  const noted = before?.stash ? before : await note(await putAside(client, file, await note(null), forget));

  const claim = await store.claim(key, lease);
  if (claim.state === 'settled') {
    await forget(noted);
    return { look: claim.value, isRepeated: true };
  }
  if (claim.state === 'busy') throw underWay();
  if (claim.isResumed) {
    await store.leaveOpen(key, 0);
    throw unknownOutcome();
  }
  const record = await note(noted.stash, await makeLook(store, { key, photo, prepared, noted, note }));
  return { look: await conclude(store, { key, place, record }), isRepeated: false };
}

/** Writes down how far the photo has come. */
type Note = (stash: string | null, look?: string | null) => Promise<UploadRecord>;

interface Making {
  key: string;
  photo: HandIn;
  prepared: Prepared;
  noted: UploadRecord;
  note: Note;
}

/** Whoever calls this holds the claim. It is given back where no media was made, and stays open where nobody knows. */
async function makeLook(store: OnceOnly, { key, photo, prepared, noted, note }: Making): Promise<string> {
  try {
    return `olapic-${await makeMedia(photo, prepared, noted.stash ?? '')}`;
  } catch (error) {
    if (!isCertainlyNotMade(error)) {
      await store.leaveOpen(key, 0);
      throw unknownOutcome(error);
    }
    // A stash that Olapic has forgotten would be refused for ever: after such a refusal there is a new one.
    if (isRefused(error)) await note(null);
    await store.settle(key, null);
    throw refusalOf(error, { hasCaption: photo.caption !== undefined });
  }
}

async function makeMedia({ client, caption }: HandIn, { userId, streamId }: Prepared, stashId: string) {
  const upload = { source: { stashId }, caption, streamId };
  return (await client.uploads.upload(userId, upload, { timeoutMs: mediaTimeout })).id;
}

/** What was noted is forgotten where Olapic will not have the file at all. @returns id of the stash */
async function putAside(
  client: Olapic,
  file: OutgoingFile,
  begun: UploadRecord,
  forget: (record: UploadRecord) => Promise<void>,
): Promise<string> {
  try {
    return (await client.uploads.stash(toUploadFile(file), { timeoutMs: stashTimeout })).id;
  } catch (error) {
    if (isCertainlyNotMade(error)) await forget(begun);
    throw refusalOf(error, { hasCaption: false });
  }
}

/** From here on the photo is known by its look. @returns the look */
async function conclude(
  store: OnceOnly,
  { key, place, record }: { key: string; place: string; record: UploadRecord },
): Promise<string> {
  const { site, look } = record.evidence;
  if (look === null) throw new TypeError('A photo that was handed in has no look.');
  const text = JSON.stringify(record);
  await store.settle(evidenceKey(site, look), text);
  await store.settle(key, look);
  await store.forget(place, text);
  return look;
}

/** People's own names for their files say more than they know. */
const neutralNames: Readonly<Record<UploadType, string>> = {
  'image/jpeg': 'photo.jpg',
  'image/png': 'photo.png',
  'image/webp': 'photo.webp',
  'video/mp4': 'film.mp4',
  'video/quicktime': 'film.mov',
};

const pieceBytes = 65_536;

function toUploadFile({ bytes, type }: OutgoingFile): UploadFile {
  let at = 0;
  return {
    ...{ name: neutralNames[type], type, size: bytes.byteLength },
    stream: () =>
      new ReadableStream({
        pull(stream) {
          if (at >= bytes.byteLength) return stream.close();
          // Copied by the piece: whoever sends a view of a large buffer sends all of it.
          stream.enqueue(bytes.slice(at, at + pieceBytes));
          at += pieceBytes;
        },
      }),
  };
}

function underWay() {
  const detail = 'This photo is being handed in: ask again in a moment.';
  return problem('upload-under-way', detail, { retryAfter: soon });
}

function unknownOutcome(cause?: unknown) {
  return problem(
    'upload-outcome-unknown',
    'Nobody can know whether this photo has arrived, so it is not sent twice. Send it as a new one, with another "upload", if it does not appear.',
    { cause },
  );
}

function otherFile() {
  const detail = '"upload": was used for another file: make a new UUID for each photo.';
  return problem('invalid-request', detail, { errors: [{ field: 'upload', detail }] });
}
