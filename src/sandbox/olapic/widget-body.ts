/** The vendor's own widgets and their styles, as Olapic prints them. */
import type { SandboxWidget, SandboxWidgetStyle } from '../world/types.ts';
import { shopById } from '../world/world.ts';
import { customerBody, folderOf } from './customer-body.ts';
import { analyticsOf, selfLinkOf, stubOf } from './view.ts';
import type { View } from './view.ts';

export function styleBody(view: View, style: SandboxWidgetStyle) {
  const { id, type, name, settings } = style;
  const shop = shopById(view.world, style.shop);
  const folder = shop ? folderOf(shop) : 'default';
  return {
    _links: selfLinkOf(view, stylePath(id)),
    id,
    _fixed: true,
    type,
    name,
    ...settings,
    views: `//photorankstatics-a.akamaihd.net/assets/${folder}/widget2/${type}/${id}.html`,
    _analytics: analyticsOf(id, 'widget'),
  };
}

/** By itself, with its customer and its style in full. */
export function widgetBody(view: View, widget: SandboxWidget) {
  const shop = shopById(view.world, widget.shop);
  const style = view.world.widgetStyles.find(({ id }) => id === widget.style);
  return {
    ...headOf(view, widget),
    _embedded: {
      customer: shop ? customerBody(view, shop) : null,
      setting: style ? styleBody(view, style) : null,
      ...subjectOf(view, widget),
    },
    ...fieldsOf(view, widget),
  };
}

/** In a list, with links to its customer and its style. */
export function listedWidgetBody(view: View, widget: SandboxWidget) {
  return {
    ...headOf(view, widget),
    _embedded: {
      customer: { ...stubOf(view, `/customers/${widget.shop}`), id: widget.shop },
      setting: { ...stubOf(view, stylePath(widget.style)), id: widget.style },
      ...subjectOf(view, widget),
    },
    ...fieldsOf(view, widget),
  };
}

function headOf(view: View, { id }: SandboxWidget) {
  return { _links: selfLinkOf(view, `/widgets/${id}`), id, _fixed: true };
}

function fieldsOf(view: View, { name, type, sorting, mode, isRightsOnly, shop }: SandboxWidget) {
  return {
    name,
    type,
    settings: {
      sorting,
      mode,
      rights: isRightsOnly ? '1' : '0',
      precache: false,
      disable_base_styles: false,
      uploader_id: shopById(view.world, shop)?.userId ?? null,
      enable_tagging: false,
    },
  };
}

function subjectOf(view: View, { type, subject }: SandboxWidget) {
  switch (type) {
    case 'by_category':
      return { category: { _links: selfLinkOf(view, `/categories/${subject ?? ''}`) } };
    case 'by_stream':
      return { stream: { _links: selfLinkOf(view, `/streams/${subject ?? ''}`) } };
    case 'best_photos':
      return {};
  }
}

function stylePath(id: string): string {
  return `/widgets/settings/${id}`;
}
