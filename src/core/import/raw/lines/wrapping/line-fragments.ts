import { columnWidth, endsParagraph, newItem, tolerance } from './line-marks.ts';

/**
 * Text that was taken out of a PDF piece by piece has the lines of its page in fragments, a line each: a page line ends
 * where fragments one below the other reach the width together (…效果导向， / 以用户体验作为衡量工作成效).
 */

/** Columns by which a line may exceed the width. */
const longBy = 2;
/** Of the page lines, those that fill the width; of the lines, those that do so alone. */
const fullShare = 0.5;
const fullAlone = 0.12;
const fewestFragmented = 6;

/** A line as far as fragments go. */
export interface FragmentLine {
  readonly width: number;
  /** It begins an item or follows a blank line: no fragment of the line above. */
  readonly isStart: boolean;
  /** It ends as paragraphs do. */
  readonly isEnd: boolean;
}

/** `isBelowBlank`: a blank line stands above it. */
export function fragmentLine(text: string, isBelowBlank: boolean): FragmentLine {
  return {
    width: columnWidth(text),
    isStart: isBelowBlank || newItem.test(text.trim()),
    isEnd: endsParagraph(text),
  };
}

/**
 * For each line the index of the line that its page line begins with. Lines that do not fill the width together stand
 * alone.
 */
export function pageLines(lines: readonly FragmentLine[], width: number): readonly number[] {
  const starts: number[] = [];
  for (let from = 0; from < lines.length; ) {
    let end = from + 1;
    let total = lines[from]?.width ?? 0;
    for (let next = lines[end]; next !== undefined && !next.isStart; next = lines[end]) {
      if (total + next.width > width + longBy) break;
      total += next.width;
      end += 1;
    }
    // A full page line continues below, or ends as its paragraph does; the next may begin with any of those that fill none.
    const continues = lines[end]?.isStart === false || lines[end - 1]?.isEnd === true;
    if (total < width - tolerance || !continues) end = from + 1;
    for (let index = from; index < end; index += 1) starts.push(from);
    from = end;
  }
  return starts;
}

/** Whether lines of the text are fragments of page lines of the width. */
export function areFragments(lines: readonly FragmentLine[], width: number): boolean {
  const isFull = (own: number) => own >= width - tolerance && own <= width + longBy;
  const alone = lines.filter((line) => isFull(line.width)).length;
  if (alone < lines.length * fullAlone) return false;
  const totals = new Map<number, { width: number; count: number }>();
  for (const [index, start] of pageLines(lines, width).entries()) {
    const known = totals.get(start) ?? { width: 0, count: 0 };
    totals.set(start, { width: known.width + (lines[index]?.width ?? 0), count: known.count + 1 });
  }
  const all = [...totals.values()];
  const full = all.filter((line) => isFull(line.width));
  const fragmented = full.filter(({ count }) => count > 1).length;
  return fragmented >= fewestFragmented && full.length >= all.length * fullShare;
}
