import { childElements, childNamed, type XmlElement } from '../package/xml-tree.ts';
import type { TextPiece } from '../raw-text.ts';
import type { BodyReader, ReadParagraph } from './body-reader.ts';
import { isOn } from './on-off.ts';
import { isBlank, type PictureReference } from './word-block.ts';

interface ReadRow {
  /** One for each cell with text of its own. */
  readonly cells: readonly (readonly TextPiece[])[];
  /** Paragraphs of all cells in order. */
  readonly paragraphs: readonly ReadParagraph[];
  readonly isHeader: boolean;
  readonly columns: number;
  /** The column of each cell of `cells`, where some are empty or merged. */
  readonly places: readonly number[] | null;
}

const longestHeaderCell = 24;
/** Word has no more (ECMA-376 leaves it open). */
const mostColumns = 63;
/** A number, also with a unit, a sign or brackets: `1,234.5`, `-3.2%`, `（12）万元`. */
const numericCell = /^[-+−±（(]?[\d０-９][\d０-９,，.．]*[)）]?[%％‰\p{L}]{0,6}$/u;

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
    for (const { textBoxes } of paragraphs) for (const box of textBoxes) reader.readContainer(box);
  }
  for (const inner of nested) readTable(inner, reader);
}

function addRows(rows: readonly ReadRow[], reader: BodyReader): void {
  const table = reader.state.tables;
  reader.state.tables += 1;
  const isMarked = rows.some(({ isHeader }) => isHeader);
  for (const [index, { cells, paragraphs, isHeader, places }] of rows.entries()) {
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
      cells,
      ...(places === null ? {} : { columns: places }),
      header: isMarked ? isHeader : index === 0 && looksLikeHeader(rows),
    });
  }
}

/** The first row names its columns: each of them, in short words, above rows that have figures or are longer. */
function looksLikeHeader([first, ...others]: readonly ReadRow[]): boolean {
  if (first === undefined || others.length === 0) return false;
  const widest = others.reduce((most, { columns }) => Math.max(most, columns), 0);
  const texts = first.cells.map(textOfPieces);
  if (texts.length < Math.min(widest, first.columns)) return false;
  if (texts.some((text) => text.length > longestHeaderCell || numericCell.test(text))) return false;
  const isStrong = first.cells.every((pieces) =>
    pieces.every(({ text, strong }) => strong || text.trim() === ''),
  );
  if (isStrong)
    return others.some(({ cells }) => cells.some((pieces) => pieces.some(({ strong }) => !strong)));
  return others.some(({ cells }) => cells.some((pieces) => numericCell.test(textOfPieces(pieces))));
}

function textOfPieces(pieces: readonly TextPiece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .trim();
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
  const isDeleted = childNamed(properties, 'w:del') !== null;
  const header = childNamed(properties, 'w:tblHeader');
  const cells: (readonly TextPiece[])[] = [];
  const paragraphs: ReadParagraph[] = [];
  const columns: number[] = [];
  let column = countOf(childNamed(properties, 'w:gridBefore'), 0);
  const elements = isDeleted ? [] : descend(row, 'w:tc');
  for (const cell of elements) {
    const own: ReadParagraph[] = [];
    readCell(cell, reader, own, nested);
    const at = column;
    column += countOf(childNamed(childNamed(cell, 'w:tcPr'), 'w:gridSpan'), 1);
    if (isContinuation(cell)) continue;
    const pieces = joinParagraphs(own);
    if (!isBlank(pieces)) {
      cells.push(pieces);
      columns.push(at);
    }
    for (const paragraph of own) paragraphs.push(paragraph);
  }
  const isWhole = cells.length === elements.length && columns.every((at, index) => at === index);
  return {
    cells,
    paragraphs,
    isHeader: header !== null && isOn(header),
    columns: elements.length,
    places: isWhole ? null : columns,
  };
}

/** A number of columns; what no table of Word can have counts as absent. */
function countOf(element: XmlElement | null, absent: number): number {
  const count = Number(element?.attributes['w:val']);
  return Number.isInteger(count) && count > 0 && count <= mostColumns ? count : absent;
}

/** A cell that the one above it has grown into shows no text (ECMA-376 part 1, 17.4.84). */
function isContinuation(cell: XmlElement): boolean {
  const properties = childNamed(cell, 'w:tcPr');
  if (childNamed(properties, 'w:cellDel') !== null) return true;
  const merge = childNamed(properties, 'w:vMerge') ?? childNamed(properties, 'w:hMerge');
  return merge !== null && (merge.attributes['w:val'] ?? 'continue') === 'continue';
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
