import type { WidgetElement, WidgetSettings } from '../../model/widget.ts';
import type { OlapicWidget, OlapicWidgetStyle } from '../../upstreams/olapic/widgets.ts';

type Attributes = Record<string, string | null>;

/**
 * A widget and its style as attributes of ours; `docs/from-olapic.md` says what becomes of each setting. Those without
 * a counterpart are left out.
 */
export function settingsOf({ id, style }: OlapicWidget): WidgetSettings {
  const element = elementOf(style);
  const attributes = style ? attributesOf[element](style) : {};
  const said = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== null);
  return { id, element, attributes: Object.fromEntries(said) };
}

/** Types end in a version: `olapic_slidev3`, `olapic_wallv2`, `buttonv2`. */
function elementOf(style: OlapicWidgetStyle | null): WidgetElement {
  if (/wall/i.test(style?.type ?? '')) return 'wall';
  return /button|upload/i.test(style?.type ?? '') ? 'upload' : 'carousel';
}

const attributesOf: Record<WidgetElement, (style: OlapicWidgetStyle) => Attributes> = {
  carousel: (style) => ({
    ...headOf(style),
    'slides-per-move': numberFrom(2, style.slideBy),
    loop: switchOf(style.isInfinite),
    autoplay: style.playsItself ? secondsOf(style) : null,
    limit: numberFrom(1, style.photosLimit),
    // The link goes to the product; without it there is nothing of the product under a photo.
    details: style.streamLink === '0' ? 'credit' : null,
  }),
  wall: (style) => ({
    ...headOf(style),
    'page-size': numberFrom(1, style.pageLimit),
    // So many pages come by themselves before there is a button.
    endless: switchOf((style.pageBatch ?? 0) > 1),
    filters: style.hasCategoryFilter ? 'categories' : style.hasStreamFilter ? 'products' : null,
    wording: wordingOf({ allPhotos: style.allPhotosText }),
  }),
  upload: (style) => ({
    heading: style.title,
    wording: wordingOf(uploadWords(style.callToAction ?? style.uploadButtonText)),
  }),
};

function headOf({ title, callToAction }: OlapicWidgetStyle): Attributes {
  return { heading: title, intro: callToAction };
}

function switchOf(isOn: boolean | null): string | null {
  return isOn ? '' : null;
}

function numberFrom(least: number, value: number | null): string | null {
  return value !== null && value >= least ? String(value) : null;
}

/** How long a photo stands: `interval`, or `duration` where that is 0; both in milliseconds. */
function secondsOf({ interval, duration }: OlapicWidgetStyle): string {
  const milliseconds = interval || duration || 0;
  return milliseconds >= 1_000 ? String(Math.round(milliseconds / 1_000)) : '';
}

/** The button is called otherwise where several photos can be chosen. */
function uploadWords(button: string | null): Record<string, string | null> {
  return { choosePhoto: button, choosePhotos: button };
}

/** Words of the shop's own in place of ours, as the attribute has them. */
function wordingOf(words: Record<string, string | null>): string | null {
  const said = Object.entries(words).filter(([, text]) => text !== null);
  return said.length > 0 ? JSON.stringify(Object.fromEntries(said)) : null;
}
