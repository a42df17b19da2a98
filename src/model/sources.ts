/** What looks can be asked for by. `widget` is a widget instance of Olapic's, `group` a content group of IZEAx. */
export type SourceKind = 'product' | 'stream' | 'category' | 'creator' | 'customer' | 'widget' | 'group';
