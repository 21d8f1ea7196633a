import {
  attributeOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
} from '../tree/html-node.ts';
import { styleOf } from '../tree/inline-style.ts';

/**
 * What a table is for: rows and columns of data; labels with their values (索引号：…); or nothing but the places of
 * other things on the page.
 */
export type TableKind = 'data' | 'fields' | 'layout';

interface Cell {
  readonly isHeader: boolean;
  readonly columns: number;
  readonly rows: number;
  /** It is drawn with lines around it. */
  readonly isRuled: boolean;
  /** The beginning of its text. */
  text: string;
  length: number;
}

interface OpenTable {
  readonly element: HtmlElement;
  readonly rows: Cell[][];
  readonly innerTables: HtmlElement[];
  /** Headings, lists and forms inside cells. */
  structureCount: number;
  hasCaption: boolean;
  hasHead: boolean;
  linkedLength: number;
  length: number;
}

const ruledSides = ['border', 'border-style', 'border-bottom', 'border-left'];
const keptText = 24;
const longestLabel = 16;
const structureTags = new Set(['h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'form', 'iframe', 'article', 'section']);
const longestUnmarkedCell = 120;
const longestGridCell = 16;
const fewestNamedColumns = 3;
const figure = /^[\d.,%％+−-]+$/u;
const shareOfEqualRows = 0.7;
const shareOfLinks = 0.7;
const shareOfLabels = 0.6;

/** The kind of each table of a page, found in one pass. */
export function classifyTables(root: HtmlParent): ReadonlyMap<HtmlElement, TableKind> {
  const kinds = new Map<HtmlElement, TableKind>();
  const tables: OpenTable[] = [];
  let links = 0;
  const steps: { readonly node: HtmlNode; readonly leaving: boolean }[] = [];
  const visitChildren = (node: HtmlParent) => {
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) steps.push({ node: child, leaving: false });
    }
  };
  visitChildren(root);
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, leaving } = step;
    const table = tables.at(-1);
    if ('value' in node) {
      if (table !== undefined) addText(table, node.value, links > 0);
    } else if (isElement(node)) {
      if (leaving) {
        if (node.tagName === 'a') links -= 1;
        if (node.tagName === 'table' && table !== undefined) {
          tables.pop();
          const kind = kindOf(table);
          kinds.set(node, kind);
          tables.at(-1)?.innerTables.push(node, ...table.innerTables);
          // What a cell of data holds is part of it.
          if (kind === 'data') for (const inner of table.innerTables) kinds.set(inner, 'layout');
        }
        continue;
      }
      if (node.tagName === 'a') links += 1;
      if (node.tagName === 'script' || node.tagName === 'style') continue;
      enter(tables, node);
      if (node.tagName === 'a' || node.tagName === 'table') steps.push({ node, leaving: true });
      visitChildren(node);
    }
  }
  return kinds;
}

function enter(tables: OpenTable[], element: HtmlElement): void {
  const table = tables.at(-1);
  const { tagName } = element;
  if (tagName === 'table') {
    tables.push({
      element,
      rows: [],
      innerTables: [],
      structureCount: 0,
      hasCaption: false,
      hasHead: false,
      linkedLength: 0,
      length: 0,
    });
  } else if (table === undefined) {
    return;
  } else if (tagName === 'tr') {
    table.rows.push([]);
  } else if (tagName === 'td' || tagName === 'th') {
    const [columns, rows] = ['colspan', 'rowspan'].map((name) => {
      const count = Number.parseInt(attributeOf(element, name) ?? '1', 10);
      return count >= 1 && count <= 1000 ? count : 1;
    });
    table.rows.at(-1)?.push({
      isHeader: tagName === 'th',
      columns: columns ?? 1,
      rows: rows ?? 1,
      isRuled: isRuledCell(element),
      text: '',
      length: 0,
    });
  } else if (tagName === 'caption') {
    table.hasCaption = true;
  } else if (tagName === 'thead') {
    table.hasHead = true;
  } else if (structureTags.has(tagName)) {
    table.structureCount += 1;
  }
}

function addText(table: OpenTable, value: string, linked: boolean): void {
  const text = value.trim();
  if (text === '') return;
  table.length += text.length;
  if (linked) table.linkedLength += text.length;
  const cell = table.rows.at(-1)?.at(-1);
  if (cell === undefined) return;
  cell.length += text.length;
  if (cell.text.length < keptText) cell.text += text.slice(0, keptText);
}

