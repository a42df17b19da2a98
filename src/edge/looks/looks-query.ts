import * as v from 'valibot';
import { lookLimits, sortOrders } from '../../model/looks-page.ts';
import { Name, whose } from '../routes/names.ts';

const limitRule = `must be a whole number from 1 to ${lookLimits.most}.`;

const Count = v.pipe(
  v.string(),
  v.regex(/^\d{1,3}$/, limitRule),
  v.transform(Number),
  v.minValue(1, limitRule),
  v.maxValue(lookLimits.most, limitRule),
);

/** Off unless it is on. */
export const Switch = v.optional(
  v.pipe(
    v.picklist(['1', 'true', '0', 'false'], 'must be 1 or true, 0 or false, or left out.'),
    v.transform((value) => value === '1' || value === 'true'),
  ),
  '0',
);

/** Each list is walked by itself, so there cannot be any number of them. */
const mostNames = 8;
const longestName = 200;

/** Names between spaces, each once. */
const Names = v.pipe(
  v.string('must be text.'),
  v.maxLength(mostNames * longestName, `must have at most ${mostNames} names.`),
  v.transform((text) => [...new Set(text.split(/\s+/).filter(Boolean))]),
  v.minLength(1, 'must not be empty.'),
  v.maxLength(mostNames, `must have at most ${mostNames} names.`),
  v.everyItem((name) => name.length <= longestName, `must have names of at most ${longestName} characters.`),
);

/** The query of `GET /v1/looks`: sources, of which at least one is named, and what of them is wanted. */
export const LooksQuery = v.strictObject({
  ...whose,
  product: v.optional(Names),
  stream: v.optional(Names),
  category: v.optional(Names),
  creator: v.optional(Names),
  /** `1` or `true`, or the id of the site's own account: there is no other */
  customer: v.optional(Name),
  group: v.optional(Names),
  /** id of a widget instance; beside other sources it says how they are shown, and not what */
  widget: v.optional(Name),
  /** shows a widget that is not published yet */
  preview: Switch,
  /** by default the widget's own, else `recent` */
  sort: v.optional(v.picklist(sortOrders, `must be one of ${sortOrders.join(', ')}.`)),
  limit: v.optional(Count, String(lookLimits.default)),
  rightsOnly: Switch,
  inStock: Switch,
  /** with fewer looks than this, those of `fallback` follow */
  min: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,3}$/, 'must be a whole number under 1000.'), v.transform(Number)),
    '1',
  ),
  /** such as `category:tableware` or `customer` */
  fallback: v.optional(Names),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(6_000, 'is longer than any that we give.'))),
});
export type LooksQuery = v.InferOutput<typeof LooksQuery>;
