import type { UploadRules, UploadType } from '../../model/upload.ts';

const names: Record<UploadType, string> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'video/mp4': 'MP4',
  'video/quicktime': 'MOV',
};

/** "JPEG, PNG or WebP" */
export function formatNames(types: readonly UploadType[], language: string): string {
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  return list.format(types.map((type) => names[type]));
}

export function isPicture(type: UploadType): boolean {
  return type.startsWith('image/');
}

/** Bytes of the largest file of a type. */
export function mostBytesOf(type: UploadType | null, { mostBytes, mostPictureBytes }: UploadRules): number {
  return (type && isPicture(type) && mostPictureBytes) || mostBytes;
}

/** "20 MB", on one line, and never more than the bytes are. */
export function megabytes(bytes: number, language: string): string {
  const format = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte' });
  return format.format(Math.floor(bytes / 1e5) / 10).replace(' ', '\u00a0');
}

/** "62 %", as the language writes it. */
export function percent(share: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share);
}
