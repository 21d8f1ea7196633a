import type { PageLine } from '../lines/page-lines.ts';
import type { Bookmark } from './headings.ts';
import type { LineRole } from './line-role.ts';

/** Leaders: dots in a row, close together or apart. */
const leaders =
  /(?:[.·•…‥．_]{5,}|…{2,}|(?:[.·•…．] ){4,}[.·•…．]?)\s*(?:[-–—]\s*)?(?:([\divxlcIVXLC]{1,6})\s*)?[-–—]?$/u;
const contentsTitle = /^(?:目\s*录|目\s*次|contents|table of contents)$/iu;
/** An entry without leaders: words, a wide gap, a page number. */
const numberedEntry = /\S\s+(\d{1,4})$/u;
const fewestEntries = 3;
/** Lines between two entries of one contents: the second line of an entry, a running head between pages. */
const mostBetween = 4;
/** Points by which entries of one level may differ at their beginning. */
const sameIndent = 5;
const deepestLevel = 4;

/** The contents that a document prints. */
export interface PrintedContents {
  readonly roles: ReadonlyMap<PageLine, LineRole>;
  /** Its entries with their levels: headings that stand in the text as the contents has them. */
  readonly entries: readonly Bookmark[];
}

/**
 * The lines of a table of contents, with its title. Lines with leaders are one only if their page numbers rise and
 * the text has them as headings, or a title says so: a price list has leaders too.
 */
export function findContents(lines: readonly PageLine[]): PrintedContents {
  const found = new Set<PageLine>();
  const entries: PageLine[] = [];
  const texts = new Map<string, number>();
  for (const { text } of lines) texts.set(dense(text), (texts.get(dense(text)) ?? 0) + 1);
  for (const run of leaderRuns(lines)) {
    const title = titleAbove(lines, run[0] ?? 0);
    if (title === null && !listsHeadings(run, lines, texts)) continue;
    if (title !== null) found.add(title);
    for (const [at, index] of run.entries()) {
      const line = lines[index];
      if (line === undefined) continue;
      found.add(line);
      entries.push(line);
      // An entry of two lines has its leaders on the second.
      const before = lines[index - 1];
      const isWrapped = before !== undefined && at > 0 && run[at - 1] === index - 2;
      if (isWrapped && before.column === line.column) found.add(before);
    }
  }
  for (const [index, line] of lines.entries()) {
    if (found.has(line) || !contentsTitle.test(line.text.trim())) continue;
    const below = entriesBelow(lines, index + 1);
    if (below.length < fewestEntries) continue;
    entries.push(...below.filter((entry) => !found.has(entry)));
    for (const entry of [line, ...below]) found.add(entry);
  }
  const role: LineRole = { kind: 'page-furniture', part: 'contents' };
  return { roles: new Map([...found].map((line) => [line, role])), entries: withLevels(entries) };
}

/** Indexes of lines with leaders that stand together. */
function leaderRuns(lines: readonly PageLine[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const [index, { text }] of lines.entries()) {
    if (!leaders.test(text.slice(-80))) continue;
    const last = runs.at(-1);
    if (last !== undefined && index - (last.at(-1) ?? 0) <= mostBetween) last.push(index);
    else runs.push([index]);
  }
  return runs;
}

function titleAbove(lines: readonly PageLine[], first: number): PageLine | null {
  const above = lines.slice(Math.max(0, first - mostBetween), first);
  return above.find(({ text }) => contentsTitle.test(text.trim())) ?? null;
}

function listsHeadings(
  run: readonly number[],
  lines: readonly PageLine[],
  texts: ReadonlyMap<string, number>,
): boolean {
  let last = 0;
  let headings = 0;
  for (const index of run) {
    const text = lines[index]?.text ?? '';
    const page = Number(leaders.exec(text.slice(-80))?.[1] ?? '');
    if (page > 0 && page < last) return false;
    if (page > 0) last = page;
    if (texts.has(dense(entryText(text)))) headings += 1;
  }
  return headings > 0;
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

const dense = (text: string): string => text.replace(/\s/gu, '');

function entryText(text: string): string {
  const at = leaders.exec(text)?.index ?? numberedEntry.exec(text)?.index;
  return at === undefined ? text : text.slice(0, leaders.test(text) ? at : at + 1).trim();
}

/** Levels as the entries are indented. */
function withLevels(entries: readonly PageLine[]): readonly Bookmark[] {
  const indents: number[] = [];
  for (const x of entries.map((entry) => entry.x).sort((a, b) => a - b)) {
    if (x - (indents.at(-1) ?? Number.NEGATIVE_INFINITY) > sameIndent) indents.push(x);
  }
  return entries.map(({ text, x }) => ({
    text: entryText(text),
    level: Math.min(deepestLevel, Math.max(1, indents.filter((indent) => indent <= x + 1).length)),
  }));
}
