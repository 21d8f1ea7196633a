import type { SceneTable, SceneTableCell } from '../../../model/scene/scene-node.ts';
import { fillXml, strokeXml } from '../style/fill.ts';
import type { Palette } from '../style/palette.ts';
import { emu, inches } from '../xml/units.ts';
import { elementAt, mapElements, type XmlElement, xmlElement } from '../xml/xml-element.ts';
import type { DrawnEmitter, Look } from './emitter.ts';
import { nodeName } from './node-name.ts';
import { nonVisualXml } from './non-visual.ts';
import { drawnRuns, finishTextBody } from './text/text-body.ts';
import { type TextParagraph, textParagraphs } from './text/text-paragraphs.ts';

/** The built-in style “No Style, No Grid”. */
const plainTableStyle = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

/** Taken from pptxgenjs: place, grid, rows, and the paragraphs of the cells. Set: name, style, and what cells look like. */
export const tableEmitter: DrawnEmitter<SceneTable> = {
  draw: (slide, node) => {
    slide.addTable(
      node.rows.map((row) =>
        row.map((cell, columnIndex) => ({ text: drawnRuns(cellParagraphs(node, cell, columnIndex)) })),
      ),
      {
        x: inches(node.xPt),
        y: inches(node.yPt),
        w: inches(node.widthPt),
        h: inches(node.heightPt),
        colW: node.columnWidthsPt.map(inches),
        rowH: node.rowHeightsPt.map(inches),
      },
    );
  },
  finish: (drawn, node, { look, shapeId }) => {
    const named = nonVisualXml({
      shapeId,
      name: nodeName(node, look.words),
      description: look.words.tableDescription(node.rows.length, node.columnWidthsPt.length),
    });
    const locks = elementAt(drawn, 'p:nvGraphicFramePr', 'p:cNvGraphicFramePr');
    const graphic = elementAt(drawn, 'a:graphic');
    const data = elementAt(graphic, 'a:graphicData');
    const table = finishRows(elementAt(data, 'a:tbl'), node, look);
    return xmlElement('p:graphicFrame', '', [
      xmlElement('p:nvGraphicFramePr', '', [named, locks, '<p:nvPr/>']),
      elementAt(drawn, 'p:xfrm'),
      xmlElement('a:graphic', '', [xmlElement('a:graphicData', data.attributes, [table])]),
    ]);
  },
  groupable: () => false,
};

function finishRows(drawn: XmlElement, node: SceneTable, look: Look): XmlElement {
  let rowIndex = -1;
  return mapElements(drawn, (child) => {
    if (child.name === 'a:tblPr') return tablePropertiesXml(node);
    if (child.name !== 'a:tr') return child;
    rowIndex += 1;
    let columnIndex = -1;
    return mapElements(child, (cellXml) => {
      columnIndex += 1;
      const cell = node.rows[rowIndex]?.[columnIndex];
      if (cell === undefined) throw new Error(`table ${node.id} was drawn with more cells than it has`);
      return finishCell(cellXml, node, { cell, rowIndex, columnIndex }, look);
    });
  });
}

function tablePropertiesXml({ headerRow }: SceneTable): string {
  const first = headerRow ? ' firstRow="1"' : '';
  return `<a:tblPr${first}><a:tableStyleId>${plainTableStyle}</a:tableStyleId></a:tblPr>`;
}

interface CellPlace {
  readonly cell: SceneTableCell;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

function cellParagraphs(
  table: SceneTable,
  cell: SceneTableCell,
  columnIndex: number,
): readonly TextParagraph[] {
  return textParagraphs(cell.lines, (table.columnWidthsPt[columnIndex] ?? 0) - 2 * table.cellPaddingPt);
}

function finishCell(drawn: XmlElement, table: SceneTable, place: CellPlace, look: Look): XmlElement {
  const { cell, rowIndex, columnIndex } = place;
  const row = table.rows[rowIndex] ?? [];
  const text = finishTextBody(elementAt(drawn, 'a:txBody'), cellParagraphs(table, cell, columnIndex), {
    body: '<a:bodyPr/>',
    base: look.defaultText,
    palette: look.palette,
    language: look.language,
    align: cell.align,
    // The line of an empty cell must not make its row grow either.
    lineHeightPt: cell.lines.length > 0 ? cell.lineHeightPt : tallestLinePt(row),
    paragraphGapPt: 0,
  });
  return xmlElement('a:tc', '', [text, cellPropertiesXml(table, cell, rowIndex, look.palette)]);
}

function tallestLinePt(row: readonly SceneTableCell[]): number {
  return Math.max(1, ...row.filter(({ lines }) => lines.length > 0).map(({ lineHeightPt }) => lineHeightPt));
}

function cellPropertiesXml(
  table: SceneTable,
  cell: SceneTableCell,
  rowIndex: number,
  palette: Palette,
): string {
  const side = emu(table.cellPaddingPt);
  const end = Math.floor(endPaddingPt(table, rowIndex) * 12700);
  const isLastRow = rowIndex === table.rows.length - 1;
  const bottom = isLastRow ? strokeXml(table.bottomStroke, palette, { name: 'a:lnB' }) : '';
  const fill = cell.fill === undefined ? '<a:noFill/>' : fillXml(cell.fill, palette);
  return `<a:tcPr marL="${side}" marR="${side}" marT="${end}" marB="${end}" anchor="ctr">${bottom}${fill}</a:tcPr>`;
}

/**
 * What an empty cell asks for in LibreOffice, whatever its paragraph says: a line of 18 pt, the size of a text
 * without one (ECMA-376 part 1, 21.1.2.3.9), in a CJK font of 1.45 em.
 */
const emptyLinePt = 18 * 1.45;

/** Padding above and below: a row grows when text and padding need more than its height, so the padding yields. */
function endPaddingPt({ rows, rowHeightsPt, cellPaddingPt }: SceneTable, rowIndex: number): number {
  const textPt = Math.max(
    0,
    ...(rows[rowIndex] ?? []).map(({ lines, lineHeightPt }) =>
      lines.some(({ runs }) => runs.length > 0) ? lines.length * lineHeightPt : emptyLinePt,
    ),
  );
  return Math.max(0, Math.min(cellPaddingPt, ((rowHeightsPt[rowIndex] ?? 0) - textPt) / 2));
}
