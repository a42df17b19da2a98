/** What the routes answer, as schemas: each is held against the type that the code has for it. */
import * as v from 'valibot';
import type {
  DeepLinksResponse,
  PostLinksResponse,
  QrCodeResponse,
  ShortLinkResponse,
} from '../../model/links.ts';
import type { LooksPage } from '../../model/looks-page.ts';
import type { EventsResponse } from '../../model/measurement.ts';
import type { Problem } from '../../model/problem.ts';
import { reportStatuses, type ReportResponse, type ReportStatusResponse } from '../../model/report.ts';
import { uploadTypes, type UploadReceipt, type UploadRules } from '../../model/upload.ts';
import type { WidgetSettings } from '../../model/widget.ts';

const text = v.string();
const number = v.number();
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema);
const url = v.pipe(v.string(), v.url());

const Author = v.strictObject({ name: text, handle: maybe(text), avatar: maybe(url) });

const Look = v.strictObject({
  id: text,
  kind: v.picklist(['image', 'video']),
  caption: maybe(text),
  language: maybe(text),
  author: maybe(Author),
  origin: maybe(text),
  originUrl: maybe(url),
  publishedAt: maybe(v.pipe(v.string(), v.isoTimestamp())),
  width: maybe(number),
  height: maybe(number),
  images: v.array(v.strictObject({ src: url, width: number, height: number })),
  video: maybe(v.strictObject({ src: url, poster: maybe(url), captions: maybe(url) })),
  products: v.array(v.strictObject({ key: text })),
  categories: v.array(text),
  shareUrl: maybe(url),
  sponsored: v.boolean(),
});

const Product = v.strictObject({
  key: text,
  name: text,
  brand: maybe(text),
  url,
  isOwn: v.exactOptional(v.literal(true)),
  deepLink: maybe(url),
  store: maybe(text),
  price: maybe(v.strictObject({ amount: text, currency: text })),
  availability: maybe(v.picklist(['in-stock', 'out-of-stock'])),
  image: maybe(url),
});

export const WidgetAnswer = v.strictObject({
  id: text,
  element: v.picklist(['carousel', 'wall', 'upload']),
  attributes: v.record(v.string(), v.string()),
}) satisfies v.GenericSchema<WidgetSettings>;

export const LooksPageAnswer = v.strictObject({
  looks: v.array(Look),
  products: v.record(v.string(), Product),
  next: maybe(text),
  reason: maybe(v.picklist(['unknown', 'inactive', 'empty'])),
  widget: v.exactOptional(WidgetAnswer),
}) satisfies v.GenericSchema<LooksPage>;

const DeepLink = v.strictObject({
  url: text,
  deepLink: maybe(url),
  store: maybe(text),
  pending: v.boolean(),
});

export const DeepLinksAnswer = v.strictObject({
  links: v.array(DeepLink),
}) satisfies v.GenericSchema<DeepLinksResponse>;

export const PostLinksAnswer = v.strictObject({
  html: text,
  links: v.array(DeepLink),
}) satisfies v.GenericSchema<PostLinksResponse>;

export const ShortLinkAnswer = v.strictObject({
  shortUrl: url,
  target: url,
}) satisfies v.GenericSchema<ShortLinkResponse>;

export const QrCodeAnswer = v.strictObject({
  imageUrl: url,
  target: url,
}) satisfies v.GenericSchema<QrCodeResponse>;

/** What to share for as long as there is no short link or picture. */
export const PlainTargetAnswer = v.strictObject({ target: url });

export const ReportAnswer = v.strictObject({ reference: text }) satisfies v.GenericSchema<ReportResponse>;

export const ReportStatusAnswer = v.strictObject({
  reference: text,
  status: v.picklist(reportStatuses),
  receivedAt: v.pipe(v.string(), v.isoTimestamp()),
}) satisfies v.GenericSchema<ReportStatusResponse>;

export const UploadRulesAnswer = v.strictObject({
  types: v.array(v.picklist(uploadTypes)),
  mostBytes: number,
  mostPictureBytes: v.exactOptional(number),
  longestCaption: number,
  terms: v.strictObject({ version: text, url: maybe(url) }),
  asksForPerson: v.boolean(),
}) satisfies v.GenericSchema<UploadRules>;

export const UploadReceiptAnswer = v.strictObject({
  look: text,
  status: v.literal('pending'),
}) satisfies v.GenericSchema<UploadReceipt>;

export const EventsAnswer = v.strictObject({
  accepted: number,
  dropped: number,
}) satisfies v.GenericSchema<EventsResponse>;

export const StatusAnswer = v.strictObject({ status: text });

export const ProblemAnswer = v.strictObject({
  type: v.pipe(text, v.startsWith('urn:lookstream:problem:')),
  title: text,
  status: number,
  detail: text,
  errors: v.exactOptional(v.array(v.strictObject({ field: text, detail: text }))),
}) satisfies v.GenericSchema<Omit<Problem, 'type'> & { type: string }>;
