/** What Olapic's widgets really look like: how the vendor's own script was set up to show media. */
import * as v from 'valibot';
import { sortOrders } from '../../model/looks-page.ts';
import {
  countOrNull,
  flagOrNull,
  identifier,
  identifierOrNull,
  objectOrNull,
  textOrNull,
} from '../lenient.ts';

/** A link to what a widget shows: an entity that is told by its address alone. */
const linkOrNull = objectOrNull({ _links: objectOrNull({ self: objectOrNull({ href: textOrNull }) }) });

const sortOrNull = v.fallback(v.nullable(v.picklist(sortOrders)), null);

/** The style: each type has settings of its own, and leaves out those of the others. */
export const styleSchema = v.object({
  id: identifier,
  /** `olapic_slidev3`, `olapic_wallv2`, `buttonv2`, … */
  type: v.string(),
  name: textOrNull,
  title: textOrNull,
  img_size: textOrNull,
  call_to_action: textOrNull,
  // olapic_slidev3
  stream_link: textOrNull,
  photos_limit: countOrNull,
  slide_by: countOrNull,
  infinite: flagOrNull,
  auto_play: flagOrNull,
  interval: countOrNull,
  duration: countOrNull,
  // olapic_wallv2
  page_limit: countOrNull,
  page_batch: countOrNull,
  streams_filter: flagOrNull,
  categories_filter: flagOrNull,
  shop_this_look: flagOrNull,
  upload_button_text: textOrNull,
  all_photos_text: textOrNull,
});
export type StyleBody = v.InferOutput<typeof styleSchema>;

/** The instance: what is shown, and in which style. */
export const widgetSchema = v.object({
  id: identifier,
  name: textOrNull,
  /** `best_photos`, `by_category`, … */
  type: v.string(),
  settings: objectOrNull({
    sorting: sortOrNull,
    mode: textOrNull,
    rights: flagOrNull,
    uploader_id: textOrNull,
  }),
  _embedded: objectOrNull({
    customer: objectOrNull({ id: identifierOrNull }),
    setting: v.fallback(v.nullable(styleSchema), null),
    category: linkOrNull,
    stream: linkOrNull,
  }),
});
export type WidgetBody = v.InferOutput<typeof widgetSchema>;
