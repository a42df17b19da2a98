/** What counts as a swipe, in CSS pixels: more than the tremble of a tap. */
const shortest = 48;

/**
 * Makes a listener for `pointerdown` and `pointerup` that tells sideways swipes of one finger. The element needs
 * `touch-action: pan-y pinch-zoom`, so that the browser keeps scrolling and zooming for itself.
 *
 * @param onSwipe called with 1 for what lies to the right of sight, -1 for what lies to the left
 */
export function swipeListener(onSwipe: (side: 1 | -1) => void): (event: PointerEvent) => void {
  let start: number | null = null;
  return ({ type, pointerType, isPrimary, clientX }) => {
    if (type === 'pointerdown') start = pointerType === 'touch' && isPrimary ? clientX : null;
    else if (start !== null) {
      const moved = clientX - start;
      start = null;
      // On a photo that is zoomed in, the same gesture looks around.
      if (Math.abs(moved) >= shortest && visualViewport?.scale === 1) onSwipe(moved < 0 ? 1 : -1);
    }
  };
}
