/** The client of Olapic's Widget API v2.2: one member for each chapter of its document. */
import { createJsonClient } from '../http.ts';
import type { ClientOptions } from '../http.ts';
import { createAsk } from './ask.ts';
import { createCategories } from './categories.ts';
import type { Categories } from './categories.ts';
import { createCustomers } from './customers.ts';
import type { Customers } from './customers.ts';
import { createMedia } from './media.ts';
import type { Media } from './media.ts';
import { createStreams } from './streams.ts';
import type { Streams } from './streams.ts';
import { createUploads } from './uploads.ts';
import type { Uploads } from './uploads.ts';
import { createUsers } from './users.ts';
import type { Users } from './users.ts';
import { createWidgets } from './widgets.ts';
import type { Widgets } from './widgets.ts';
import { sentenceOf } from './wire.ts';

export interface OlapicOptions extends ClientOptions {
  apiKey: string;
  /** where reports, uploads and users are sent; some accounts have another host for them. The default is `baseUrl`. */
  writeBaseUrl?: string | undefined;
}

/**
 * Every call throws `UpstreamError` and nothing else, except that an aborted `signal` throws its own reason. What is
 * not there is no error: see `Missing`.
 */
export interface Olapic {
  customers: Customers;
  media: Media;
  uploads: Uploads;
  streams: Streams;
  categories: Categories;
  users: Users;
  widgets: Widgets;
}

/** @throws {TypeError} when a base address is not http(s) */
export function createOlapic({ apiKey, writeBaseUrl, ...options }: OlapicOptions): Olapic {
  const connect = (baseUrl: string) =>
    createJsonClient({
      ...options,
      ...{ service: 'olapic', baseUrl, secret: apiKey, reasonOf: sentenceOf },
      query: { auth_token: apiKey, version: 'v2.2' },
    });
  const read = connect(options.baseUrl);
  const write = connect(writeBaseUrl ?? options.baseUrl);
  const ask = createAsk(read);
  return {
    customers: createCustomers(read, ask),
    media: createMedia(ask, write),
    uploads: createUploads(write),
    streams: createStreams(ask),
    categories: createCategories(ask),
    users: createUsers(ask, write),
    widgets: createWidgets(ask),
  };
}
