import type { Run } from '../../../model/deck/deck.ts';
import type { ClassifiedBlock, Section } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { wordsIn } from '../../../view/words-in.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, descendants, type PlanContext, textOf, topSectionAt } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { leadTitle } from '../../titles/lead-title.ts';

const fewestNames = 4;
/** Words of a slogan look like persons. */
const fewestPersons = 6;
const longestName = 14;
/** In one row: what can be read across. */
const mostColumns = 6;
const mostRows = 8;
/** In characters of a whole row that is made of several lines. */
const widestRow = 40;
const longestHead = 14;
const name = /^[\p{Script=Han}\da-zA-Z·()（）-]+$/u;
const personName = /^[\p{Script=Han}·]{2,4}$/u;
/** Of the names that are no others, so many must begin as persons' do. */
const mostlyPersons = 0.7;

interface NameRun {
  /** The line right above that only names them: 高一年级. */
  readonly head: ClassifiedBlock | null;
  readonly blocks: ClassifiedBlock[];
  /** By the lines of the source. */
  readonly lines: (readonly Span[])[];
}

/** Names of one kind in lines, with nothing but blanks between them (松园（3）室 松园（8）室 …): a grid, each name a cell. */
export function proposeNameGrids(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  if (context.language !== 'zh') return [];
  return descendants(context.outline.root)
    .flatMap((section) => runsOfNames(context, section))
    .filter(({ blocks }) => !blocks.some(({ span: where }) => claimed.touches(where)))
    .flatMap((run) => gridSlides(context, run));
}

function runsOfNames(context: PlanContext, section: Section): readonly NameRun[] {
  const runs: NameRun[] = [];
  let open = false;
  let previous: ClassifiedBlock | null = null;
  for (const block of bodyBlocks(context, section)) {
    const lines = linesOfNames(context, block);
    if (lines === null) open = false;
    else if (open) {
      runs.at(-1)?.blocks.push(block);
      runs.at(-1)?.lines.push(...lines);
    } else {
      const head = previous !== null && isHead(context, previous) ? previous : null;
      runs.push({ head, blocks: [block], lines: [...lines] });
      open = true;
    }
    previous = block;
  }
  return runs.filter(({ lines }) => areNames(context, lines.flat()));
}

/** The names in each line of the block; null where a line has other text, or one name only. */
function linesOfNames(
  { source: { raw } }: PlanContext,
  { kind, span: where }: ClassifiedBlock,
): readonly (readonly Span[])[] | null {
  if (kind !== 'paragraph' && kind !== 'list-item') return null;
  const lines: Span[][] = [[]];
  let at = where.start;
  for (const piece of raw.slice(where.start, where.end).split(/(\s+)/u)) {
    const own = span(at, at + piece.length);
    at = own.end;
    if (piece.trim() === '') {
      if (piece.includes('\n')) lines.push([]);
      continue;
    }
    if (piece.length > longestName || !name.test(piece)) return null;
    lines.at(-1)?.push(own);
  }
  const filled = lines.filter((line) => line.length > 0);
  return filled.some((line) => line.length > 1) ? filled : null;
}

function isHead(context: PlanContext, { kind, sentences, span: where }: ClassifiedBlock): boolean {
  const text = textOf(context, where).trim();
  return (
    kind === 'paragraph' &&
    sentences.length === 1 &&
    text.length <= longestHead &&
    !/[，。；！？,;!?\s]/u.test(text)
  );
}

/** All end alike (…室, …班), or are persons. */
function areNames(context: PlanContext, names: readonly Span[]): boolean {
  if (names.length < fewestNames) return false;
  const texts = names.map((each) => textOf(context, each));
  const [first = ''] = texts;
  if (texts.every((text) => text.length > 1 && text.endsWith(first.slice(-1)))) return true;
  const mayBePersons = names.length >= fewestPersons && texts.every((text) => personName.test(text));
  return mayBePersons && arePersons(context, names);
}

function arePersons({ view }: PlanContext, names: readonly Span[]): boolean {
  const persons = names.filter((each) =>
    wordsIn(view, each).some(
      ({ wordClass, span: { start } }) => wordClass === 'person' && start === each.start,
    ),
  );
  return persons.length >= names.length * mostlyPersons;
}

function gridSlides(context: PlanContext, { head, blocks, lines }: NameRun): readonly SlideCandidate[] {
  const [first] = blocks;
  if (first === undefined) return [];
  const { start } = first.span;
  const title = titleOf(context, head, start);
  const groups = balancedGroups(rowsOf(lines), mostRows);
  return groups.map((rows, index) => ({
    id: index === 0 ? `names-${first.id}` : `names-${first.id}-${index + 1}`,
    layout: 'table',
    sectionIndex: topSectionAt(context, start)?.index ?? null,
    slots: [
      slot('title', paragraph(title.runs)),
      ...numberedSlots(
        'item',
        rows.map((row) =>
          row.map((each, column) =>
            paragraph(each === null ? [] : slideRuns(context.source, each), column === 0 ? 'main' : 'detail'),
          ),
        ),
      ),
    ],
    rank: ranks.structure,
    score: rows.length,
    group: `names-${first.id}`,
    offset: start,
    order: index,
    claims: [
      ...(index === 0 ? title.claims : []),
      // A line may stand on two slides.
      ...blocks.map(({ span: where }) => where),
    ],
  }));
}

function titleOf(
  context: PlanContext,
  head: ClassifiedBlock | null,
  start: number,
): { readonly runs: readonly Run[]; readonly claims: readonly Span[] } {
  if (head === null) return leadTitle(context, start);
  const { raw } = context.source;
  const whole = trimSpan(raw, head.span);
  const [colon = ''] = /[：:]?$/u.exec(raw.slice(whole.start, whole.end)) ?? [];
  return {
    runs: slideRuns(context.source, span(whole.start, whole.end - colon.length)),
    claims: [head.span],
  };
}

/** As the lines of the source have them where these are short and alike, else in new rows; short rows are filled up. */
function rowsOf(lines: readonly (readonly Span[])[]): readonly (readonly (Span | null)[])[] {
  const longest = Math.max(...lines.map((line) => line.length));
  const names = lines.flat();
  const areAlike = lines.slice(0, -1).every((line) => line.length === longest);
  const widest = Math.max(...names.map(({ start, end }) => end - start));
  const columns =
    areAlike && lines.length > 1 && longest <= mostColumns
      ? longest
      : Math.max(2, Math.min(mostColumns, Math.floor(widestRow / (widest + 1))));
  return Array.from({ length: Math.ceil(names.length / columns) }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => names[row * columns + column] ?? null),
  );
}
