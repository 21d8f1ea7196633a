import type { Span } from '../../model/span.ts';

/** How long a text is on a slide, in Han characters: Latin letters and digits take half the width. */
export function displayLength(raw: string, { start, end }: Span): number {
  let length = 0;
  for (let offset = start; offset < end; offset++) length += raw.charCodeAt(offset) < 0x2000 ? 0.5 : 1;
  return length;
}
