import type { PageLine } from '../lines/page-lines.ts';
import type { PrintedText } from '../lines/text-line.ts';
import type { BodyStyle } from './body-style.ts';
import type { LineRole } from './line-role.ts';

const smaller = 0.93;
const fewestColumnLines = 6;
const noteMark = /^(?:[①-⑳]|\[\d{1,3}\]|［\d{1,3}］|\d{1,3}(?=[\s\p{L}“《])|\*{1,3}|＊|†)/u;

/** Small type with note marks at the end of columns and pages. `isFree` says which lines are nothing else. */
export function findFootnotes(
  pages: readonly (readonly PageLine[])[],
  style: BodyStyle,
  isFree: (line: PageLine) => boolean,
): ReadonlyMap<PageLine, LineRole> {
  const roles = new Map<PageLine, LineRole>();
  for (const lines of pages.flatMap(byColumn)) {
    const free = lines.filter((line) => isFree(line) && line.angle === 0);
    let first = free.length;
    let start: number | null = null;
    while (first > 0 && isSmall(free[first - 1], style)) {
      first -= 1;
      if (startsNote(free[first])) start = first;
    }
    // A column that is small type as a whole has no text that notes could belong to.
    if (start === null || first === 0) continue;
    for (const line of free.slice(start)) roles.set(line, { kind: 'footnote' });
  }
  return roles;
}

/** Notes stand below the column that refers to them, or below all of them. */
function byColumn(lines: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const columns: PageLine[][] = [];
  for (const line of lines) {
    const own = columns.at(-1);
    if (own !== undefined && own[0]?.column === line.column) own.push(line);
    else columns.push([line]);
  }
  return columns.some((own) => own.length >= fewestColumnLines) ? columns : [lines];
}

function isSmall(line: PageLine | undefined, style: BodyStyle): boolean {
  return line !== undefined && line.size <= style.size * smaller && line.cells.length < 3;
}

/** Whether a line begins with the mark of a note. */
export function startsNote(line: PageLine | undefined): boolean {
  return line !== undefined && noteMark.test(line.text.trimStart());
}

/** The marks of the notes of each page: `3 ①` for ① on page 3. */
export function collectNoteMarks(notes: Iterable<PageLine>): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const line of notes) {
    const mark = noteMark.exec(line.text.trimStart())?.[0];
    if (mark !== undefined) marks.add(`${line.page} ${mark}`);
  }
  return marks;
}

/** Whether a raised run refers to a note on one of the pages of its paragraph. */
export function refersToNote(
  run: PrintedText,
  lines: readonly PageLine[],
  marks: ReadonlySet<string>,
): boolean {
  const mark = run.text.trim();
  return lines.some(({ page }) => marks.has(`${page} ${mark}`));
}
