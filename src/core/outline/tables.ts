import { memberEnd } from '../language/marks.ts';
import type { ClassifiedBlock, Table } from '../model/outline/outline.ts';
import type { BlockView, DocumentView } from '../view/document-view.ts';
import { areFormRows } from '../view/form-rows.ts';
import { cellSpansOf, cellsOf } from './lines/aligned-rows.ts';

/** The rows of one table with the texts of their cells. */
interface Rows {
  readonly views: BlockView[];
  readonly cells: (readonly string[])[];
  /** Number of the table in the file's markup; null for rows of aligned text. */
  readonly table: number | null;
}

const captionStart = /^(?:(?:附?表|Table|TABLE) ?[\d一二三四五六七八九十]+|单位:|\(单位:)/u;
const captionEnd =
  /(?:[表单]|安排|明细|一览|名录|(?:版本|修订|修改|变更|更新)(?:控制|记录|历史|履历|说明))(?:\([^()]{1,20}\))?:?$/u;
/** Of a chart that is given as a table, above it. */
const chartStart = /^(?:Figure|FIGURE|Fig\.|Chart|CHART|Exhibit) ?\d+(?:\.\d+)?[.:]? \p{L}/u;
const longestCaption = 60;
/** In Latin letters. */
const longestLatinCaption = 140;
const number = /^[-+]?[\d,.]+ ?(?:%|‰|[\u4e00-\u9fff]{0,3})$/u;
/** Years and their parts name columns, though they are written in figures. */
const time = /^(?:(?:19|20)\d\d年?(?:第?[一二三四1-4]季度|\d{1,2}月)?|\d{1,2}月份?|[1-4]季度)$/u;

/** Rows that stand together, with the line that names them. */
export function findTables(
  { source, blocks }: DocumentView,
  classified: readonly Pick<ClassifiedBlock, 'kind' | 'reasons'>[],
): readonly Table[] {
  return joinContinued(blocks, groupRows(source.raw, blocks, classified)).map(
    ({ views, cells, table }, index): Table => {
      const [first, last] = [views[0]?.index ?? 0, views.at(-1)?.index ?? 0];
      const isFree = (view: BlockView | undefined) =>
        view !== undefined && classified[view.index]?.kind !== 'table-row';
      const above = [blocks[first - 1], blocks[first - 2]];
      // 单位：亿元 stands between the name of a table and the table.
      const named = above.find((view) =>
        classified[view?.index ?? -1]?.reasons.some(({ code }) => code === 'names-table'),
      );
      const caption =
        named ??
        [...above, blocks[last + 1]].find((view, place) => isFree(view) && isCaption(view, place === 2));
      return {
        id: `table${index}`,
        caption: caption?.block.span ?? null,
        rowIds: views.map(({ block }) => block.id),
        headerRowCount: countHeaders(views, cells),
        columnCount: countColumns(views, cells),
        ...(table === null ? { cells: views.map(cellSpansOf) } : {}),
        confidence: table === null ? 0.8 : 0.95,
      };
    },
  );
}

function groupRows(
  raw: string,
  blocks: readonly BlockView[],
  classified: readonly Pick<ClassifiedBlock, 'kind'>[],
): readonly Rows[] {
  const groups: Rows[] = [];
  for (const view of blocks) {
    if (classified[view.index]?.kind !== 'table-row') continue;
    const { hint } = view.block;
    const table = hint?.kind === 'table-row' ? hint.table : null;
    const cells =
      hint?.kind === 'table-row' ? hint.cells.map(({ start, end }) => raw.slice(start, end)) : cellsOf(view);
    const open = groups.at(-1);
    const isNext =
      open !== undefined && open.table === table && (open.views.at(-1)?.index ?? -2) >= view.index - 1;
    if (isNext || (open !== undefined && table !== null && open.table === table)) {
      open.views.push(view);
      open.cells.push(cells);
    } else {
      groups.push({ views: [view], cells: [cells], table });
    }
  }
  return groups;
}

const continued =
  /^(?:(?:续|接)[上前]?[页表]?|(?:附?表) ?[\d一二三四五六七八九十]* ?\(?续(?:表|\d|[一二三四五])?\)?|\(续(?:表|上表)?\)|(?:table \d+ ?)?\(?cont(?:inued|['’]d)\.?\)?):?$/iu;

/** A table that the next page continues with the same head (续表): the rows of both are one table. */
function joinContinued(blocks: readonly BlockView[], groups: readonly Rows[]): readonly Rows[] {
  const joined: Rows[] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    if (last !== undefined && continues(blocks, last, group)) {
      for (const view of group.views.slice(1)) last.views.push(view);
      for (const cells of group.cells.slice(1)) last.cells.push(cells);
    } else {
      joined.push(group);
    }
  }
  return joined;
}

function continues(blocks: readonly BlockView[], above: Rows, below: Rows): boolean {
  const [head = [], again = []] = [above.cells[0], below.cells[0]];
  if (above.table === null || below.table === null || head.length < 2 || below.cells.length < 2) return false;
  if (head.length !== again.length || head.some((cell, place) => cell.trim() !== again[place]?.trim()))
    return false;
  const between = blocks.slice((above.views.at(-1)?.index ?? 0) + 1, below.views[0]?.index);
  return between.every(({ text }) => continued.test(text.trim()));
}

function isCaption(view: BlockView | undefined, isAfter: boolean): boolean {
  if (view === undefined || memberEnd.test(view.text)) return false;
  const longest = view.language === 'zh' ? longestCaption : longestLatinCaption;
  if (view.text.length > longest) return false;
  if (view.block.hint?.kind === 'caption') return true;
  return (
    captionStart.test(view.text) || (!isAfter && (captionEnd.test(view.text) || chartStart.test(view.text)))
  );
}

function countColumns(views: readonly BlockView[], cells: readonly (readonly string[])[]): number {
  return views.reduce((most, { block: { hint } }, index) => {
    const { columns, spans } = hint?.kind === 'table-row' ? hint : {};
    const count = cells[index]?.length ?? 0;
    const last = columns?.at(-1) ?? count - 1;
    return Math.max(most, count, last + (spans?.at(-1)?.columns ?? 1));
  }, 0);
}

/** Rows that the markup calls so; else a first row of words above rows with numbers. */
function countHeaders(views: readonly BlockView[], cells: readonly (readonly string[])[]): number {
  const marked = views.findIndex(({ block: { hint } }) => hint?.kind !== 'table-row' || !hint.header);
  if (marked === -1) return views.length;
  if (marked > 0) return marked;
  if (areFormRows(cells)) return 0;
  const [head = [], ...rest] = cells;
  const hasNumbers = rest.some((row) => row.some((cell) => number.test(cell.trim())));
  const isFigure = (cell: string) => number.test(cell.trim()) && !time.test(cell.trim());
  const [name = ''] = head;
  return rest.length > 0 && hasNumbers && !number.test(name.trim()) && !head.some(isFigure) ? 1 : 0;
}
