import { fileSignatures } from '../../model/file-signatures.ts';
import type { UploadType } from '../../model/upload.ts';

/** A file by its first bytes: a type that can be handed in, or the name of a format that people have and we do not take. */
export interface FileKind {
  type: UploadType | null;
  /** such as `HEIC`; null where the bytes are of nothing that we know */
  format: string | null;
}

const formats: Record<UploadType, string> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'video/mp4': 'MP4',
  'video/quicktime': 'MOV',
};

/** What people have beside these, so that they hear its name. */
const others: [start: RegExp, format: string][] = [
  [/^GIF8/, 'GIF'],
  [/^(II\*\0|MM\0\*)/, 'TIFF'],
  [/^%PDF/, 'PDF'],
  [/^[^]{4}ftyp(he[iv][cmsx]|mif1|msf1)/, 'HEIC'],
  [/^[^]{4}ftypavi[fs]/, 'AVIF'],
];

/** @throws where the file cannot be read, as when it is a folder */
export async function fileKind(file: Blob): Promise<FileKind> {
  const bytes = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const start = String.fromCharCode(...bytes);
  const begins = ([signature]: readonly [RegExp, string]) => signature.test(start);
  const type = fileSignatures.find(begins)?.[1] ?? null;
  return { type, format: type ? formats[type] : (others.find(begins)?.[1] ?? null) };
}
