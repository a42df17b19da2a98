import { lazily } from '../shared/lazy.ts';
import { checkFile } from './check-file.ts';
import { emptyDraft, wrongFields, type Draft, type Wrong } from './draft.ts';
import { isPicture } from './formats.ts';
import { isUnderWay, maySend, type Photo } from './photo.ts';
import { preview } from './preview.ts';
import type { Sender } from './sender.ts';
import type { LookstreamUpload } from './upload.ts';

/** The photos that a visitor has chosen, and what is said about them. It stays with its element, on the page or off. */
export class Batch {
  photos: readonly Photo[] = [];
  draft: Draft = emptyDraft;
  wrong: Wrong = {};
  /** what to do about the whole of it */
  notice: string | null = null;
  /** what screen readers hear next */
  announcement = '';
  /** how many were sent, once all of them are; 0 before that */
  thankedFor = 0;
  readonly host: LookstreamUpload;
  #sender: Sender | null = null;

  constructor(host: LookstreamUpload) {
    this.host = host;
  }

  /** Whether no other photo fits in. One alone is replaced by the next, unless it is on its way. */
  get isFull(): boolean {
    const { most } = this.host;
    if (this.thankedFor) return true;
    return most === 1 ? this.photos.some(isUnderWay) : this.#taken.length >= most;
  }

  get #taken(): Photo[] {
    return this.photos.filter(({ state }) => state !== 'refused');
  }

  async add(files: readonly File[]): Promise<void> {
    const { host } = this;
    const { setup } = host.source;
    if (!setup || (host.most === 1 && this.photos.some(isUnderWay))) return;
    const checked = await Promise.all(files.map((file) => checkFile(file, setup, host.language)));
    if (this.thankedFor) this.#reset();
    if (host.most === 1) this.photos = [];
    const room = host.most - this.#taken.length;
    const fitting = checked.filter(({ state }) => state !== 'refused').slice(0, room);
    const added = checked.filter((photo) => photo.state === 'refused' || fitting.includes(photo));
    this.photos = [...this.photos, ...added];
    this.notice = added.length < checked.length ? setup.words.tooMany(host.most) : null;
    this.announcement = added.find(({ advice }) => advice)?.advice ?? host.terms.photos(this.#taken.length);
    await this.#leadAfter(() => this.isFull, 'textarea');
    for (const { upload, file, type } of fitting) {
      if (type && isPicture(type)) this.change(upload, { picture: await preview(file) });
    }
  }

  /** Takes down what has become of a photo. */
  change(upload: string, changes: Partial<Photo>): void {
    this.photos = this.photos.map((photo) => (photo.upload === upload ? { ...photo, ...changes } : photo));
    this.host.requestUpdate();
  }

  /** Takes down what somebody has written, and that advice has been followed. */
  write(changes: Partial<Draft>): void {
    this.draft = { ...this.draft, ...changes };
    const still = Object.entries(this.#wrongFields).filter(([field]) => field in this.wrong);
    this.wrong = Object.fromEntries(still);
    this.host.requestUpdate();
  }

  async remove(upload: string): Promise<void> {
    this.photos = this.photos.filter((photo) => photo.upload !== upload);
    this.notice = null;
    this.announcement = this.host.terms.photos(this.#taken.length);
    this.finish();
    if (!this.thankedFor) await this.#leadAfter(() => true, '#files');
  }

  stop(upload: string): void {
    this.#sender?.stop(upload);
  }

  /** Sends all photos that can be sent; or one of them again, if only that is meant. */
  async submit(only?: string): Promise<void> {
    const { setup } = this.host.source;
    const meant = this.photos.filter((photo) => maySend(photo) && (!only || photo.upload === only));
    if (!setup || !meant.length) return;
    this.wrong = this.#wrongFields;
    const [first] = Object.keys(this.wrong);
    if (first) return this.#leadAfter(() => true, `#${first}`);
    const part = await lazily(this.host, () => import('./sender.ts'));
    this.notice = part ? null : setup.words.sendFailed;
    this.host.requestUpdate();
    if (!part) return;
    (this.#sender ??= new part.Sender(this)).send(meant, this.draft, setup);
    // Its fields are closed for now.
    await this.#leadAfter(() => !only, '.send');
  }

  /** The terms are others now: what was agreed to is void, and nothing goes on without another yes. */
  async askConsentAgain(): Promise<void> {
    this.#halt();
    this.draft = { ...this.draft, hasAgreed: false };
    await this.host.source.ask();
    const changed = this.host.source.setup?.words.termsChanged ?? '';
    this.announcement = changed;
    await this.refuse({ hasAgreed: changed });
  }

  /** Says what is wrong with what was written; nothing goes on until that is mended. */
  async refuse(wrong: Wrong): Promise<void> {
    this.#halt();
    this.wrong = wrong;
    const [first] = Object.keys(wrong);
    await this.#leadAfter(() => true, `#${first}`);
  }

  #halt(): void {
    this.photos = this.photos.map((photo) => (isUnderWay(photo) ? { ...photo, state: 'ready' } : photo));
  }

  /** Thanks, once every photo has been sent. */
  finish(): void {
    const { photos, host } = this;
    const isDone = photos.length > 0 && photos.every(({ state }) => state === 'sent');
    if (isDone) {
      this.thankedFor = photos.length;
      void this.#leadAfter(() => true, '.thanks');
    }
    host.requestUpdate();
  }

  async startAgain(): Promise<void> {
    this.#reset();
    await this.#leadAfter(() => true, '#files');
  }

  /** Another round: who sends is known, but consent is given anew. */
  #reset(): void {
    this.photos = [];
    this.thankedFor = 0;
    this.draft = { ...this.draft, hasAgreed: false, keepsLocation: false };
    this.announcement = '';
  }

  get #wrongFields(): Wrong {
    const { setup } = this.host.source;
    return setup ? wrongFields(this.draft, setup.rules.asksForPerson, setup.words) : {};
  }

  /** Whether the focus is ours to lead: somebody who is busy elsewhere on the page is left there. */
  get #hasFocus(): boolean {
    return this.host.matches(':focus-within') || document.activeElement === document.body;
  }

  /** Leads the focus to what is rendered next, where that is wanted as things are now. */
  async #leadAfter(isWanted: () => boolean, selector: string): Promise<void> {
    const { host } = this;
    const isLed = isWanted() && this.#hasFocus;
    host.requestUpdate();
    await host.updateComplete;
    if (isLed) host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
