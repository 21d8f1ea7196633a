import type { Span } from '../../../model/span.ts';
import { type FigureValue, startOf } from '../values/figure-values.ts';

/** Where the words that belong to a figure begin and end, and how they follow the figure before. */
export interface FigurePlace {
  readonly from: number;
  readonly to: number;
  /** Nothing but a mark or 和 stands between this value and the figure before. */
  readonly isListed: boolean;
  /** The words begin after a mark right after the figure before. */
  readonly isJoined: boolean;
  /** The words begin right after the figure before: 从…增长到…. */
  readonly isDirect: boolean;
}

/** Two blanks are the gap between columns. */
const boundary = /[,:;。!?()、]/;
const longestBracket = 24;
/** A clause is read so far to the left and right of its number. */
const reach = 60;

export function placeFigure(
  text: string,
  sentence: Span,
  figure: FigureValue,
  previous: FigureValue | undefined,
  isSet: (offset: number) => boolean,
): FigurePlace {
  const isBoundary = (offset: number) =>
    (boundary.test(text.charAt(offset)) && !isSet(offset)) || text.startsWith('  ', offset - 1);
  const floor = Math.max(sentence.start, previous?.end ?? 0, startOf(figure) - reach);
  const toBoundary = (start: number): number => {
    let at = start;
    while (at > floor) {
      const open = openBracket(text, at, floor);
      if (open === null && isBoundary(at - 1)) break;
      at = open ?? at - 1;
    }
    return at;
  };
  let from = toBoundary(startOf(figure));
  // Names in a row before a figure belong to it: 东部、中部和西部地区分别增长….
  while (text.charAt(from - 1) === '、' && from - 1 > floor) {
    from = toBoundary(from - 1);
  }
  const ceiling = Math.min(sentence.end, figure.end + reach);
  let to = figure.end;
  while (to < ceiling && !isBoundary(to)) to += 1;
  const before = previous === undefined ? null : text.slice(previous.end, from);
  const between = previous === undefined ? null : text.slice(previous.end, startOf(figure));
  return {
    from,
    to,
    isListed: between !== null && /^ ?(?:[、和及与,]|以及)? ?$/u.test(between) && between.trim() !== '',
    isJoined: before !== null && /^ ?[,、;] ?$/u.test(before),
    isDirect: before === '',
  };
}

/** Where the brackets open that close right before an offset: 执业（助理）医师数 is one name. */
function openBracket(text: string, at: number, floor: number): number | null {
  if (text.charAt(at - 1) !== ')') return null;
  const start = Math.max(floor, at - longestBracket);
  const open = text.slice(start, at).lastIndexOf('(');
  return open === -1 ? null : start + open;
}
