/** What a request can carry, and how that is put on the wire. */

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

export async function encodePayload(payload: Payload | undefined): Promise<EncodedPayload> {
  if (payload === undefined) return { headers: {} };
  if ('json' in payload) {
    return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(payload.json) };
  }
  if ('form' in payload) {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' };
    return { headers, body: new URLSearchParams(textFields(payload.form)).toString() };
  }
  const { multipart, file } = payload;
  // With an encoder that hardly any request needs.
  const { encodeMultipart } = await import('./multipart.ts');
  return encodeMultipart(textFields(multipart), file);
}

function textFields(fields: FormFields): [string, string][] {
  return Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined);
}