function kindOf(table: OpenTable): TableKind {
  const role = attributeOf(table.element, 'role');
  const isHeaded = table.hasCaption || table.hasHead || table.rows.some(isHeadRow);
  if ((table.innerTables.length > 0 && !isHeaded) || role === 'presentation' || role === 'none')
    return 'layout';
  const filled = table.rows
    .map((row) => row.filter(({ length }) => length > 0))
    .filter((row) => row.length > 0);
  const several = filled.filter((row) => row.length > 1);
  if (several.length === 0 || table.structureCount > filled.length) return 'layout';
  if (isFieldTable(filled)) return 'fields';
  if (filled.length < 2 || table.linkedLength > table.length * shareOfLinks) return 'layout';
  // The row below a head may be one cell that reaches over all columns.
  if (several.length < 2) return several[0] !== undefined && isHeadRow(several[0]) ? 'data' : 'layout';
  const isDrawn = hasRules(table) || several.flat().every(({ isRuled }) => isRuled);
  if (isHeaded || isDrawn || several.every(isNamedRow) || isSmallGrid(table.rows, filled)) return 'data';
  if (hasNamedColumns(table.rows, several)) return 'data';
  const longest = several.flat().reduce((most, { length }) => Math.max(most, length), 0);
  return several.length >= 3 && longest <= longestUnmarkedCell && isEven(table.rows) ? 'data' : 'layout';
}

/** Short names, no two alike, over columns that most of several rows fill: cells may be as long as they like. */
function hasNamedColumns(
  rows: readonly (readonly Cell[])[],
  [head, ...others]: readonly (readonly Cell[])[],
): boolean {
  if (head === undefined || head.length < fewestNamedColumns || others.length < 2 || !isEven(rows))
    return false;
  const isName = ({ text, length }: Cell) => length <= longestGridCell && !/[。！？；：:\d]/u.test(text);
  const isFull = (row: readonly Cell[]) => row.length * 2 > head.length;
  return (
    head.every(isName) &&
    new Set(head.map(({ text }) => text)).size === head.length &&
    others.filter(isFull).length * 2 > others.length
  );
}

function isHeadRow(row: readonly Cell[]): boolean {
  const filled = row.filter(({ length }) => length > 0);
  return filled.length > 0 && filled.every(({ isHeader }) => isHeader);
}

/** A row that begins with its name. */
function isNamedRow(row: readonly Cell[]): boolean {
  return row.every(({ isHeader }, at) => isHeader === (at === 0));
}

/** Names above figures, or beside them, in short cells: two rows are enough. */
function isSmallGrid(rows: readonly (readonly Cell[])[], filled: readonly (readonly Cell[])[]): boolean {
  const [head, ...others] = filled;
  if (head === undefined || others.length === 0 || !isEven(rows)) return false;
  const isShort = filled.flat().every(({ length }) => length <= longestGridCell);
  const hasFigures = (row: readonly Cell[]): boolean => row.some(({ text }) => figure.test(text));
  return isShort && !hasFigures(head) && others.every(hasFigures);
}

/** Labels and values in turn: most labels end in a colon, or are header cells between values. */
function isFieldTable(rows: readonly (readonly Cell[])[]): boolean {
  const labels = rows.map((row) => row[0]).filter((cell) => cell !== undefined);
  const colons = labels.filter(({ text, length }) => length <= longestLabel && /[:：]$/u.test(text));
  if (colons.length >= Math.max(1, rows.length * shareOfLabels)) return true;
  const alternating = rows.filter(
    (row) =>
      row.length >= 4 && row.length % 2 === 0 && row.every(({ isHeader }, at) => isHeader === (at % 2 === 0)),
  );
  return alternating.length >= rows.length / 2;
}

function hasRules({ element }: OpenTable): boolean {
  const border = attributeOf(element, 'border');
  if (border !== null && border !== '0') return true;
  if (/\bMso(?:TableGrid|NormalTable)\b/u.test(attributeOf(element, 'class') ?? '')) return true;
  return /solid/u.test(styleOf(element).get('border') ?? '') && attributeOf(element, 'cellspacing') === null;
}

function isRuledCell(element: HtmlElement): boolean {
  const style = styleOf(element);
  return ruledSides.some((name) => /solid/u.test(style.get(name) ?? ''));
}

/** Whether most rows reach over the same number of columns, with those that cells above reach into. */
function isEven(rows: readonly (readonly Cell[])[]): boolean {
  const widths = new Map<number, number>();
  let reaching: readonly Pick<Cell, 'columns' | 'rows'>[] = [];
  for (const row of rows) {
    const cells = [...row, ...reaching];
    reaching = cells.flatMap(({ columns, rows }) => (rows > 1 ? [{ columns, rows: rows - 1 }] : []));
    const width = cells.reduce((sum, { columns }) => sum + columns, 0);
    if (width > 0) widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  const common = [...widths].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0]);
  const total = [...widths.values()].reduce((sum, count) => sum + count, 0);
  return common[0] > 1 && common[1] >= total * shareOfEqualRows;
}
