/** What may be asked, by path and method: with the very schemas that the routes read requests by. */
import type * as v from 'valibot';
import { DeepLinksBody } from '../routes/deep-links.ts';
import { EventsBody } from '../routes/events.ts';
import { LooksQuery } from '../looks/looks-query.ts';
import { SiteQuery, WhoseQuery } from '../routes/names.ts';
import { PostLinksBody } from '../routes/post-links.ts';
import { QrCodeBody } from '../routes/qr-code-handler.ts';
import { ReportBody } from '../routes/report-handlers.ts';
import { ShortLinkBody } from '../routes/short-links.ts';
import { WidgetQuery } from '../routes/widgets.ts';
import { AnyUploadBody } from '../uploads/upload-body.ts';
import * as answers from './answers.ts';

export interface Operation {
  method: 'get' | 'post';
  /** as OpenAPI writes it: `/v1/looks/{id}` */
  path: string;
  summary: string;
  query?: v.GenericSchema;
  body?: v.GenericSchema;
  /** where the body is a form with a `file` besides these fields */
  form?: v.GenericSchema;
  /** where the path alone does not tell it from others */
  id?: string;
  /** by status; null for an answer without JSON. Problems are added to these. */
  answers: Readonly<Record<number, { says: string; json: v.GenericSchema | null }>>;
  /** whether only pages of the site, or its server, may ask */
  isGuarded: boolean;
}

const looks = { 200: { says: 'A page of looks, deep links in place.', json: answers.LooksPageAnswer } };
const instead = { says: 'Not now: what to share instead.', json: answers.PlainTargetAnswer };

export const operations: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/v1/looks', isGuarded: false },
    summary: 'One page of looks, with their products.',
    query: LooksQuery,
    answers: looks,
  },
  {
    ...{ method: 'get', path: '/v1/looks/{id}', isGuarded: false },
    summary: 'One look, or none and the reason.',
    query: WhoseQuery,
    answers: looks,
  },
  {
    ...{ method: 'get', path: '/v1/widgets/{id}', isGuarded: false },
    summary: 'How a widget instance was set up at Olapic, as attributes of ours.',
    query: WidgetQuery,
    answers: { 200: { says: 'Element and attributes.', json: answers.WidgetAnswer } },
  },
  {
    ...{ method: 'get', path: '/v1/pictures/{look}/{width}', isGuarded: false },
    summary: 'Leads to a picture of a look: the smallest that is so many pixels wide, or the largest.',
    query: SiteQuery,
    answers: { 302: { says: 'The picture, for a while.', json: null } },
  },
  {
    ...{ method: 'get', path: '/v1/uploads', isGuarded: false },
    summary: 'What the site takes from its visitors, and on what terms.',
    query: SiteQuery,
    answers: { 200: { says: 'Types, bounds and terms.', json: answers.UploadRulesAnswer } },
  },
  {
    ...{ method: 'post', path: '/v1/looks', isGuarded: true, id: 'upload' },
    summary: 'Hands in a photo, once for each "upload": it is shown when a moderator has seen it.',
    ...{ query: SiteQuery, form: AnyUploadBody },
    answers: { 201: { says: 'It waits for a moderator.', json: answers.UploadReceiptAnswer } },
  },
  {
    ...{ method: 'post', path: '/v1/looks/{id}/reports', isGuarded: true },
    summary: 'Reports a look: stored first, then delivered for as long as that takes.',
    ...{ query: SiteQuery, body: ReportBody },
    answers: { 202: { says: 'It is stored.', json: answers.ReportAnswer } },
  },
  {
    ...{ method: 'get', path: '/v1/reports/{reference}', isGuarded: false },
    summary: 'What became of a report.',
    query: SiteQuery,
    answers: { 200: { says: 'What is known.', json: answers.ReportStatusAnswer } },
  },
  {
    ...{ method: 'post', path: '/v1/deep-links', isGuarded: true },
    summary: 'Affiliate links for addresses of products, in the order asked.',
    ...{ query: SiteQuery, body: DeepLinksBody },
    answers: { 200: { says: 'One answer for each address.', json: answers.DeepLinksAnswer } },
  },
  {
    ...{ method: 'post', path: '/v1/deep-links/html', isGuarded: true },
    summary: 'A post with its affiliate links and their labels in place.',
    ...{ query: SiteQuery, body: PostLinksBody },
    answers: { 200: { says: 'The post.', json: answers.PostLinksAnswer } },
  },
  {
    ...{ method: 'post', path: '/v1/short-links', isGuarded: true },
    summary: 'A short link: one for each target and placement, for as long as it lives.',
    ...{ query: SiteQuery, body: ShortLinkBody },
    answers: { 200: { says: 'The link.', json: answers.ShortLinkAnswer }, 503: instead },
  },
  {
    ...{ method: 'post', path: '/v1/qr-codes', isGuarded: true },
    summary: 'A QR code as a picture that 2m.is hosts.',
    ...{ query: SiteQuery, body: QrCodeBody },
    answers: { 200: { says: 'The picture.', json: answers.QrCodeAnswer }, 503: instead },
  },
  {
    ...{ method: 'post', path: '/v1/events', isGuarded: true },
    summary: 'What a visitor who has agreed to it saw and did.',
    ...{ query: SiteQuery, body: EventsBody },
    answers: { 202: { says: 'How many are passed on.', json: answers.EventsAnswer } },
  },
  {
    ...{ method: 'get', path: '/go/{look}/{product}', isGuarded: false },
    summary: 'Leads to a product in a look, by its affiliate link where there is one.',
    query: WhoseQuery,
    answers: { 302: { says: 'The product.', json: null } },
  },
  {
    ...{ method: 'get', path: '/healthz', isGuarded: false },
    summary: 'The process lives.',
    answers: { 200: { says: 'It does.', json: answers.StatusAnswer } },
  },
  {
    ...{ method: 'get', path: '/readyz', isGuarded: false },
    summary: 'It can answer: its store does.',
    answers: {
      200: { says: 'It can.', json: answers.StatusAnswer },
      503: { says: 'Its store does not answer.', json: answers.StatusAnswer },
    },
  },
];
