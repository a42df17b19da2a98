/** Widget Endpoints: how a shop set up the vendor's own widgets. */
import type { SortOrder } from '../../model/looks-page.ts';
import { address } from '../address.ts';
import type { Cancelling } from '../http.ts';
import type { Ask, OlapicListing } from './ask.ts';
import { createEntities } from './entities.ts';
import type { Found, FoundPage } from './found.ts';
import type { ListOptions } from './list-query.ts';
import type { Missing } from './missing.ts';
import { styleSchema, widgetSchema } from './widget-wire.ts';
import type { StyleBody, WidgetBody } from './widget-wire.ts';

/** What is shown, and in which style. */
export interface OlapicWidget {
  id: string;
  name: string | null;
  /** `best_photos`, `by_category`, … */
  type: string;
  /** what a widget by category or by stream is about; null for others */
  subject: WidgetSubject | null;
  sorting: SortOrder | null;
  /** `development` until the shop publishes it */
  mode: string | null;
  /** only media whose rights were given; null where the service does not say */
  rightsOnly: boolean | null;
  /** the user to upload as: see `uploads.upload` */
  uploaderId: string | null;
  style: OlapicWidgetStyle | null;
}

export interface WidgetSubject {
  kind: 'category' | 'stream';
  /** Olapic's own */
  id: string;
}

/** How it looks. What a type has no setting for is null. */
export interface OlapicWidgetStyle {
  id: string;
  /** `olapic_slidev3`, `olapic_wallv2`, `buttonv2`, … */
  type: string;
  name: string | null;
  title: string | null;
  /** one of the Media Sizing Options, such as `mobile` */
  imageSize: string | null;
  callToAction: string | null;
  /** a number without a documented meaning */
  streamLink: string | null;
  photosLimit: number | null;
  slideBy: number | null;
  isInfinite: boolean | null;
  playsItself: boolean | null;
  /** of autoplay, in milliseconds as far as can be told */
  interval: number | null;
  /** of a slide's movement, in milliseconds as far as can be told */
  duration: number | null;
  pageLimit: number | null;
  pageBatch: number | null;
  hasStreamFilter: boolean | null;
  hasCategoryFilter: boolean | null;
  shopsTheLook: boolean | null;
  uploadButtonText: string | null;
  allPhotosText: string | null;
}

export interface Widgets {
  /** One widget as the shop set it up, with its style. (GET WIDGET INSTANCE BY ID) */
  byId(id: string, options?: Cancelling): Promise<Found<OlapicWidget> | Missing>;
  /** All widgets of an account; lists have only a stub for the style, which is null then. (GET WIDGET INSTANCES OF CUSTOMER) */
  ofCustomer(customerId: string, options?: ListOptions): OlapicListing<FoundPage<OlapicWidget>>;
  /** One style. (GET WIDGET STYLE BY ID) */
  styleById(id: string, options?: Cancelling): Promise<Found<OlapicWidgetStyle> | Missing>;
  /** All styles of an account. (GET WIDGET STYLES OF CUSTOMER) */
  stylesOfCustomer(customerId: string, options?: ListOptions): OlapicListing<FoundPage<OlapicWidgetStyle>>;
}

const widgetReader = { schema: widgetSchema, names: ['widgetinstance'], toEntity: toWidget };
const styleReader = { schema: styleSchema, names: ['widget'], toEntity: toStyle };

export function createWidgets(ask: Ask): Widgets {
  const instances = createEntities(ask, widgetReader);
  const styles = createEntities(ask, styleReader);
  return {
    byId: (id, options) => instances.find(address`/widgets/${id}`, options),
    ofCustomer: (id, options) => instances.list(address`/customers/${id}/widgets`, options),
    styleById: (id, options) => styles.find(address`/widgets/settings/${id}`, options),
    stylesOfCustomer: (id, options) => styles.list(address`/customers/${id}/widgets/settings`, options),
  };
}

function toWidget({ id, name, type, settings, _embedded }: WidgetBody): OlapicWidget {
  return {
    ...{ id, name, type },
    subject: subjectOf(_embedded),
    sorting: settings?.sorting ?? null,
    mode: settings?.mode ?? null,
    rightsOnly: settings?.rights ?? null,
    uploaderId: settings?.uploader_id ?? null,
    style: _embedded?.setting ? toStyle(_embedded.setting) : null,
  };
}

/** The service links to it and says no more: its id is the end of the address. */
function subjectOf(embedded: WidgetBody['_embedded']): WidgetSubject | null {
  for (const kind of ['category', 'stream'] as const) {
    const id = /\/(?:categories|streams)\/([\w-]{1,64})(?:[/?#]|$)/.exec(
      embedded?.[kind]?._links?.self?.href ?? '',
    )?.[1];
    if (id !== undefined) return { kind, id };
  }
  return null;
}

function toStyle(body: StyleBody): OlapicWidgetStyle {
  return {
    id: body.id,
    type: body.type,
    name: body.name,
    title: body.title,
    imageSize: body.img_size,
    callToAction: body.call_to_action,
    streamLink: body.stream_link,
    photosLimit: body.photos_limit,
    slideBy: body.slide_by,
    isInfinite: body.infinite,
    playsItself: body.auto_play,
    interval: body.interval,
    duration: body.duration,
    pageLimit: body.page_limit,
    pageBatch: body.page_batch,
    hasStreamFilter: body.streams_filter,
    hasCategoryFilter: body.categories_filter,
    shopsTheLook: body.shop_this_look,
    uploadButtonText: body.upload_button_text,
    allPhotosText: body.all_photos_text,
  };
}
