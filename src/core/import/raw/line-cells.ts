import { type Span, span } from '../../model/span.ts';

/** Cells of a line of text: what stands between tabs, between wide blanks, or between the marks of a list of values. */

/** Blanks by which typed columns stand apart; a single one parts words, or the letters of a name (张　三). */
const wideBlank = /[ \u3000]{2,}/u;
const blanks = /[ \u3000\t]+/gu;
/** Columns of a terminal that part two columns of text; a Chinese blank takes two. */
const narrowestGap = 3;
/** A value in quotation marks may have the mark inside. */
const values: ReadonlyMap<string, RegExp> = new Map([
  [',', /"[^"\n]*"|[^,"\n]+/gu],
  [';', /"[^"\n]*"|[^;"\n]+/gu],
]);

/** Whether a line is laid out in columns, as typed tables and forms are: no line continues with another such line. */
export function isColumned(line: string): boolean {
  for (const [run] of line.trim().matchAll(blanks)) {
    if (run.includes('\t') || (run.length > 1 && run.replaceAll('\u3000', '  ').length >= narrowestGap))
      return true;
  }
  return false;
}

export function cellsBetweenTabs(text: string, offset: number): readonly Span[] {
  return text.includes('\t') ? trimmed(text.matchAll(/[^\t]+/gu), offset) : [];
}

export function cellsBetweenBlanks(text: string, offset: number): readonly Span[] {
  if (text.includes('\t') || !wideBlank.test(text.trim())) return [];
  return trimmed(text.matchAll(/\S+(?:[ \u3000]\S+)*/gu), offset);
}

/** Values between commas or semicolons, without their quotation marks; none where a place between marks is empty. */
export function cellsBetweenMarks(text: string, offset: number, mark: string): readonly Span[] {
  const value = values.get(mark);
  if (value === undefined || !text.includes(mark)) return [];
  const found = [...text.matchAll(value)];
  const marks = text.length - found.reduce((sum, { 0: own }) => sum + own.length, 0);
  if (marks !== found.length - 1) return [];
  return trimmed(found.values(), offset).map(({ start, end }) =>
    text.startsWith('"', start - offset) ? span(start + 1, end - 1) : span(start, end),
  );
}

function trimmed(matches: Iterable<RegExpMatchArray>, offset: number): readonly Span[] {
  return [...matches].flatMap(({ index = 0, 0: cell }) => {
    const inner = cell.trim();
    const start = offset + index + cell.length - cell.trimStart().length;
    return inner === '' ? [] : [span(start, start + inner.length)];
  });
}
