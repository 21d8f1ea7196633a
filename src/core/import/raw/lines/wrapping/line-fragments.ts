import { numberAlone } from '../torn-lines.ts';
import { columnWidth, endsParagraph, headingMark, newItem, tolerance } from './line-marks.ts';

/**
 * Text that was taken out of a PDF piece by piece has the lines of its page in fragments, a line each: a page line ends
 * where fragments one below the other reach the width together (…效果导向， / 以用户体验作为衡量工作成效).
 */

/** Columns by which a line may exceed the width. */
const longBy = 2;
/** The indent of paragraphs, which the pieces have lost. */
export const lostIndent = 4;
/** Of a line that does not fill the width: it may end a paragraph or only a sentence, or neither. */
const unfilledCost = 1;
const endCost = 0.3;
const headAlone = new RegExp(`^(?:${headingMark})[^，。；：！？、“”（）]{2,16}$`, 'u');
const dateAlone = /^\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日$/u;
/** Of the page lines that end no paragraph, those that fill the width; of the lines, those that do so alone. */
const fullShare = 0.6;
const fullAlone = 0.12;
const fewestFragmented = 6;

/** A line as far as fragments go. */
export interface FragmentLine {
  readonly width: number;
  /** It begins an item or follows a blank line: no fragment of the line above. */
  readonly isStart: boolean;
  /** It ends as paragraphs do. */
  readonly isEnd: boolean;
  /** It ends with a comma. */
  readonly isOpen: boolean;
  /** A numbered heading or a date: no fragment of a page line with others. */
  readonly isAlone: boolean;
}

/** `isBelowBlank`: a blank line stands above it. */
export function fragmentLine(text: string, isBelowBlank: boolean): FragmentLine {
  const words = text.trim();
  const isAlone = headAlone.test(words) || dateAlone.test(words);
  const isNumber = numberAlone.test(words);
  return {
    width: columnWidth(text),
    isStart: isAlone || isNumber || isBelowBlank || newItem.test(words),
    isEnd: isAlone || (!isNumber && endsParagraph(text)),
    isOpen: /[，、]$/u.test(words),
    isAlone,
  };
}

/**
 * For each line the index of the line that its page line begins with. Of all ways to put the lines together it is the
 * one that leaves the fewest that neither fill the width nor end a paragraph; lines that do not fill it together stand
 * alone.
 */
export function pageLines(lines: readonly FragmentLine[], width: number): readonly number[] {
  const costs: number[] = Array.from({ length: lines.length + 1 }, () => 0);
  const ends: number[] = [];
  for (let from = lines.length - 1; from >= 0; from -= 1) {
    const first = lines[from] as FragmentLine;
    const isParagraph = first.isStart || lines[from - 1]?.isEnd === true;
    const indent = isParagraph ? lostIndent : 0;
    const isFull = (total: number) => total + indent >= width - tolerance && total <= width + longBy;
    const unfilled = first.isEnd ? endCost : unfilledCost;
    let best = (first.isAlone || isFull(first.width) ? 0 : unfilled) + (costs[from + 1] ?? 0);
    let bestEnd = from + 1;
    let total = first.width;
    let isOpen = first.isOpen;
    for (let end = from + 1; !first.isAlone && end < lines.length; end += 1) {
      const next = lines[end] as FragmentLine;
      total += next.width;
      if (next.isStart || total > width + longBy) break;
      // A full page line continues below, or ends as its paragraph does; the next may begin with any of those that fill none.
      const continues = lines[end + 1]?.isStart === false || next.isEnd;
      const isLast = isOpen && next.isEnd;
      isOpen &&= next.isOpen;
      const isFilled = isFull(total) && continues;
      if (!isFilled && !isLast) continue;
      const rest = isFilled ? (width - total) / (width * lines.length) : endCost;
      const cost = rest + (costs[end + 1] ?? 0);
      if (cost < best) [best, bestEnd] = [cost, end + 1];
    }
    costs[from] = best;
    ends[from] = bestEnd;
  }
  const starts: number[] = [];
  for (let from = 0; from < lines.length; ) {
    const end = ends[from] ?? from + 1;
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
  const totals = new Map<number, { width: number; count: number; isEnd: boolean }>();
  for (const [index, start] of pageLines(lines, width).entries()) {
    const known = totals.get(start) ?? { width: 0, count: 0 };
    const { width: own = 0, isEnd = true } = lines[index] ?? {};
    totals.set(start, { width: known.width + own, count: known.count + 1, isEnd });
  }
  const all = [...totals.values()];
  const fragmented = all.filter((line) => line.count > 1 && isFull(line.width)).length;
  const open = all.filter(({ isEnd }) => !isEnd);
  const filled = open.filter((line) => isFull(line.width) || isFull(line.width + lostIndent)).length;
  return fragmented >= fewestFragmented && filled >= open.length * fullShare;
}
