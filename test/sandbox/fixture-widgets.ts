/** The vendor's widgets in the fixture's world: two of Acme's, one of Nordlund's. */
import type { SandboxWidget, SandboxWidgetStyle } from '../../src/sandbox/world/types.ts';

const slider: SandboxWidgetStyle = {
  id: 'style-slider',
  shop: '215815',
  type: 'olapic_slidev3',
  name: 'Slider',
  settings: { img_size: 'mobile', photos_limit: '20', infinite: '1', duration: 3000 },
};

export const widgetStyles: SandboxWidgetStyle[] = [
  slider,
  { ...slider, id: 'style-wall', type: 'olapic_wallv2', name: 'Wall', settings: { shop_this_look: '1' } },
  { ...slider, id: 'style-button', type: 'buttonv2', name: 'Button', settings: { help_link: true } },
  { ...slider, id: 'style-nordlund', shop: '218001' },
];

const best: SandboxWidget = {
  id: 'widget-best',
  shop: '215815',
  name: 'Best',
  type: 'best_photos',
  subject: null,
  style: 'style-wall',
  sorting: 'photorank',
  mode: 'production',
  isRightsOnly: true,
};

export const widgets: SandboxWidget[] = [
  best,
  { ...best, id: 'widget-tools', type: 'by_category', subject: '700001', style: 'style-slider' },
  { ...best, id: 'widget-anvil', type: 'by_stream', subject: '2190252887', isRightsOnly: false },
  { ...best, id: 'widget-nordlund', shop: '218001', style: 'style-nordlund' },
];
