import type { Table } from '../../model/outline/outline.ts';
import type { Span } from '../../model/span.ts';
import { ranks, type SlideCandidate } from '../plan/candidate.ts';
import { maxBodyLength, pagesByLength } from '../plan/clause-items.ts';
import { type PlanContext, topSectionAt } from '../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../runs/slots.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { displayLength } from '../wording/display-length.ts';
import { isOrdinal, type TableHead, type TableRow } from './table-rows.ts';

/** In Han characters. */
const longestName = 45;
const longestCell = 260;
const mostColumns = 6;
/** More rows are an appendix: whatever else the text has is shown first. */
const mostProminent = 4;

/**
 * A table whose cells are prose, row by row: what the row is about as the title, and each of its other cells beside the
 * head of its column. Empty where a column has no head, or a row no name.
 */
export function toldRows(
  context: PlanContext,
  table: Table,
  {
    head,
    body,
    columns,
  }: {
    readonly head: TableHead | null;
    readonly body: readonly TableRow[];
    readonly columns: readonly number[];
  },
): readonly SlideCandidate[] {
  const { source } = context;
  const length = (where: Span) => displayLength(source.raw, where);
  // A number is no name, and a cell that reaches over several rows names none of them.
  const first = columns.find((column) => {
    const own = body.map(({ cells }) => cells[column] ?? null);
    return own.every((cell) => cell !== null && !isOrdinal(source, cell));
  });
  if (first === undefined) return [];
  const isNumbered = ({ cells, above }: TableRow, column: number) => {
    const cell = cells[column] ?? above[column] ?? null;
    return cell !== null && isOrdinal(source, cell);
  };
  const others = columns.filter(
    (column) => column !== first && !body.every((row) => isNumbered(row, column)),
  );
  const heads = others.map((column) => head?.parts[column]?.at(-1) ?? null);
  const named = body.flatMap((row) => {
    const name = row.cells[first] ?? null;
    return name === null || row.isWhole || length(name) > longestName ? [] : [{ row, name }];
  });
  const areTold =
    others.length > 0 &&
    others.length < mostColumns &&
    heads.every((own) => own !== null && length(own) <= longestName) &&
    named.length === body.length &&
    body.every(({ cells }) => cells.every((cell) => cell === null || length(cell) <= longestCell));
  if (!areTold) return [];
  return named.flatMap(({ row, name }, place) => {
    const told = others.flatMap((column, index) => {
      const [label, cell] = [heads[index] ?? null, row.cells[column] ?? row.above[column] ?? null];
      return label === null || cell === null ? [] : [{ label, cell }];
    });
    const pages = pagesByLength(told, ({ cell }) => Math.min(length(cell), maxBodyLength));
    return pages.map((page, index): SlideCandidate => {
      const start = row.span.start;
      return {
        id: index === 0 ? `row-${table.id}-${place + 1}` : `row-${table.id}-${place + 1}-${index + 1}`,
        layout: 'facts',
        sectionIndex: topSectionAt(context, start)?.index ?? null,
        slots: [
          slot('title', paragraph(slideRuns(source, name))),
          ...numberedSlots(
            'item',
            page.map(({ label, cell }) => [
              paragraph(slideRuns(source, label), 'label'),
              paragraph(slideRuns(source, cell), 'main'),
            ]),
          ),
        ],
        rank: body.length <= mostProminent ? ranks.keyPassage : ranks.detail,
        score: body.length,
        group: `rows-${table.id}`,
        offset: start,
        order: place * mostColumns + index,
        claims: [
          ...(place === 0 && index === 0 ? (head?.spans ?? []) : []),
          ...(index === 0 ? [row.span] : []),
        ],
      };
    });
  });
}
