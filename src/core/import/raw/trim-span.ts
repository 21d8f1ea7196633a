import { type Span, span } from '../../model/span.ts';

const whiteSpace = /\s/u;

/** The span without white space at its edges (ideographic and no-break spaces included); null if nothing is left. */
export function trimSpan(raw: string, { start, end }: Span): Span | null {
  let from = start;
  let to = end;
  while (from < to && whiteSpace.test(raw.charAt(from))) from += 1;
  while (to > from && whiteSpace.test(raw.charAt(to - 1))) to -= 1;
  return from < to ? span(from, to) : null;
}

/** The span from its first to its last visible character; `hidden` is in order and disjoint. */
export function trimVisible(raw: string, range: Span, hidden: readonly Span[]): Span | null {
  let current = trimSpan(raw, range);
  let first = firstEndingAfter(hidden, range.start);
  while (current !== null) {
    const mark = hidden[first];
    if (mark === undefined || mark.start > current.start) break;
    current = mark.end < current.end ? trimSpan(raw, span(mark.end, current.end)) : null;
    first += 1;
  }
  let last = firstEndingAfter(hidden, range.end - 1);
  while (current !== null && last >= 0) {
    const mark = hidden[last];
    if (mark !== undefined && mark.start < current.end) {
      if (mark.end < current.end) break;
      current = mark.start > current.start ? trimSpan(raw, span(current.start, mark.start)) : null;
    }
    last -= 1;
  }
  return current;
}

/** The parts of ordered spans that lie within a range. */
export function clipSpans(spans: readonly Span[], { start, end }: Span): readonly Span[] {
  const clipped: Span[] = [];
  for (let index = firstEndingAfter(spans, start); index < spans.length; index += 1) {
    const own = spans[index];
    if (own === undefined || own.start >= end) break;
    clipped.push(span(Math.max(own.start, start), Math.min(own.end, end)));
  }
  return clipped;
}

/** Index of the first span that ends after an offset; the length of the list if there is none. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
