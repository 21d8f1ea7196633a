import type { SceneBox, SceneLine, SceneNode } from '../../../src/core/model/scene/scene-node.ts';

export interface TextBox extends SceneBox {
  /** Without spaces, for those are no part of where a line breaks. */
  readonly lines: readonly string[];
}

/** The boxes of text of a slide and their lines as laid out: texts, and the cells of tables. */
export function textBoxes(nodes: readonly SceneNode[]): readonly TextBox[] {
  return nodes.flatMap(boxesOf);
}

function boxesOf(node: SceneNode): readonly TextBox[] {
  if (node.type === 'text') {
    // PDF readers tell vertical text apart by glyph, not by line.
    if (node.orientation === 'vertical' || node.lines.length === 0) return [];
    return [boxOf(node, node.lines)];
  }
  if (node.type !== 'table') return [];
  let yPt = node.yPt;
  return node.rows.flatMap((row, rowIndex) => {
    const heightPt = node.rowHeightsPt[rowIndex] ?? 0;
    let xPt = node.xPt;
    const boxes = row.flatMap((cell, columnIndex) => {
      const widthPt = node.columnWidthsPt[columnIndex] ?? 0;
      const box = { xPt, yPt, widthPt, heightPt };
      xPt += widthPt;
      return cell.lines.length === 0 ? [] : [boxOf(box, cell.lines)];
    });
    yPt += heightPt;
    return boxes;
  });
}

function boxOf({ xPt, yPt, widthPt, heightPt }: SceneBox, lines: readonly SceneLine[]): TextBox {
  const words = lines.map((line) =>
    line.runs
      .map((run) => run.text)
      .join('')
      .replaceAll(/\s/g, ''),
  );
  return { xPt, yPt, widthPt, heightPt, lines: words.filter((line) => line !== '') };
}
