import type { SlideSlot } from '../../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import type { TypeStyle } from '../../../model/theme/theme.ts';
import type { LayoutContext } from '../../layout-context.ts';
import { type FittedText, fitAlike } from '../../text/fit-text.ts';
import { color, rule, shape, solid, stroke, textNode } from '../slide/nodes.ts';
import { plainStyle, type StyleOfRun, slotParagraphs } from '../slide/slot-text.ts';
import { ring } from './badge.ts';

export interface RowLook {
  readonly main: StyleOfRun;
  readonly mainType: TypeStyle;
  /** From the left edge of the ring to the text. */
  readonly textLeftPt: number;
  readonly ringPt: number;
  /** True to draw a line through the rings. */
  readonly chained: boolean;
  /** False for edges: sentences that the author has not counted stand in no order. */
  readonly numbered?: boolean;
}

const leastPaddingPt = 6;
const leastRingPt = 21;
const mostRowPt = 96;
/** Explanations are smaller than what they explain. */
const detailShare = 0.76;
const detailGapPt = 3;

/**
 * Numbered rows down a box with a hairline between them. The rows share what the texts leave of the height,
 * so that a row of two lines is higher. Null if the texts are too high.
 */
export function placeItemRows(
  items: readonly SlideSlot[],
  box: SceneBox,
  fullLook: RowLook,
  context: LayoutContext,
): readonly SceneNode[] | null {
  if (items.length === 0) return [];
  const look = {
    ...fullLook,
    ringPt: Math.min(fullLook.ringPt, box.heightPt / items.length - leastPaddingPt),
  };
  const fitted = fitRows(items, box, look, context);
  if (fitted === null) return null;
  const used = fitted.map(rowHeightPt);
  const total = used.reduce((sum, heightPt) => sum + heightPt, 0);
  const leastPt = total + items.length * leastPaddingPt;
  const heightPt = Math.min(box.heightPt, Math.max(leastPt, items.length * mostRowPt + total * 0.3));
  const paddingPt = (heightPt - total) / items.length;
  let topPt = box.yPt + (box.heightPt - heightPt) / 2;
  const nodes: SceneNode[] = [];
  let lastRingEndPt = 0;
  for (const [index, item] of items.entries()) {
    const row = fitted[index];
    if (row === undefined) continue;
    const rowPt = (used[index] ?? 0) + paddingPt;
    const middlePt = topPt + rowPt / 2;
    const ringBox = {
      xPt: box.xPt,
      yPt: middlePt - look.ringPt / 2,
      widthPt: look.ringPt,
      heightPt: look.ringPt,
    };
    if (look.chained && look.numbered !== false && index > 0) {
      const xPt = box.xPt + look.ringPt / 2;
      nodes.push(rule(`${item.id}.link`, [xPt, lastRingEndPt], [xPt, ringBox.yPt], stroke('accent', 1.5)));
    }
    lastRingEndPt = ringBox.yPt + look.ringPt;
    nodes.push(
      ...(look.numbered === false
        ? [edge(item.id, { ...ringBox, yPt: topPt + 6, heightPt: rowPt - 12 })]
        : ring(item.id, String(index + 1), ringBox, context)),
      ...rowTexts(item, row, box, topPt + paddingPt / 2, look),
    );
    topPt += rowPt;
    if (index < items.length - 1) {
      const fromPt = box.xPt + look.textLeftPt;
      nodes.push(
        rule(`${item.id}.rule`, [fromPt, topPt], [box.xPt + box.widthPt, topPt], stroke('hairline', 0.75)),
      );
    }
  }
  return nodes;
}

const edgePt = 4.5;

function edge(itemId: string, box: SceneBox): SceneNode {
  return shape(
    `${itemId}.edge`,
    'rect',
    { ...box, widthPt: edgePt },
    { fill: solid('accent'), group: itemId },
  );
}

interface Row {
  readonly main: FittedText;
  readonly detail: FittedText | null;
}

function rowHeightPt({ main, detail }: Row): number {
  return main.heightPt + (detail === null ? 0 : detailGapPt + detail.heightPt);
}

function fitRows(
  items: readonly SlideSlot[],
  box: SceneBox,
  look: RowLook,
  context: LayoutContext,
): readonly Row[] | null {
  const widthPt = box.widthPt - look.textLeftPt;
  if (look.ringPt < leastRingPt) return null;
  const detailStyle = plainStyle('body', 400, color('inkQuiet'));
  for (let sizePt = look.mainType.sizePt; sizePt >= look.mainType.minSizePt; sizePt -= 0.75) {
    const rowLimitPt = box.heightPt * 0.6;
    const main = fitAlike(
      items.map((item) => ({
        paragraphs: slotParagraphs(item, look.main, (paragraph) => paragraph.part === 'main'),
        widthPt,
        heightPt: rowLimitPt,
        type: { ...look.mainType, sizePt },
        breaking: 'sense' as const,
      })),
      context.measurer,
    );
    const { secondary } = context.theme.type;
    const type = {
      ...secondary,
      sizePt: Math.max(Math.min(secondary.sizePt, sizePt), Math.round(sizePt * detailShare * 2) / 2),
    };
    const detail = items.map((item) => {
      const paragraphs = slotParagraphs(item, detailStyle, (paragraph) => paragraph.part !== 'main');
      if (paragraphs.length === 0) return null;
      return (
        fitAlike(
          [{ paragraphs, widthPt, heightPt: rowLimitPt, type, breaking: 'sense' }],
          context.measurer,
        )[0] ?? null
      );
    });
    const rows = main.map((text, index) => ({ main: text, detail: detail[index] ?? null }));
    const total = rows.reduce(
      (sum, row) => sum + Math.max(rowHeightPt(row), look.ringPt) + leastPaddingPt,
      0,
    );
    const all = rows.every((row) => row.main.fits && row.detail?.fits !== false);
    if (all && total <= box.heightPt) return rows;
  }
  return null;
}

function rowTexts(
  item: SlideSlot,
  row: Row,
  box: SceneBox,
  topPt: number,
  look: RowLook,
): readonly SceneNode[] {
  const text = { ...box, xPt: box.xPt + look.textLeftPt, widthPt: box.widthPt - look.textLeftPt };
  const nodes: SceneNode[] = [];
  if (row.main.lines.length > 0) {
    const main = { ...text, yPt: topPt, heightPt: row.main.heightPt };
    nodes.push(textNode(item.id, item.id, main, row.main, { group: item.id }));
  }
  if (row.detail !== null) {
    const below = { ...text, yPt: topPt + row.main.heightPt + detailGapPt, heightPt: row.detail.heightPt };
    nodes.push(textNode(`${item.id}.detail`, item.id, below, row.detail, { group: item.id }));
  }
  return nodes;
}
