import { type Span, span } from '../../../model/span.ts';
import { trimSpan } from '../trim-span.ts';

/**
 * Cells of a line of text, by their places in it: what stands between tabs, between wide blanks, or between the marks
 * of a list of values.
 */

/** Blanks by which typed columns stand apart; a single one parts words, or the letters of a name (张　三). */
const wideBlank = /[ \u3000]{2,}/u;
const blanks = /[ \u3000\t]+/gu;
/** Columns of a terminal that part two columns of text; a Chinese blank takes two. */
const narrowestGap = 3;
/** A value in quotation marks may have the mark inside. */
const values = {
  ',': /"[^"\n]*"|[^,"\n]+/gu,
  ';': /"[^"\n]*"|[^;"\n]+/gu,
  '|': /[^|\n]+/gu,
} as const;

/** Between the values of a list. */
export type ValueMark = keyof typeof values;

/** Whether a line is laid out in columns, as typed tables and forms are: no line continues with another such line. */
export function isColumned(line: string): boolean {
  for (const [run] of line.trim().matchAll(blanks)) {
    if (run.includes('\t') || (run.length > 1 && run.replaceAll('\u3000', '  ').length >= narrowestGap))
      return true;
  }
  return false;
}

export function cellsBetweenTabs(line: string): readonly Span[] {
  return line.includes('\t') ? trimmed(line, line.matchAll(/[^\t]+/gu)) : [];
}

export function cellsBetweenBlanks(line: string): readonly Span[] {
  if (line.includes('\t') || !wideBlank.test(line.trim())) return [];
  return trimmed(line, line.matchAll(/\S+(?:[ \u3000]\S+)*/gu));
}

/** Values between marks, without their quotation marks; none where a place between marks is empty. */
export function cellsBetweenMarks(line: string, mark: ValueMark): readonly Span[] {
  if (!line.includes(mark)) return [];
  const found = [...line.matchAll(values[mark])];
  const marks = line.length - found.reduce((sum, { 0: own }) => sum + own.length, 0);
  if (marks !== found.length - 1) return [];
  return trimmed(line, found).map((own) =>
    line.startsWith('"', own.start) ? span(own.start + 1, own.end - 1) : own,
  );
}

function trimmed(line: string, matches: Iterable<RegExpMatchArray>): readonly Span[] {
  return [...matches].flatMap(
    ({ index = 0, 0: cell }) => trimSpan(line, span(index, index + cell.length)) ?? [],
  );
}
