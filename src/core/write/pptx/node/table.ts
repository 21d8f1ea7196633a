import type { SceneTable, SceneTableCell } from '../../../model/scene-node.ts';
import { fillXml, strokeXml } from '../style/fill.ts';
import type { Palette } from '../style/palette.ts';
import { emu, inches } from '../xml/units.ts';
import type { Look, NodeEmitter } from './emitter.ts';
import { nodeName, replaceNonVisual } from './non-visual.ts';
import { drawnRuns, finishTextBody } from './text-body.ts';
import { textParagraphs } from './text-paragraphs.ts';

/** The built-in style “No Style, No Grid”. */
const plainTableStyle = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

const drawnCell = /<a:tc>.*?<\/a:tc>/gs;

export const tableEmitter: NodeEmitter<SceneTable> = {
  draw: (slide, node) => {
    slide.addTable(
      node.rows.map((row) => row.map((cell) => ({ text: drawnRuns(textParagraphs(cell.lines)) }))),
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
    const cells = node.rows.flatMap((row, rowIndex) => row.map((cell) => ({ cell, rowIndex })));
    let cellIndex = -1;
    return replaceNonVisual(drawn, {
      shapeId,
      name: nodeName(node, look.words),
      description: look.words.tableDescription(node.rows.length, node.columnWidthsPt.length),
    })
      .replace(/<p:nvPr>.*?<\/p:nvPr>/s, '<p:nvPr/>')
      .replace(
        '<a:tblPr/>',
        `<a:tblPr${node.headerRow ? ' firstRow="1"' : ''}><a:tableStyleId>${plainTableStyle}</a:tableStyleId></a:tblPr>`,
      )
      .replace(drawnCell, (drawnXml) => {
        cellIndex += 1;
        const entry = cells[cellIndex];
        if (entry === undefined) throw new Error(`table ${node.id} was drawn with more cells than it has`);
        return finishCell(drawnXml, node, entry.cell, entry.rowIndex, look);
      })
      .replace(
        /(<\/a:tc>|<\/a:tr>|<\/a:tbl>|<\/a:graphicData>|<\/p:cNvGraphicFramePr>|<p:nvPr\/>)\s+/g,
        '$1',
      );
  },
  groupable: () => false,
};

function finishCell(
  drawn: string,
  table: SceneTable,
  cell: SceneTableCell,
  rowIndex: number,
  look: Look,
): string {
  const paragraphs = textParagraphs(cell.lines);
  return finishTextBody(drawn, paragraphs, {
    base: look.defaultText,
    palette: look.palette,
    language: look.language,
    align: cell.align,
    lineHeightPt: cell.lineHeightPt,
    paragraphGapPt: 0,
  }).replace(/<a:tcPr.*<\/a:tcPr>\s*/s, () => cellPropertiesXml(table, cell, rowIndex, look.palette));
}

function cellPropertiesXml(
  table: SceneTable,
  cell: SceneTableCell,
  rowIndex: number,
  palette: Palette,
): string {
  // A row grows when text and padding need more than its height, so the padding yields.
  const sparePt = (table.rowHeightsPt[rowIndex] ?? 0) - cell.lines.length * cell.lineHeightPt;
  const verticalPt = Math.max(0, Math.min(table.cellPaddingPt, sparePt / 2));
  const side = emu(table.cellPaddingPt);
  const end = Math.floor(verticalPt * 12700);
  const isLastRow = rowIndex === table.rows.length - 1;
  const bottom = isLastRow
    ? strokeXml(table.bottomStroke, palette).replace('<a:ln ', '<a:lnB ').replace('</a:ln>', '</a:lnB>')
    : '';
  const fill = cell.fill === undefined ? '<a:noFill/>' : fillXml(cell.fill, palette);
  return `<a:tcPr marL="${side}" marR="${side}" marT="${end}" marB="${end}" anchor="ctr">${bottom}${fill}</a:tcPr>`;
}
