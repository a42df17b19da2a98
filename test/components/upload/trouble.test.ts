import { expect, waitUntil } from '@open-wc/testing';
import type { LookstreamUpload } from '../../../src/components/upload/upload.ts';
import { useNetwork } from '../../support/network.ts';
import { useFakeRequests } from './fake-requests.ts';
import {
  agreeAndSend,
  choose,
  errorsOf,
  find,
  isThanked,
  makePhoto,
  open,
  statesOf,
  textOf,
} from './support.ts';

/** What browsers say when the connection is back; tests wait for nothing else. */
const comeOnline = () => dispatchEvent(new Event('online'));

function setOnline(isOnline: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
}

describe('lookstream-upload: trouble on the way', () => {
  useNetwork();
  const requests = useFakeRequests();
  const isAsked = (count: number) => waitUntil(() => requests.length === count, `request ${count}`);
  const isIn = (upload: LookstreamUpload, state: string) =>
    waitUntil(() => statesOf(upload)[0] === state, state);

  afterEach(() => {
    delete (navigator as { onLine?: boolean }).onLine;
  });

  async function sending(): Promise<LookstreamUpload> {
    const { upload } = await open();
    await choose(upload, await makePhoto('a.jpg'));
    await agreeAndSend(upload);
    await isAsked(1);
    return upload;
  }

  it('a lost connection is tried again by itself, with the same id, until it is there', async () => {
    const upload = await sending();
    requests[0]!.reach(0.4);
    requests[0]!.loseConnection();
    await isIn(upload, 'waiting');
    expect(textOf(find(upload, '.said'))).to.equal('Waiting for a connection');
    expect(textOf(find(upload, '[role=status]'))).to.equal('a.jpg: Waiting for a connection');
    comeOnline();
    await isAsked(2);
    expect(requests[1]!.fields.upload).to.equal(requests[0]!.fields.upload);
    requests[1]!.receive();
    await isThanked(upload);
  });

  it('five failures in a row are enough: then the visitor decides', async () => {
    const upload = await sending();
    for (let times = 1; times < 5; times += 1) {
      requests[times - 1]!.loseConnection();
      await isIn(upload, 'waiting');
      comeOnline();
      await isAsked(times + 1);
    }
    requests[4]!.loseConnection();
    await isIn(upload, 'failed');
    expect(errorsOf(upload)).to.deep.equal(['This one could not be sent. It is still here: try again.']);
    find(upload, '.actions button').click();
    await isAsked(6);
    expect(requests[5]!.fields.upload).to.equal(requests[0]!.fields.upload);
  });

  it('without a connection it waits for one, however often it is lost', async () => {
    const upload = await sending();
    setOnline(false);
    for (let times = 1; times <= 8; times += 1) {
      requests[times - 1]!.loseConnection();
      await isIn(upload, 'waiting');
      comeOnline();
      await isAsked(times + 1);
    }
    setOnline(true);
    requests[8]!.receive();
    await isThanked(upload);
  });

  it('can be stopped while it waits', async () => {
    const upload = await sending();
    setOnline(false);
    requests[0]!.loseConnection();
    await isIn(upload, 'waiting');
    find(upload, '.actions button').click();
    await isIn(upload, 'stopped');
    setOnline(true);
    comeOnline();
    await upload.updateComplete;
    expect(requests).to.have.length(1);
  });

  it('lets go of its wait when it leaves the page', async () => {
    const upload = await sending();
    setOnline(false);
    requests[0]!.loseConnection();
    await isIn(upload, 'waiting');
    upload.remove();
    comeOnline();
    await Promise.resolve();
    expect(requests).to.have.length(1);
  });

  for (const status of [408, 429, 500, 502, 503, 504])
    it(`a ${status} is tried again when the edge says`, async () => {
      const upload = await sending();
      requests[0]!.answer({ status, retryAfter: 0 });
      await isAsked(2);
      requests[1]!.receive();
      await isThanked(upload);
    });

  it('nobody is kept waiting for long', async () => {
    const upload = await sending();
    requests[0]!.answer({ status: 429, retryAfter: 3600 });
    await isIn(upload, 'failed');
    expect(errorsOf(upload)).to.deep.equal([
      'Too many photos have come for now. This one is still here: try again later.',
    ]);
  });

  it('a photo that is just being taken is asked for again', async () => {
    const upload = await sending();
    const body = { type: 'urn:lookstream:problem:upload-under-way' };
    requests[0]!.answer({ status: 409, retryAfter: 0, body });
    await isAsked(2);
    requests[1]!.receive();
    await isThanked(upload);
  });

  it('what nobody can know is said; whoever sends it again sends a new photo', async () => {
    const upload = await sending();
    const body = { type: 'urn:lookstream:problem:upload-outcome-unknown' };
    requests[0]!.answer({ status: 409, body });
    await isIn(upload, 'failed');
    expect(errorsOf(upload)[0]).to.match(/^It may have arrived already\./);
    find(upload, '.actions button').click();
    await isAsked(2);
    expect(requests[1]!.fields.upload).not.to.equal(requests[0]!.fields.upload);
  });

  for (const [status, words] of [
    [413, 'This file is too large. Choose one of up to 20 MB.'],
    [415, 'This file holds no photo that can be shown. Choose one in JPEG, PNG, WebP, or MP4.'],
    [400, 'This one could not be taken. Choose another.'],
    [403, 'This one could not be sent. It is still here: try again.'],
    [404, 'This one could not be sent. It is still here: try again.'],
  ] as const)
    it(`a ${status} is put into our own words`, async () => {
      const errors: Event[] = [];
      const upload = await sending();
      upload.addEventListener('lookstream-error', (event) => errors.push(event));
      requests[0]!.answer({ status, body: { detail: 'In English, from the edge.' } });
      await isIn(upload, status === 413 || status === 415 ? 'refused' : 'failed');
      expect(errorsOf(upload)).to.deep.equal([words]);
      expect(errors).to.have.length(status === 403 || status === 404 ? 1 : 0);
    });

  for (const [name, body] of Object.entries({ 'a page': null, 'another answer': { looks: [] } }))
    it(`takes ${name} in place of a receipt for a failure`, async () => {
      const upload = await sending();
      requests[0]!.answer({ status: 200, body });
      await isIn(upload, 'failed');
    });
});
