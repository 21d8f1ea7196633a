import type { Span } from '../../model/span.ts';

/** Place of the first item that ends after the offset; items are in order and disjoint. Found by bisection. */
export function firstEndingAfter(items: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of the items that the span has a part in; items are in order and disjoint. */
export function overlapping<T extends { readonly span: Span }>(
  items: readonly T[],
  where: Span,
): readonly T[] {
  const start = firstEndingAfter(items, where.start);
  let end = start;
  while (end < items.length && (items[end]?.span.start ?? 0) < where.end) end++;
  return items.slice(start, end);
}

/** Whether the first of the items ends before the span, and the last begins after it; items are in order. */
export function isAmid(items: readonly { readonly span: Span }[], where: Span): boolean {
  const [first, last] = [items[0], items.at(-1)];
  return (
    first !== undefined && last !== undefined && first.span.end <= where.start && last.span.start >= where.end
  );
}

/**
 * Finds, for an offset, the last of the items that begins at it or before; items may be in any order of their starts,
 * and one without a start is never found.
 */
export function lastBeginning<T>(
  items: readonly T[],
  startOf: (item: T) => number | null,
): (offset: number) => T | null {
  const placed = items
    .flatMap((item, place) => {
      const start = startOf(item);
      return start === null ? [] : [{ start, place }];
    })
    .sort((one, other) => one.start - other.start);
  let last = 0;
  const lasts = placed.map(({ place }) => {
    last = Math.max(last, place);
    return last;
  });
  return (offset) => {
    let low = 0;
    let high = placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((placed[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? null : (items[lasts[low - 1] ?? 0] ?? null);
  };
}
