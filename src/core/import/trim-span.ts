import type { Span } from '../model/span.ts';

const whiteSpace = /\s/u;

/** The span without white space at its edges (ideographic and no-break spaces included); null if nothing is left. */
export function trimSpan(raw: string, { start, end }: Span): Span | null {
  let from = start;
  let to = end;
  while (from < to && whiteSpace.test(raw.charAt(from))) from += 1;
  while (to > from && whiteSpace.test(raw.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
}
