import type { Span } from '../../../../model/span.ts';
import type { Wrapping } from './find-wrapping.ts';
import { lostIndent } from './line-fragments.ts';
import { columnWidth, indentOf, isFull, labelled, newItem, sentenceEnd, tolerance } from './line-marks.ts';

/*
 * A blank line stands where a page ended. In wrapped text it tears a Chinese sentence if the line above is full, or ends
 * with a comma, and the line below begins nothing.
 */

const hanStart = /^[\p{Script=Han}“《]/u;
const hanEnd = /[\p{Script=Han}\d，、]$/u;
const inside = /[，。；、]/u;
/** 尊敬的各位领导， above a letter is a line of its own. */
const shortestBefore = 40;
/** So many lines are looked at for the fragments of a page line. */
const mostFragments = 8;

/** Whether the text of `run`, up to a blank line, continues below that line. */
export function continuesOverBlank(raw: string, { start, end }: Span, wrapping: Wrapping): boolean {
  const below = lineFrom(raw, raw.indexOf('\n', end + 1) + 1);
  const next = below.trim();
  if (!hanStart.test(next) || newItem.test(next) || labelled.test(next)) return false;
  const lines = raw
    .slice(Math.max(start, end - mostFragments * wrapping.width), end)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const last = lines.at(-1)?.trimEnd() ?? '';
  if (sentenceEnd.test(last) || !hanEnd.test(last) || indentOf(below) > indentOf(last)) return false;
  const isLong = columnWidth(last) >= shortestBefore && inside.test(last);
  if (lines.length < 2 && !isLong) return false;
  if (/[，、]$/u.test(last)) return isLong || wrapping.isFragmented === true;
  return fillsWidth(lines, next, wrapping);
}

/** Whether the last line is full, or is so with the fragments above it. */
function fillsWidth(lines: readonly string[], next: string, wrapping: Wrapping): boolean {
  let width = 0;
  for (const [index, line] of lines.slice(-mostFragments).reverse().entries()) {
    if (index > 0 && wrapping.isFragmented !== true) return false;
    width += columnWidth(line.trimEnd());
    if (isFull(width, wrapping.width, next)) return true;
    if (newItem.test(line.trim())) return isFull(width + lostIndent, wrapping.width, next);
    if (width > wrapping.width + tolerance) return false;
  }
  return false;
}

function lineFrom(raw: string, start: number): string {
  const end = raw.indexOf('\n', start);
  return raw.slice(start, end === -1 ? raw.length : end).trimEnd();
}
