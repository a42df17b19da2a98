/** An element and all that is around it, from the inside out, also outside of its shadow root. */
export function placesAround(element: Element): Node[] {
  const places: Node[] = [];
  for (let at: Node | undefined = element; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host)
    places.push(at);
  return places;
}
