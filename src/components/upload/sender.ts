import type { ReactiveController } from 'lit';
import { tell } from '../shared/events.ts';
import { reportFailure } from '../shared/report-failure.ts';
import { attempt, type Answer } from './attempt.ts';
import type { Batch } from './batch.ts';
import { deliver } from './deliver.ts';
import type { Draft } from './draft.ts';
import { percent } from './formats.ts';
import { formOf, orderOf } from './order.ts';
import {
  adviceOn,
  isConsentStale,
  isFileRefused,
  isPageRefused,
  isUnknown,
  lookOf,
  refusedFields,
} from './outcome.ts';
import { isUnderWay, newUploadId, type Photo } from './photo.ts';
import { uploadsAddress, type Setup } from './setup.ts';
import { LookstreamUploadEvent, LookstreamUploadRequestEvent, type PhotoUpload } from './upload-events.ts';

interface Order {
  what: PhotoUpload;
  setup: Setup;
}

/** Sends photos one after the other, and goes on where it was when its element comes back to the page. */
export class Sender implements ReactiveController {
  #batch: Batch;
  #orders = new Map<string, Order>();
  /** ends what is being sent */
  #current: { upload: string; controller: AbortController } | null = null;

  constructor(batch: Batch) {
    this.#batch = batch;
    batch.host.addController(this);
  }

  send(photos: readonly Photo[], draft: Draft, setup: Setup): void {
    for (const photo of photos) {
      this.#orders.set(photo.upload, { what: orderOf(photo, draft, setup, this.#batch), setup });
      this.#batch.change(photo.upload, { state: 'queued', share: 0, advice: null });
    }
    void this.#next();
  }

  stop(upload: string): void {
    this.#batch.change(upload, { state: 'stopped' });
    if (this.#current?.upload === upload) this.#current.controller.abort();
    else this.#guardPage();
  }

  hostConnected(): void {
    void this.#next();
  }

  hostDisconnected(): void {
    const { upload, controller } = this.#current ?? {};
    if (upload) this.#batch.change(upload, { state: 'queued' });
    controller?.abort();
    removeEventListener('beforeunload', askBeforeLeaving);
  }

  async #next(): Promise<void> {
    const batch = this.#batch;
    if (this.#current || !batch.host.isConnected) return;
    this.#guardPage();
    const photo = batch.photos.find(({ state }) => state === 'queued');
    const order = photo && this.#orders.get(photo.upload);
    if (!order) return;
    const { upload } = photo;
    const controller = new AbortController();
    this.#current = { upload, controller };
    try {
      const changes = await this.#send(photo, order, controller.signal);
      if (!controller.signal.aborted) this.#settle(photo, changes, order);
    } catch (error) {
      if (controller.signal.aborted) return;
      reportFailure(batch.host, error, 'A photo could not be sent.');
      this.#settle(photo, { state: 'failed', advice: order.setup.words.sendFailed }, order);
    } finally {
      this.#current = null;
      void this.#next();
    }
  }

  /** @returns what has become of the photo */
  async #send(photo: Photo, order: Order, signal: AbortSignal): Promise<Partial<Photo>> {
    const { upload, file, type } = photo;
    const { host } = this.#batch;
    const request = new LookstreamUploadRequestEvent(order.what);
    tell(host, request);
    if (request.answer) return this.#answered(request.answer, order);
    if (request.defaultPrevented) return { state: 'ready' };
    const { sendingShare } = order.setup.words;
    let quarter = -1;
    const onShare = (share: number) => {
      if (Math.floor(share * 4) > quarter && share < 1) {
        quarter = Math.floor(share * 4);
        this.#say(file, sendingShare(percent(quarter / 4, host.language)));
      }
      this.#batch.change(upload, { state: 'sending', share });
    };
    const ask = () => {
      onShare(0);
      const form = formOf(order.what, type);
      return attempt(uploadsAddress(host.edge, '/v1/looks'), form, onShare, signal);
    };
    const answer = await deliver(
      ask,
      () => {
        this.#batch.change(upload, { state: 'waiting' });
        this.#say(file, host.terms.waitingForConnection);
      },
      signal,
    );
    return this.#read(answer, photo, order);
  }

  async #answered(
    answer: NonNullable<LookstreamUploadRequestEvent['answer']>,
    { what, setup }: Order,
  ): Promise<Partial<Photo>> {
    try {
      const receipt = await answer;
      this.#tell(receipt?.look ?? null, what);
      return { state: 'sent' };
    } catch {
      return { state: 'failed', advice: setup.words.sendFailed };
    }
  }

  #read(answer: Answer, photo: Photo, { what, setup }: Order): Partial<Photo> {
    const batch = this.#batch;
    const look = lookOf(answer);
    if (look) {
      this.#tell(look, what);
      return { state: 'sent' };
    }
    if (isConsentStale(answer)) {
      void batch.askConsentAgain();
      return { state: 'ready' };
    }
    const wrong = refusedFields(answer, setup);
    if (Object.keys(wrong).length) {
      void batch.refuse(wrong);
      return { state: 'ready' };
    }
    if (isUnknown(answer))
      return { upload: newUploadId(), state: 'failed', advice: setup.words.mayHaveArrived };
    if (isPageRefused(answer)) {
      const error = new Error(`${answer.status} from ${batch.host.edge.endpoint}`, { cause: answer.status });
      reportFailure(batch.host, error, 'A photo was refused; is this page among the origins of the site?');
    }
    const state = isFileRefused(answer) ? 'refused' : 'failed';
    return { state, advice: adviceOn(answer, photo, setup, batch.host.language) };
  }

  #settle({ upload, file }: Photo, changes: Partial<Photo>, { setup }: Order): void {
    this.#batch.change(upload, changes);
    if (changes.state === 'sent') this.#say(file, setup.words.sent);
    if (changes.advice) this.#say(file, changes.advice);
    this.#batch.finish();
  }

  #tell(look: string | null, { product }: PhotoUpload): void {
    tell(this.#batch.host, new LookstreamUploadEvent({ look, product }));
  }

  #say({ name }: File, words: string): void {
    this.#batch.announcement = `${name}: ${words}`;
  }

  /** Asks who is about to leave whether they mean it, as long as something is on its way. */
  #guardPage(): void {
    if (this.#batch.photos.some(isUnderWay)) addEventListener('beforeunload', askBeforeLeaving);
    else removeEventListener('beforeunload', askBeforeLeaving);
  }
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // For Chrome before 119.
  event.returnValue = true;
}
