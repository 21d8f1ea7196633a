import type { CellSpan } from '../../../model/source/source-document.ts';
import { childElements, childNamed, type XmlElement } from '../../package/xml-tree.ts';
import { type TextPiece, textOfPieces } from '../../raw/raw-text.ts';
import { columnsCovered } from '../../raw/table-columns.ts';
import { beginsAnnex, titleRowCount } from '../../raw/table-heads.ts';
import type { BodyReader, ReadParagraph } from '../body/body-reader.ts';
import { isOn } from '../styles/on-off.ts';
import { isBlank, type PictureReference } from '../word-block.ts';
import { countHeadRows, type HeadedRow, placesOf } from './head-rows.ts';

interface ReadCell {
  readonly pieces: readonly TextPiece[];
  readonly column: number;
  /** In columns. */
  readonly width: number;
}

interface ReadRow extends HeadedRow {
  /** Those with text of their own. */
  readonly cells: readonly ReadCell[];
  /** Paragraphs of all cells in order. */
  readonly paragraphs: readonly ReadParagraph[];
  readonly isHeader: boolean;
  /** Columns that a cell of a row above reaches into. */
  readonly continued: ReadonlySet<number>;
}

/** Word has no more (ECMA-376 leaves it open). */
const mostColumns = 63;

/**
 * Reads a table as rows, one after the other; a table in a cell comes after the one that holds it. A table that
 * has text in no more than one cell a row is layout: its paragraphs are text.
 */
export function readTable(table: XmlElement, reader: BodyReader): void {
  const nested: XmlElement[] = [];
  const rows = rowsOf(table).map((row) => readRow(row, reader, nested));
  const isLayout = rows.every(({ cells }) => cells.length <= 1);
  if (isLayout) {
    for (const { paragraphs } of rows) for (const { block } of paragraphs) reader.add(block);
  } else {
    addRows(rows, reader);
  }
  for (const { paragraphs } of rows) {
    for (const { block, charts, diagrams, textBoxes } of paragraphs) {
      for (const chart of charts) reader.addChart(block, chart);
      for (const points of diagrams) reader.addDiagram(block, points);
      for (const box of textBoxes) reader.readContainer(box);
    }
  }
  for (const inner of nested) readTable(inner, reader);
}

function addRows(rows: readonly ReadRow[], reader: BodyReader): void {
  const table = reader.state.tables;
  reader.state.tables += 1;
  const isMarked = rows.some(({ isHeader }) => isHeader);
  const spans = spansOf(rows);
  const headCount = countHeadRows(rows, spans);
  const titles = rows.slice(0, titleRowCount(spans));
  const isAnnexed = titles.some(({ cells }) => beginsAnnex(textOfPieces(cells[0]?.pieces ?? [])));
  if (isAnnexed) for (const { paragraphs } of titles) for (const { block } of paragraphs) reader.add(block);
  for (const [index, { cells, cellCount, paragraphs, isHeader }] of rows.entries()) {
    if (isAnnexed && index < titles.length) continue;
    const first = paragraphs[0]?.block;
    if (first === undefined) continue;
    const pictures: PictureReference[] = [];
    for (const { block } of paragraphs) for (const picture of block.pictures) pictures.push(picture);
    reader.add({
      kind: 'row',
      part: first.part,
      index: first.index,
      blankLinesBefore: 0,
      pictures,
      table,
      cells: cells.map(({ pieces }) => pieces),
      ...placesOf({ cells, cellCount }),
      spans: spans[index] ?? [],
      header: isMarked ? isHeader : index < headCount,
    });
  }
}

/** How far the cells of each row reach. */
function spansOf(rows: readonly ReadRow[]): readonly (readonly CellSpan[])[] {
  const spans: (readonly CellSpan[])[] = [];
  /** By column, how many rows below the one in hand continue with a cell above them. */
  let below = new Map<number, number>();
  for (const { cells, continued } of rows.toReversed()) {
    spans.push(cells.map(({ column, width }) => ({ columns: width, rows: 1 + (below.get(column) ?? 0) })));
    const after = below;
    below = new Map([...continued].map((column) => [column, 1 + (after.get(column) ?? 0)]));
  }
  return spans.toReversed();
}

