import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { http, HttpResponse, type JsonBodyType } from 'msw';
import '../../../src/components/upload/upload.ts';
import type { LookstreamUpload } from '../../../src/components/upload/upload.ts';
import type { UploadRules } from '../../../src/model/upload.ts';
import { edgeAddress } from '../../support/fixtures.ts';
import { network } from '../../support/network.ts';

export const rules: UploadRules = {
  types: ['image/jpeg', 'image/png', 'image/webp', 'video/mp4'],
  mostBytes: 20_000_000,
  longestCaption: 300,
  terms: { version: '2026-11', url: 'https://shop.example/photo-terms' },
  asksForPerson: false,
};

/** Lets the edge say what it takes; `null` takes nothing. */
export function useRules(changes: Partial<UploadRules> | null = {}): void {
  network.use(
    http.get(`${edgeAddress}/v1/uploads`, () =>
      changes
        ? HttpResponse.json({ ...rules, ...changes } as unknown as JsonBodyType)
        : HttpResponse.json({ title: 'This site takes no photos.', status: 404 }, { status: 404 }),
    ),
  );
}

export interface Opened {
  upload: LookstreamUpload;
  page: HTMLElement;
}

/** Puts the element on a page, with the edge of the tests behind it, and waits until it shows what it takes. */
export async function open(
  attributes: Partial<Record<string, unknown>> = {},
  { direction = 'ltr', theirs = {} }: { direction?: string; theirs?: Partial<UploadRules> | null } = {},
): Promise<Opened> {
  useRules(theirs);
  const page = await fixture<HTMLElement>(
    html`<div dir=${direction}>
      <button>Before</button>
      <lookstream-upload endpoint=${edgeAddress} locale="en" shop="Nordlund">
        <a href="#mail">Send it by mail</a>
      </lookstream-upload>
    </div>`,
  );
  const upload = page.querySelector('lookstream-upload')!;
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'string') upload.setAttribute(name, value);
    else if (value === true) upload.setAttribute(name, '');
    else Object.assign(upload, { [name]: value });
  }
  await waitUntil(() => upload.source.setup ?? upload.source.hasFailed, 'what is taken is known');
  await upload.updateComplete;
  return { upload, page };
}

export function find<Found extends HTMLElement>(upload: LookstreamUpload, selector: string): Found {
  const found = upload.renderRoot.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

export const all = (upload: LookstreamUpload, selector: string) => [
  ...upload.renderRoot.querySelectorAll<HTMLElement>(selector),
];

export const textOf = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const errorsOf = (upload: LookstreamUpload) => all(upload, '.error').map(textOf);

export const focusedIn = (upload: LookstreamUpload) => upload.shadowRoot!.activeElement;

/** What a canvas draws, as a file of a camera. */
export async function makePhoto(name = 'IMG_1.jpg', type = 'image/jpeg'): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = 120;
  canvas.height = 160;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#b5651d';
  context.fillRect(0, 0, 120, 160);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type));
  return new File([blob!], name, { type });
}

/** A file with such a beginning. */
export const makeFile = (name: string, start: string, bytes = 64) =>
  new File([Uint8Array.from(start.padEnd(bytes, '.'), (letter) => letter.charCodeAt(0))], name);

/** A file as light as this says that it weighs more. */
export function makeHeavy(file: File, size: number): File {
  Object.defineProperty(file, 'size', { value: size });
  return file;
}

/** Chooses files as the dialog of the browser would. */
export async function choose(upload: LookstreamUpload, ...files: File[]): Promise<void> {
  const ids = () => String(all(upload, '.file').map(({ id }) => id));
  const before = ids();
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  const input = find<HTMLInputElement>(upload, '#files');
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await waitUntil(() => ids() !== before, 'they are there');
  await upload.updateComplete;
}

/** The photos that are shown, each with how far it is: `photo ready alone`. */
export const statesOf = (upload: LookstreamUpload) =>
  all(upload, '.photo').map(({ classList }) => classList[1]);

export function write(upload: LookstreamUpload, selector: string, text: string): void {
  const input = find<HTMLInputElement>(upload, selector);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export async function send(upload: LookstreamUpload): Promise<void> {
  find(upload, '.send').click();
  await nextFrame();
  await upload.updateComplete;
}

/** Agrees and sends. */
export async function agreeAndSend(upload: LookstreamUpload): Promise<void> {
  find(upload, '#hasAgreed').click();
  await send(upload);
}

export async function isThanked(upload: LookstreamUpload): Promise<void> {
  await waitUntil(() => upload.renderRoot.querySelector('.thanks'), 'the thanks are there');
  await upload.updateComplete;
}
