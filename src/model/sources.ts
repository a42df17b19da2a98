/** What looks can be asked for by. `widget` is a widget instance of Olapic's, `group` a content group of IZEAx. */
export const sourceKinds = [
  'product',
  'stream',
  'category',
  'creator',
  'customer',
  'widget',
  'group',
] as const;
export type SourceKind = (typeof sourceKinds)[number];
