import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { before, describe, test } from 'node:test';
import { jpegPhoto } from '../../support/photos.ts';
import { uploadForm } from '../uploads/handing-in.ts';
import { servicesOverHttp } from './services-over-http.ts';
import { edgeOnDisk, serverKey, type EdgeProcess } from './start-edge-process.ts';

/** Longer than a claim is held. */
const afterTheLease = 61_000;

/** In the order in which a photo passes them: noted, put aside, noted, claimed, made, noted, kept with its look, answered. */
const beforeItIsMade = [
  ...['before settle', 'after settle', 'before stash', 'after stash', 'before settle 2', 'after settle 2'],
  'before claim',
];
/** Whether it was made, nobody can know who was not there. */
const whileItIsMade = ['after claim', 'before media', 'after media', 'before settle 3'];
const afterItIsMade = ['after settle 3', 'after settle 4', 'after settle 5', 'before forget', 'after forget'];

let photo: Uint8Array;
before(async () => {
  photo = await jpegPhoto();
});

async function handIn(
  edge: EdgeProcess,
  upload: string,
): Promise<{ status: number; json: { look?: string; type?: string } } | null> {
  const body = uploadForm({ upload, consent: '2026-11', language: 'en' }, photo);
  try {
    const headers = { authorization: `Bearer ${serverKey}` };
    const response = await fetch(`${edge.url}/v1/looks`, { method: 'POST', headers, body });
    return { status: response.status, json: (await response.json()) as { look?: string } };
  } catch (error) {
    // Nobody answers any more.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function afterCut(cut: string) {
  await using services = await servicesOverHttp();
  await using edge = edgeOnDisk(services.url);
  const upload = randomUUID();
  const life = await edge.start({ cut });
  const ended = once(life.process, 'exit');
  assert.equal(await handIn(life, upload), null, 'it was to end before it answered');
  const [, signal] = (await ended) as [number | null, string];
  assert.equal(signal, 'SIGKILL');
  const next = await edge.start({ clockAhead: afterTheLease });
  const again = await handIn(next, upload);
  const third = await handIn(next, upload);
  assert.deepEqual(third, again, 'and so for ever');
  return { ...again, looks: [...services.world.olapic.uploads.keys()] };
}

describe('an edge that is killed while a photo is handed in', () => {
  for (const cut of beforeItIsMade) {
    test(`${cut}: the photo is handed in by the next`, async () => {
      const { status, json, looks } = await afterCut(cut);
      assert.equal(status, 201);
      assert.deepEqual(
        looks.map((id) => `olapic-${id}`),
        [json?.look],
      );
    });
  }

  for (const cut of whileItIsMade) {
    test(`${cut}: it is not handed in twice, and who sent it is told`, async () => {
      const { status, json, looks } = await afterCut(cut);
      assert.equal(status, 409);
      assert.equal(json?.type, 'urn:lookstream:problem:upload-outcome-unknown');
      assert.equal(looks.length, cut === 'after claim' || cut === 'before media' ? 0 : 1);
    });
  }

  for (const cut of afterItIsMade) {
    test(`${cut}: the next knows its look`, async () => {
      const { status, json, looks } = await afterCut(cut);
      assert.equal(status, 201);
      assert.deepEqual(
        looks.map((id) => `olapic-${id}`),
        [json?.look],
      );
    });
  }
});
