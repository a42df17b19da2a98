/** Forms with files, as a stream: nothing of a file is ever in memory as a whole. */
import { FormDataEncoder } from 'form-data-encoder';
import type { EncodedPayload, UploadFile } from './payload.ts';

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
export function encodeMultipart(
  fields: [string, string][],
  file: { field: string; file: UploadFile } | undefined,
): EncodedPayload {
  const entries: Entry[] = [...fields];
  if (file) entries.push([file.field, fileEntry(file.file)]);
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
