/** Room for the heading that sticks to the top, and for a line or two below, in px. */
const clearTopPx = 40;
const clearBottomPx = 72;

/** Whether the first line of an element stands in view; false for none. */
export function isInView(scroller: HTMLElement, element: Element | null): boolean {
  if (element === null) return false;
  const top = topIn(scroller, element);
  return top >= clearTopPx && top < scroller.clientHeight - clearBottomPx;
}

/**
 * Brings an element to a third of the scroller, unless it stands in view already. Rows are drawn only near what is
 * shown: `showRow` has the one that holds it drawn.
 */
export function scrollIntoView(scroller: HTMLElement, find: () => Element | null, showRow: () => void): void {
  const place = () => {
    const element = find();
    if (element === null) return false;
    if (!isInView(scroller, element)) {
      scroller.scrollTop += topIn(scroller, element) - scroller.clientHeight / 3;
    }
    return true;
  };
  if (place()) return;
  showRow();
  requestAnimationFrame(() => requestAnimationFrame(place));
}

function topIn(scroller: HTMLElement, element: Element): number {
  return element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}
