/** Where in a film's file the data of one track are. */
import { brokenFile } from '../refused-file.ts';
import { findBox, type Box } from './boxes.ts';
import { viewOf } from './byte-writer.ts';

/** From and to, in bytes of the file. */
export type Place = readonly [from: number, to: number];

/** Version and flags, before the numbers of a table. */
const tableHeader = 4;

interface Tables {
  /** bytes of all samples; null where each has its own length */
  sampleSize: number | null;
  sizes: Numbers;
  offsets: Numbers;
  /** triples: the first chunk that this is about, samples in a chunk, and what describes them */
  runs: Numbers;
}

interface Numbers {
  count: number;
  at(index: number): number;
}

/**
 * The chunks of a track, in their order; none where its samples are in fragments.
 * @throws {RefusedFile} where the tables contradict each other or the file, or are of a kind that no camera writes
 */
export function* placesOfTrack(bytes: Uint8Array, track: Box): Generator<Place> {
  const tables = tablesOf(bytes, track);
  if (!tables) return;
  const { offsets, runs } = tables;
  let sample = 0;
  let all = 0;
  for (let chunk = 0, run = 0; chunk < offsets.count; chunk += 1) {
    while ((run + 1) * 3 < runs.count && runs.at((run + 1) * 3) <= chunk + 1) run += 1;
    const samples = runs.at(run * 3 + 1);
    const length = lengthOf(tables, sample, samples);
    sample += samples;
    all += length;
    const from = offsets.at(chunk);
    // Together they cannot be longer than the file: tables that say so would keep us busy for hours.
    if (from + length > bytes.length || all > bytes.length) throw brokenFile('film');
    yield [from, from + length];
  }
}

function lengthOf({ sampleSize, sizes }: Tables, first: number, samples: number): number {
  if (sampleSize !== null) return sampleSize * samples;
  if (first + samples > sizes.count) throw brokenFile('film');
  let length = 0;
  for (let sample = first; sample < first + samples; sample += 1) length += sizes.at(sample);
  return length;
}

function tablesOf(bytes: Uint8Array, track: Box): Tables | null {
  const table = findBox(bytes, track, 'mdia', 'minf', 'stbl');
  if (!table) return null;
  const [sizes, runs, near, far] = (['stsz', 'stsc', 'stco', 'co64'] as const).map((name) =>
    findBox(bytes, table, name),
  );
  const offsets = near ?? far;
  if (!sizes || !runs || !offsets) throw brokenFile('film');
  const view = viewOf(bytes);
  const sampleSize = sizes.end - sizes.data < 8 ? 0 : view.getUint32(sizes.data + tableHeader);
  return {
    sampleSize: sampleSize === 0 ? null : sampleSize,
    sizes: numbersIn(view, sizes, sampleSize === 0 ? { skip: 4 } : { skip: 4, isEmpty: true }),
    runs: numbersIn(view, runs, { each: 3 }),
    offsets: numbersIn(view, offsets, { isLong: offsets === far }),
  };
}

/**
 * @param layout `skip`: bytes before the count · `each`: numbers in an entry · `isLong`: of 64 bits · `isEmpty`: the
 *   count is about something that is not in the table
 */
function numbersIn(
  view: DataView,
  { data, end }: Box,
  { skip = 0, each = 1, isLong = false, isEmpty = false },
): Numbers {
  const from = data + tableHeader + skip;
  if (from + 4 > end) throw brokenFile('film');
  const count = isEmpty ? 0 : view.getUint32(from) * each;
  const bytesEach = isLong ? 8 : 4;
  if (from + 4 + count * bytesEach > end) throw brokenFile('film');
  return {
    count,
    at(index) {
      if (index >= count) throw brokenFile('film');
      const place = from + 4 + index * bytesEach;
      return isLong ? Number(view.getBigUint64(place)) : view.getUint32(place);
    },
  };
}
