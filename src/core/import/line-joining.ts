import { type Span, span } from '../model/span.ts';
import { trimSpan } from './trim-span.ts';

const narrowestWrap = 24;
const widestWrap = 130;
/** Lines of a wrapped paragraph, the last one aside, fill at least this share of the widest. */
const filledShare = 0.72;
const sentenceEnd = /[。！？!?；;：:”」』）)…]$/u;
const wideCharacter =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/**
 * Paragraphs of a run of lines without a blank line between them: the whole run where an editor has wrapped
 * one paragraph at a fixed width, otherwise each line. Spans are trimmed; blank lines are left out.
 */
export function joinWrappedLines(raw: string, run: Span): readonly Span[] {
  const lines = splitLines(raw, run);
  const first = lines[0];
  const last = lines.at(-1);
  if (
    first === undefined ||
    last === undefined ||
    !isWrapped(lines.map(({ start, end }) => raw.slice(start, end)))
  ) {
    return lines;
  }
  return [span(first.start, last.end)];
}

export function splitLines(raw: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let from = start; from <= end; ) {
    const found = raw.indexOf('\n', from);
    const to = found === -1 || found > end ? end : found;
    const line = trimSpan(raw, span(from, to));
    if (line !== null) lines.push(line);
    from = to + 1;
  }
  return lines;
}

function isWrapped(lines: readonly string[]): boolean {
  const inner = lines.slice(0, -1);
  if (inner.length === 0) return false;
  const widths = lines.map(columnWidth);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (widest < narrowestWrap || widest > widestWrap) return false;
  if (widths.slice(0, -1).some((width) => width < widest * filledShare)) return false;
  // A real line break mostly follows the end of a sentence; a wrap hardly ever meets one.
  const broken = inner.filter((line) => !sentenceEnd.test(line)).length;
  return inner.length === 1 ? broken === 1 && isLatinText(lines.join(' ')) : broken / inner.length > 0.6;
}

function columnWidth(line: string): number {
  let width = 0;
  for (let index = 0; index < line.length && width <= widestWrap * 2; index += 1) {
    width += wideCharacter.test(line.charAt(index)) ? 2 : 1;
  }
  return width;
}

function isLatinText(text: string): boolean {
  return (text.match(/[a-z]/giu)?.length ?? 0) > text.length / 2;
}
