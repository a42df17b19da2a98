import type { UploadType } from '../../model/upload.ts';

/** A file by its first bytes: a type that can be handed in, or the name of a format that people have and we do not take. */
export interface FileKind {
  type: UploadType | null;
  /** such as `HEIC`; null where the bytes are of nothing that we know */
  format: string | null;
}

/** Signatures at the very beginning of a file. */
const signatures: [start: RegExp, type: UploadType | null, format: string][] = [
  [/^\xff\xd8\xff/, 'image/jpeg', 'JPEG'],
  [/^\x89PNG\r\n\x1a\n/, 'image/png', 'PNG'],
  [/^RIFF[^]{4}WEBP/, 'image/webp', 'WebP'],
  [/^GIF8/, null, 'GIF'],
  [/^(II\*\0|MM\0\*)/, null, 'TIFF'],
  [/^%PDF/, null, 'PDF'],
  // One family of containers, told apart by the brand that comes first.
  [/^[^]{4}ftyp(he[iv][cmsx]|mif1|msf1)/, null, 'HEIC'],
  [/^[^]{4}ftypavi[fs]/, null, 'AVIF'],
  [/^[^]{4}(ftypqt|moov|mdat|wide|pnot)/, 'video/quicktime', 'MOV'],
  [/^[^]{4}ftyp/, 'video/mp4', 'MP4'],
];

/** @throws where the file cannot be read, as when it is a folder */
export async function fileKind(file: Blob): Promise<FileKind> {
  const bytes = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const start = String.fromCharCode(...bytes);
  const found = signatures.find(([signature]) => signature.test(start));
  return { type: found?.[1] ?? null, format: found?.[2] ?? null };
}
