/** Takes what people send in: files put aside, and looks that wait for a moderator. */
import { keepFile } from '../world/olapic-state.ts';
import type { SandboxFile } from '../world/olapic-state.ts';
import type { SandboxLocation, SandboxLook, SandboxPerson, SandboxProduct } from '../world/types.ts';
import { findStream, ownOf } from './entities.ts';
import { readDegrees, readText } from './fields.ts';
import type { Fields } from './fields.ts';
import { longestSignature, mediaTypeOf } from './file-type.ts';
import { invalidFileType, invalidType, invalidValue, missingParameter } from './refusal.ts';
import type { View } from './view.ts';

/** Above the ids of all looks and of all products' own pictures. */
const firstUploadId = 3_150_000_000;

/** @returns the id of the stash */
export async function addStash(view: View, fields: Fields): Promise<string> {
  const file = await readFile(view, fields);
  if (!file) throw missingParameter('file');
  const id = crypto.randomUUID().slice(0, 8);
  const { olapic } = view.world;
  keepFile(olapic, file);
  olapic.stashes.set(id, file);
  return id;
}

/** The look is in the world at once, but pending. */
export async function addUpload(view: View, person: SandboxPerson, fields: Fields): Promise<SandboxLook> {
  const file = await requireFileOrStash(view, fields);
  const stream = readStream(view, fields);
  const location = readLocation(fields);
  const caption = readText(fields, 'caption');
  const { olapic, looks } = view.world;
  const id = String(firstUploadId + olapic.uploads.size);
  const time = new Date(view.time).toISOString();
  const look: SandboxLook = {
    ...{ id, shop: view.shop.customerId, person: person.id, caption, location },
    ...{ picture: null, video: null, source: 'harddrive', likes: 0 },
    ...{ rightsGiven: false, hasBareCollections: false },
    ...{ products: stream ? [stream.key] : [], submittedAt: time, publishedAt: time },
  };
  keepFile(olapic, file);
  olapic.uploads.set(id, file);
  olapic.pending.add(id);
  looks.push(look);
  return look;
}

/** `file` and `url` exclude each other, and one of them has to be there. */
async function requireFileOrStash(view: View, fields: Fields): Promise<SandboxFile> {
  const file = await readFile(view, fields);
  const url = readText(fields, 'url');
  if (file && url !== null) throw invalidValue('url', url, 'nothing beside a file');
  if (file) return file;
  if (url === null) throw missingParameter('file');
  const id = /^\/stashes\/([\w-]+)$/.exec(url)?.[1];
  if (id === undefined) throw invalidValue('url', url, '/stashes/{stash_id}');
  return ownOf(view, 'stash', id, view.world.olapic.stashes.get(id));
}

async function readFile({ shop }: View, fields: Fields): Promise<SandboxFile | null> {
  const { file } = fields;
  if (file === undefined || file === '') return null;
  if (typeof file === 'string') throw invalidType('file', 'string', 'file');
  const start = new Uint8Array(await file.slice(0, longestSignature).arrayBuffer());
  const type = mediaTypeOf(String.fromCharCode(...start));
  if (type === null) throw invalidFileType();
  return { shop: shop.customerId, type, size: file.size, content: file };
}

function readStream(view: View, fields: Fields): SandboxProduct | null {
  const uri = readText(fields, 'stream_uri');
  if (uri === null) return null;
  const id = /^\/streams\/([^/]+)$/.exec(uri)?.[1];
  if (id === undefined) throw invalidValue('stream_uri', uri, '/streams/{stream_id}');
  return findStream(view, id);
}

function readLocation(fields: Fields): SandboxLocation | null {
  const latitude = readDegrees(fields, 'latitude', 90);
  const longitude = readDegrees(fields, 'longitude', 180);
  if (latitude === null && longitude === null) return null;
  if (latitude === null) throw missingParameter('latitude');
  if (longitude === null) throw missingParameter('longitude');
  return { latitude, longitude };
}
