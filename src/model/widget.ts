/** Which of our elements does what a widget of Olapic's did. */
export type WidgetElement = 'carousel' | 'wall' | 'upload';

/** A widget as it was set up at Olapic, in our words. The answer of `GET /v1/widgets/{id}`, and part of its looks. */
export interface WidgetSettings {
  /** id of the instance */
  id: string;
  element: WidgetElement;
  /** by name, as they would stand on the tag: `{ "slides-per-move": "2", "loop": "" }`; what stands there wins */
  attributes: Record<string, string>;
}