/** Rows stand in the table, in controls, and in what has been inserted. */
function rowsOf(container: XmlElement): readonly XmlElement[] {
  return descend(container, 'w:tr');
}

function descend(container: XmlElement, name: string): readonly XmlElement[] {
  return childElements(container).flatMap((child) => {
    if (child.name === name) return [child];
    return wrappers.has(child.name) ? descend(child, name) : [];
  });
}

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

function readRow(row: XmlElement, reader: BodyReader, nested: XmlElement[]): ReadRow {
  const properties = childNamed(row, 'w:trPr');
  const hidden = childNamed(properties, 'w:hidden');
  const isLeftOut = childNamed(properties, 'w:del') !== null || (hidden !== null && isOn(hidden));
  const header = childNamed(properties, 'w:tblHeader');
  const cells: ReadCell[] = [];
  const paragraphs: ReadParagraph[] = [];
  const continued = new Set<number>();
  let column = countOf(childNamed(properties, 'w:gridBefore'), 0);
  const elements = isLeftOut ? [] : descend(row, 'w:tc');
  for (const element of elements) {
    const own: ReadParagraph[] = [];
    readCell(element, reader, own, nested);
    const declared = countOf(childNamed(childNamed(element, 'w:tcPr'), 'w:gridSpan'), 1);
    const cell = { column, width: columnsCovered(column, declared) };
    column += cell.width;
    const merge = mergeOf(element);
    if (merge === 'below') continued.add(cell.column);
    if (merge === 'beside') widenLast(cells, cell);
    if (merge !== null) continue;
    const pieces = joinParagraphs(own);
    if (!isBlank(pieces)) cells.push({ pieces, ...cell });
    for (const paragraph of own) paragraphs.push(paragraph);
  }
  return {
    cells,
    paragraphs,
    isHeader: header !== null && isOn(header),
    cellCount: elements.length,
    continued,
  };
}

function widenLast(cells: ReadCell[], { column, width }: Omit<ReadCell, 'pieces'>): void {
  const last = cells.at(-1);
  if (last !== undefined && last.column + last.width === column) {
    cells[cells.length - 1] = { ...last, width: last.width + width };
  }
}

/** A number of columns; what no table of Word can have counts as absent. */
function countOf(element: XmlElement | null, absent: number): number {
  const count = Number(element?.attributes['w:val']);
  return Number.isInteger(count) && count > 0 && count <= mostColumns ? count : absent;
}

/** A cell that the one above or beside it has grown into shows no text (ECMA-376 part 1, 17.4.84). */
function mergeOf(cell: XmlElement): 'below' | 'beside' | 'deleted' | null {
  const properties = childNamed(cell, 'w:tcPr');
  if (childNamed(properties, 'w:cellDel') !== null) return 'deleted';
  const isContinued = (merge: XmlElement | null) =>
    merge !== null && (merge.attributes['w:val'] ?? 'continue') === 'continue';
  if (isContinued(childNamed(properties, 'w:vMerge'))) return 'below';
  return isContinued(childNamed(properties, 'w:hMerge')) ? 'beside' : null;
}

function readCell(
  container: XmlElement,
  reader: BodyReader,
  paragraphs: ReadParagraph[],
  nested: XmlElement[],
): void {
  for (const child of childElements(container)) {
    if (child.name === 'w:p') paragraphs.push(reader.readParagraph(child));
    else if (child.name === 'w:tbl') nested.push(child);
    else if (wrappers.has(child.name)) readCell(child, reader, paragraphs, nested);
  }
}

function joinParagraphs(paragraphs: readonly ReadParagraph[]): readonly TextPiece[] {
  const joined: TextPiece[] = [];
  for (const { block } of paragraphs) {
    if (isBlank(block.pieces)) continue;
    if (joined.length > 0) joined.push({ text: '\n', strong: false });
    if (block.number !== null) joined.push({ text: `${block.number.text} `, strong: false });
    for (const piece of block.pieces) joined.push(piece);
  }
  return joined;
}
