import type { SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import type { LayoutContext } from '../../layout-context.ts';
import { fitText } from '../../text/fit-text.ts';
import { generatedRun, type RunStyle } from '../../text/paragraph.ts';
import { color, fieldGradient, shape, stroke, textNode } from '../slide/nodes.ts';

/** A number in a filled square, before an item. Chinese numerals are sans: 一 is too thin a line in serif. */
export function badge(
  itemId: string,
  numeral: string,
  box: SceneBox,
  context: LayoutContext,
): readonly SceneNode[] {
  const face = /^\d+$/u.test(numeral) ? 'heading' : 'body';
  const style: RunStyle = { face, weight: 700, color: color('onField') };
  return [
    shape(`${itemId}.badge`, 'round-rect', box, { radiusPt: 3, fill: fieldGradient(90), group: itemId }),
    numeralNode(itemId, numeral, box, halfPoints(box.heightPt * 0.54), style, context),
  ];
}

/** A number in a ring, before an item of a list. */
export function ring(
  itemId: string,
  numeral: string,
  box: SceneBox,
  context: LayoutContext,
): readonly SceneNode[] {
  const style: RunStyle = { face: 'heading', weight: 700, color: color('primary') };
  return [
    shape(`${itemId}.ring`, 'ellipse', box, { stroke: stroke('primary', 1.35), group: itemId }),
    numeralNode(itemId, numeral, box, halfPoints(box.heightPt * 0.54), style, context),
  ];
}

export function numeralNode(
  itemId: string,
  numeral: string,
  box: SceneBox,
  sizePt: number,
  style: RunStyle,
  context: LayoutContext,
  align: 'left' | 'center' | 'right' = 'center',
): SceneNode {
  const fitted = fitText(
    {
      paragraphs: [{ slotId: null, paragraphIndex: 0, runs: [generatedRun(numeral, 'item-number', style)] }],
      widthPt: box.widthPt,
      heightPt: box.heightPt,
      type: { ...context.theme.type.keyWord, sizePt, minSizePt: Math.min(sizePt, 10.5), lineHeight: 1 },
      breaking: 'fill',
      oneLineFirst: true,
    },
    context.measurer,
  );
  return textNode(`${itemId}.number`, null, box, fitted, { align, anchor: 'middle', group: itemId });
}

function halfPoints(sizePt: number): number {
  return Math.round(sizePt * 2) / 2;
}
