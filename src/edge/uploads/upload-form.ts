import { getMultipartBoundary, parseMultipart, type MultipartPart } from '@remix-run/multipart-parser';
import { uploadFields } from '../../model/upload.ts';
import { problem } from '../problems.ts';

/** What stands before each field and around it. */
const mostHeaderBytes = 2_048;
/** All fields but the file. */
const mostTextBytes = 32_768;
/** Of a form beside its file. */
export const mostFormBytes = mostTextBytes + uploadFields.length * (mostHeaderBytes + 200);

export interface UploadForm {
  /** by name; what was left blank is left out */
  fields: Record<string, string>;
  /** a view of the body: nothing is copied. Null where there is none */
  file: Uint8Array | null;
}

/**
 * Reads `multipart/form-data`.
 * @param contentType the header of the request
 * @throws {ProblemError} 400 for what is no such form, or has a field twice
 */
export function readUploadForm(body: Uint8Array, contentType: string): UploadForm {
  const boundary = /^multipart\/form-data\b/i.test(contentType) ? getMultipartBoundary(contentType) : null;
  if (boundary === null) throw problem('invalid-request', 'Send the photo as multipart/form-data.');
  const form: UploadForm = { fields: Object.create(null) as Record<string, string>, file: null };
  const seen = new Set<string>();
  let textBytes = 0;
  for (const { name, content, text } of partsOf(body, boundary)) {
    if (seen.has(name)) throw wrong(name, 'Give it once.');
    seen.add(name);
    if (text === null) {
      form.file = content;
      continue;
    }
    textBytes += content.byteLength;
    if (textBytes > mostTextBytes)
      throw wrong(name, 'is longer than all fields together may be: shorten it.');
    // Forms send the fields that nobody filled in as well.
    if (text.trim() !== '') form.fields[name] = text;
  }
  return form;
}

interface Part {
  name: string;
  content: Uint8Array;
  /** null for the file */
  text: string | null;
}

/** The parser throws errors of many kinds, and all of them are about what was sent. */
function partsOf(body: Uint8Array, boundary: string): Part[] {
  const options = {
    ...{ boundary, maxHeaderSize: mostHeaderBytes, maxParts: uploadFields.length + 10 },
    ...{ maxFileSize: body.byteLength, maxTotalSize: body.byteLength },
  };
  try {
    return Array.from(parseMultipart(body, options), readPart);
  } catch (cause) {
    const detail =
      'The form cannot be read: send "file" as a file, and each other field as text in UTF-8, each once.';
    throw problem('invalid-request', detail, { cause });
  }
}

function readPart(part: MultipartPart): Part {
  const { name, isFile } = part;
  if (name === undefined || isFile !== (name === 'file'))
    throw new TypeError('A part is not what it should be.');
  // A body in one piece has parts in one piece.
  return { name, content: part.content[0] ?? new Uint8Array(), text: isFile ? null : part.text };
}

function wrong(field: string, detail: string) {
  const whole = `"${field}": ${detail}`;
  return problem('invalid-request', whole, { errors: [{ field, detail: whole }] });
}
