import type { LineRole } from './line-role.ts';
import type { PageLine } from './page-lines.ts';

/** Leaders: dots in a row, close together or apart. */
const leaders =
  /(?:[.·•…‥．_]{5,}|…{2,}|(?:[.·•…．] ){4,}[.·•…．]?)\s*[-–—]?\s*[\divxlcIVXLC]{0,6}\s*[-–—]?$/u;
const contentsTitle = /^(?:目\s*录|目\s*次|contents|table of contents)$/iu;
/** An entry without leaders: words, a wide gap, a page number. */
const numberedEntry = /\S\s+\d{1,4}$/u;
const fewestEntries = 3;

/** The lines of a table of contents, with its title. */
export function findContents(lines: readonly PageLine[]): ReadonlyMap<PageLine, LineRole> {
  const roles = new Map<PageLine, LineRole>();
  const role: LineRole = { kind: 'page-furniture', part: 'contents' };
  for (const [index, line] of lines.entries()) {
    if (leaders.test(line.text.slice(-80))) {
      roles.set(line, role);
      // An entry of two lines has its leaders on the second.
      const before = lines[index - 1];
      const beforeThat = lines[index - 2];
      const isWrapped =
        before !== undefined && beforeThat !== undefined && !roles.has(before) && roles.has(beforeThat);
      if (isWrapped && before.column === line.column) roles.set(before, role);
    }
    if (!contentsTitle.test(line.text.trim())) continue;
    const entries = entriesBelow(lines, index + 1);
    if (entries.length >= fewestEntries) for (const entry of [line, ...entries]) roles.set(entry, role);
  }
  return roles;
}

function entriesBelow(lines: readonly PageLine[], from: number): readonly PageLine[] {
  const entries: PageLine[] = [];
  for (const line of lines.slice(from)) {
    const isEntry =
      leaders.test(line.text.slice(-80)) ||
      (line.cells.length > 1 && numberedEntry.test(line.text.slice(-80)));
    if (!isEntry) break;
    entries.push(line);
  }
  return entries;
}
