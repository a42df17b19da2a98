/** Codes QR: pictures that the service draws and serves. */
import { address } from '../address.ts';
import type { Cancelling } from '../http.ts';
import type { Call } from './call.ts';
import { listPages } from './page.ts';
import type { PageOptions, TwoMListing } from './page.ts';
import { isPrivateContent, toWireContent } from './qr-data.ts';
import type { QrContent } from './qr-data.ts';
import { toStatistics } from './statistics.ts';
import type { Statistics } from './statistics.ts';
import { addedQrCodeSchema, listedQrCodeSchema, outcomeSchema, singleQrCodeSchema } from './wire.ts';
import type { ListedQrCodeBody, SingleQrCodeBody } from './wire.ts';

/** Whole numbers from 0 to 255: red, green and blue. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Whatever is left out is decided by the service, or left as it is. */
export interface QrCodeLook {
  background?: Rgb | undefined;
  foreground?: Rgb | undefined;
  /** http(s) address of a PNG or JPEG in its middle */
  logoUrl?: string | undefined;
}

export interface NewQrCode extends QrCodeLook {
  content: QrContent;
  /** for the account's own lists */
  name?: string | undefined;
}

/** The document knows no new name. */
export interface QrCodeChange extends QrCodeLook {
  /** has to be sent though it stays */
  content: QrContent;
}

export interface QrCode {
  id: string;
  /** serves the picture */
  imageUrl: string;
}

export interface ListedQrCode extends QrCode {
  name: string | null;
  /** null where the service does not say; only links are counted */
  scans: number | null;
  /** `YYYY-MM-DDTHH:MM:SS` in a zone that the service does not tell */
  created: string | null;
}

export interface SingleQrCode extends ListedQrCode {
  statistics: Statistics;
}

export interface QrCodes {
  /** All QR codes of the account. (List QR codes) */
  list(options?: PageOptions): TwoMListing<ListedQrCode>;
  /** One QR code with its statistics. (Get a single QR Code) */
  byId(id: string, options?: Cancelling): Promise<SingleQrCode>;
  /**
   * The same data gives the same address again. Data that the service does not like may be answered with HTTP 500.
   * (Create a QR Code)
   */
  add(code: NewQrCode, options?: Cancelling): Promise<QrCode>;
  /** Changes what a code holds or how it looks; its picture keeps its address. (Update QR Code) */
  update(id: string, change: QrCodeChange, options?: Cancelling): Promise<void>;
  /** Deletes a code: what was printed leads nowhere afterwards. (Delete a QR Code) */
  delete(id: string, options?: Cancelling): Promise<void>;
}

export function createQrCodes(call: Call): QrCodes {
  return {
    list: (options = {}) => listPages(call, listed, options),
    async byId(id, { signal } = {}) {
      const question = { method: 'GET', path: address`/api/qr/${id}`, signal } as const;
      return toSingleQrCode(await call(question, singleQrCodeSchema));
    },
    async add({ name, ...code }, { signal } = {}) {
      const json = { ...toWireCode(code), name };
      const isPrivate = isPrivateContent(code.content);
      const question = { method: 'POST', path: '/api/qr/add', json, isPrivate, signal } as const;
      const { id, link } = await call(question, addedQrCodeSchema);
      return { id, imageUrl: link };
    },
    async update(id, change, { signal } = {}) {
      const path = address`/api/qr/${id}/update`;
      const isPrivate = isPrivateContent(change.content);
      await call({ method: 'PUT', path, json: toWireCode(change), isPrivate, signal }, outcomeSchema);
    },
    async delete(id, { signal } = {}) {
      await call({ method: 'DELETE', path: address`/api/qr/${id}/delete`, signal }, outcomeSchema);
    },
  };
}

const listed = { path: '/api/qr', name: 'qrs', schema: listedQrCodeSchema, toItem: toListedQrCode };

function toListedQrCode({ id, link, name, scans, date }: ListedQrCodeBody): ListedQrCode {
  return { id, imageUrl: link, name, scans, created: date };
}

function toSingleQrCode({ details, data }: SingleQrCodeBody): SingleQrCode {
  const date = details.date ?? details.data;
  return { ...toListedQrCode({ ...details, date }), statistics: toStatistics(data) };
}

function toWireCode({ content, background, foreground, logoUrl }: QrCodeChange) {
  return {
    ...toWireContent(content),
    background: background && wireColor(background),
    foreground: foreground && wireColor(foreground),
    logo: logoUrl,
  };
}

function wireColor(color: Rgb): string {
  return `rgb(${color.join(',')})`;
}
