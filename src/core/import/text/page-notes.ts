import { type Span, span } from '../../model/span.ts';
import type { FileLine } from './joined-pages.ts';

/** A note begins with its number, alone or before its words. */
const noteStart = /^(\d{1,2})(?:$|\s+(?=[\p{L}“‘"《「])|(?=[“‘"《「]))/u;
const closing = `[”’"'》」』）)\\]]`;
const mostMarks = 40;

/**
 * Finds the notes below the text of each page: lines at its end that begin with numbers in sequence, each of which
 * stands in the text above as a mark, in the same order. `add` is told the lines of notes; returned are the marks.
 */
export function findPageNotes(
  pages: readonly (readonly FileLine[])[],
  add: (line: FileLine) => void,
): readonly Span[] {
  const marks: Span[] = [];
  for (const lines of pages) {
    const found = notesOf(lines);
    if (found === null) continue;
    for (const line of lines.slice(found.first)) add(line);
    marks.push(...found.marks);
  }
  return marks;
}

function notesOf(
  lines: readonly FileLine[],
): { readonly first: number; readonly marks: readonly Span[] } | null {
  const starts = lines.flatMap(({ text }, index) => {
    const number = noteStart.exec(text)?.[1];
    return number === undefined ? [] : [{ index, number: Number(number) }];
  });
  for (let from = Math.max(0, starts.length - mostMarks); from < starts.length; from += 1) {
    const first = starts[from];
    const numbers = starts.slice(from).map(({ number }) => number);
    const isSequence = numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
    if (first === undefined || first.index === 0 || !isSequence) continue;
    const marks = findMarks(lines.slice(0, first.index), numbers);
    if (marks !== null) return { first: first.index, marks };
  }
  return null;
}

/** Where the text refers to notes of these numbers; null if one of them is missing or out of order. */
function findMarks(lines: readonly FileLine[], numbers: readonly number[]): readonly Span[] | null {
  const marks: Span[] = [];
  let line = 0;
  let from = 0;
  for (const number of numbers) {
    const pattern = new RegExp(
      `(?<=${closing})${number}(?![\\d%％.．年月日个、]|\\s*[）)])|(?<=[\\p{Script=Han}a-z])${number}(?=[，。；：、”]|\\s*$)|(?<=[a-z][.,;])${number}(?=\\s|$)`,
      'gu',
    );
    let mark: Span | null = null;
    for (; line < lines.length && mark === null; ) {
      const { text, start } = lines[line] as FileLine;
      pattern.lastIndex = from;
      const found = pattern.exec(text);
      if (found === null) {
        line += 1;
        from = 0;
      } else {
        mark = span(start + found.index, start + found.index + found[0].length);
        from = found.index + found[0].length;
      }
    }
    if (mark === null) return null;
    marks.push(mark);
  }
  return marks;
}
