import type { Span } from '../../model/span.ts';

/** Those of the items that the span has a part in; items are in order and disjoint. Found by bisection. */
export function overlapping<T extends { readonly span: Span }>(
  items: readonly T[],
  where: Span,
): readonly T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.end ?? 0) <= where.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < items.length && (items[end]?.span.start ?? 0) < where.end) end++;
  return items.slice(low, end);
}
