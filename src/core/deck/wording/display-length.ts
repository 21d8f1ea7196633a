import type { Run } from '../../model/deck/deck.ts';
import { type Span, span } from '../../model/span.ts';

/** Inline markup that no slide shows: where a link leads, and tags. */
const hidden = /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)|<\/?[A-Za-z][^<>\n]*>/gu;

/** How long a text is on a slide, in Han characters: Latin letters and digits take half the width. */
export function displayLength(raw: string, { start, end }: Span): number {
  const text = raw.slice(start, end);
  const shown = text.includes('](') || text.includes('<') ? text.replace(hidden, '') : text;
  let length = 0;
  for (let offset = 0; offset < shown.length; offset++) length += shown.charCodeAt(offset) < 0x2000 ? 0.5 : 1;
  return length;
}

/** How long sentences or blocks are together, in Han characters. */
export function totalLength(raw: string, items: readonly { readonly span: Span }[]): number {
  return items.reduce((sum, item) => sum + displayLength(raw, item.span), 0);
}

/** Of the words of a slide. */
export function widthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + displayLength(text, span(0, text.length)), 0);
}
