import { alignFrom } from '../../../model/scene/scene-align.ts';
import type { SceneTable, SceneTableCell } from '../../../model/scene/scene-node.ts';
import type { Theme } from '../../../model/theme/theme.ts';
import { boxStyle, cssBackground, cssColor, px } from '../css-values.ts';
import { element, type MarkupElement } from '../markup.ts';
import { directionOf, runsToMarkup, strutStyle } from './runs-markup.ts';

/** A table of boxes with the roles of a table: rows keep their exact height. */
export function tableToMarkup(node: SceneTable, theme: Theme): MarkupElement {
  let topPt = 0;
  const rows = node.rows.map((cells, rowIndex) => {
    const heightPt = node.rowHeightsPt[rowIndex] ?? 0;
    const box = { xPt: 0, yPt: topPt, widthPt: node.widthPt, heightPt };
    topPt += heightPt;
    const isHead = node.headerRow && rowIndex === 0;
    let leftPt = 0;
    const children = cells.map((cell, column) => {
      const widthPt = node.columnWidthsPt[column] ?? 0;
      const cellBox = { xPt: leftPt, yPt: 0, widthPt, heightPt };
      leftPt += widthPt;
      const role = isHead && cell.lines.some((line) => line.runs.length > 0) ? 'columnheader' : 'cell';
      return cellToMarkup(cell, cellBox, role, node.cellPaddingPt, theme);
    });
    return element('div', { role: 'row' }, boxStyle(box), children);
  });
  const border =
    node.bottomStroke === undefined
      ? {}
      : {
          'box-shadow': `0 ${px(node.bottomStroke.widthPt)} 0 ${cssColor(node.bottomStroke.color, theme)}`,
        };
  return element('div', { 'data-node': node.id, role: 'table' }, { ...boxStyle(node), ...border }, rows);
}

function cellToMarkup(
  cell: SceneTableCell,
  box: Parameters<typeof boxStyle>[0],
  role: string,
  paddingPt: number,
  theme: Theme,
): MarkupElement {
  const startPt = (box.heightPt - cell.lines.length * cell.lineHeightPt) / 2;
  const lines = cell.lines.map((line, index) =>
    element(
      'div',
      {
        'data-paragraph': String(line.paragraphIndex),
        ...directionOf(line),
        ...(line.slotId === undefined ? {} : { 'data-slot': line.slotId }),
      },
      {
        ...boxStyle({
          xPt: paddingPt,
          yPt: startPt + index * cell.lineHeightPt,
          widthPt: box.widthPt - 2 * paddingPt,
          heightPt: cell.lineHeightPt,
        }),
        'line-height': px(cell.lineHeightPt),
        'white-space': 'pre',
        'text-align': alignFrom(cell.align, line.rightToLeft === true),
        ...strutStyle(line, theme),
      },
      runsToMarkup(line, theme),
    ),
  );
  return element(
    'div',
    { role, ...(cell.slotId === null ? {} : { 'data-slot': cell.slotId }) },
    { ...boxStyle(box), ...(cell.fill === undefined ? {} : { background: cssBackground(cell.fill, theme) }) },
    lines,
  );
}
