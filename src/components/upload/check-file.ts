import { fileKind, type FileKind } from './file-type.ts';
import { formatNames, megabytes, mostBytesOf } from './formats.ts';
import { newUploadId, type Photo } from './photo.ts';
import type { Setup } from './setup.ts';

/** A file as a photo to be handed in, or as one that cannot be: then with what to do about it. */
export async function checkFile(file: File, setup: Setup, language: string): Promise<Photo> {
  const kind = await fileKind(file).catch((): FileKind => ({ type: null, format: null }));
  const advice = adviceOn(file, kind, setup, language);
  return {
    ...{ upload: newUploadId(), file, type: kind.type, advice },
    ...{ caption: '', picture: null, share: 0, state: advice ? 'refused' : 'ready' },
  };
}

function adviceOn(
  { size }: File,
  { type, format }: FileKind,
  { rules, words }: Setup,
  language: string,
): string | null {
  const formats = formatNames(rules.types, language);
  if (!format) return words.noPhoto(formats);
  if (!type || !rules.types.includes(type)) return words.otherFormat(format, formats);
  const most = mostBytesOf(type, rules);
  return size > most ? words.tooLarge(megabytes(most, language)) : null;
}
