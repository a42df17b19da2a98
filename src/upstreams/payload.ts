/** What a request can carry, and how that is put on the wire. */
import { FormDataEncoder } from 'form-data-encoder';

/** A file that is read while it is sent, never as a whole: a `File` or `Blob` with a name fits too. */
export interface UploadFile {
  name: string;
  /** media type, such as `image/jpeg` */
  type: string;
  /** in bytes; what `stream` gives must be exactly as long */
  size: number;
  /** called once */
  stream(): ReadableStream<Uint8Array>;
}

/** Fields that are undefined are left out. */
export type FormFields = Readonly<Record<string, string | undefined>>;

export type Payload =
  | { json: unknown }
  | { form: FormFields }
  | { multipart: FormFields; file?: { field: string; file: UploadFile } };

export type EncodedPayload = Pick<RequestInit, 'body'> & {
  headers: Record<string, string>;
  /** a body that is a stream has to say that its answer comes after it */
  duplex?: 'half';
};

export function encodePayload(payload: Payload | undefined): EncodedPayload {
  if (payload === undefined) return { headers: {} };
  if ('json' in payload) {
    return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(payload.json) };
  }
  if ('form' in payload) {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' };
    return { headers, body: new URLSearchParams(textFields(payload.form)).toString() };
  }
  const { multipart, file } = payload;
  const files: Entry[] = file ? [[file.field, fileEntry(file.file)]] : [];
  return encodeMultipart([...textFields(multipart), ...files]);
}

function textFields(fields: FormFields): [string, string][] {
  return Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined);
}

function fileEntry(file: UploadFile) {
  const { name, size } = file;
  // The encoder writes the type as it is: a line break in it would begin a field of its own.
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(file.type) ? file.type : '';
  return { name, type, size, stream: () => wholeChunks(file), lastModified: 0, [Symbol.toStringTag]: 'File' };
}

/** The encoder reads the buffer behind a large chunk from its start, so a chunk must not be a part of a buffer. */
function wholeChunks(file: UploadFile): ReadableStream<Uint8Array> {
  const copy = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, stream) => {
      stream.enqueue(chunk.byteLength === chunk.buffer.byteLength ? chunk : chunk.slice());
    },
  });
  return file.stream().pipeThrough(copy);
}

type Entry = [string, string | ReturnType<typeof fileEntry>];

/** The encoder takes anything that looks like `FormData`, and so files that were never in memory. */
function encodeMultipart(entries: Entry[]): EncodedPayload {
  const encoder = new FormDataEncoder({
    append: (name, value) => void entries.push([name, String(value)]),
    getAll: (name) => entries.filter((entry) => entry[0] === name).map(([, value]) => value),
    entries: () => entries.values(),
    [Symbol.iterator]: () => entries.values(),
    [Symbol.toStringTag]: 'FormData',
  });
  const length = encoder.contentLength;
  return {
    headers: {
      'Content-Type': encoder.contentType,
      ...(length !== undefined && { 'Content-Length': length }),
    },
    body: streamOf(encoder.encode()),
    duplex: 'half',
  };
}

/** As `ReadableStream.from`, which not every runtime has. */
function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(stream) {
      const { done, value } = await chunks.next();
      if (done) stream.close();
      else stream.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
