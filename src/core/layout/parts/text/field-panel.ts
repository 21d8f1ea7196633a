import type { SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import type { TypeStyle } from '../../../model/theme/theme.ts';
import type { LayoutContext } from '../../layout-context.ts';
import { type FittedText, fitText } from '../../text/fit-text.ts';
import type { StyledParagraph } from '../../text/paragraph.ts';
import { placeArt } from '../slide/art.ts';
import { fieldGradient, rule, shape, stroke, textNode } from '../slide/nodes.ts';

export interface PanelText {
  readonly id: string;
  readonly slotId: string | null;
  readonly paragraphs: readonly StyledParagraph[];
  readonly type: TypeStyle;
  readonly oneLine?: boolean;
  /** True for a thin rule above the text. */
  readonly ruled?: boolean;
  readonly gapPt?: number;
}

const paddingPt = 24;
const leastColumnPt = 48;
/** A line's part of the width of its box, so that what is broken already is not broken again. */
const naturalShare = 0.95;
const ruledGapPt = 60;
/** Part of a band that its first text may take when texts stand side by side. */
const bandShare = 0.42;

/**
 * A coloured panel with centred texts: below one another in an upright panel, side by side in a band.
 * Null if they do not fit.
 */
export function placePanel(
  texts: readonly PanelText[],
  box: SceneBox,
  context: LayoutContext,
  options: { readonly art?: boolean } = {},
): readonly SceneNode[] | null {
  const nodes: SceneNode[] = [
    shape('panel', 'round-rect', box, {
      radiusPt: context.theme.grid.cardRadiusPt,
      fill: fieldGradient(box.widthPt > box.heightPt ? 0 : 90),
      group: 'panel',
    }),
  ];
  if (options.art === true && box.heightPt > box.widthPt) {
    nodes.push(...placeArt(context.theme.art.panel, box, 'panel-art'));
  }
  const placed = box.widthPt > box.heightPt ? sideBySide(texts, box, context) : stacked(texts, box, context);
  return placed === null ? null : [...nodes, ...placed];
}

function stacked(
  texts: readonly PanelText[],
  box: SceneBox,
  context: LayoutContext,
): readonly SceneNode[] | null {
  const widthPt = box.widthPt - 2 * paddingPt;
  const gaps = texts.map((text, index) =>
    index === 0 ? 0 : text.ruled === true ? ruledGapPt : (text.gapPt ?? 3),
  );
  let leftPt = box.heightPt - 2 * paddingPt - gaps.reduce((sum, gapPt) => sum + gapPt, 0);
  const fitted: FittedText[] = [];
  for (const text of texts) {
    const each = fitPanelText(text, widthPt, leftPt, context);
    if (!each.fits) return null;
    fitted.push(each);
    leftPt -= each.heightPt;
  }
  let topPt = box.yPt + paddingPt + leftPt / 2;
  const nodes: SceneNode[] = [];
  for (const [index, text] of texts.entries()) {
    const each = fitted[index];
    if (each === undefined) continue;
    const gapPt = gaps[index] ?? 0;
    if (text.ruled === true && index > 0) {
      const yPt = topPt + gapPt / 2;
      const fromPt = box.xPt + box.widthPt * 0.16;
      nodes.push(
        rule(
          `${text.id}.rule`,
          [fromPt, yPt],
          [box.xPt + box.widthPt * 0.84, yPt],
          stroke('onFieldAccent', 0.75, 0.7),
          { group: 'panel' },
        ),
      );
    }
    topPt += gapPt;
    const area = { xPt: box.xPt + paddingPt, yPt: topPt, widthPt, heightPt: each.heightPt };
    nodes.push(textNode(text.id, text.slotId, area, each, { align: 'center', group: 'panel' }));
    topPt += each.heightPt;
  }
  return nodes;
}

function sideBySide(
  texts: readonly PanelText[],
  box: SceneBox,
  context: LayoutContext,
): readonly SceneNode[] | null {
  const innerPt = box.widthPt - 2 * paddingPt;
  const heightPt = box.heightPt - 16;
  const widths: number[] = [];
  const fitted: FittedText[] = [];
  let leftPt = innerPt - paddingPt * (texts.length - 1) * 0.75;
  for (const [index, text] of texts.entries()) {
    if (leftPt < leastColumnPt) return null;
    const last = index === texts.length - 1;
    const each = fitPanelText(text, last ? leftPt : innerPt * bandShare, heightPt, context);
    if (!each.fits) return null;
    const widthPt = Math.min(leftPt, each.widthPt / naturalShare + 1);
    fitted.push(each);
    widths.push(widthPt);
    leftPt -= widthPt;
  }
  let xPt = box.xPt + paddingPt + Math.max(0, leftPt / 2);
  return texts.flatMap((text, index) => {
    const each = fitted[index];
    const widthPt = widths[index] ?? 0;
    if (each === undefined) return [];
    const area = { xPt, yPt: box.yPt, widthPt, heightPt: box.heightPt };
    xPt += widthPt + paddingPt * 0.75;
    return [
      textNode(text.id, text.slotId, area, each, {
        align: 'center',
        anchor: 'middle',
        group: 'panel',
      }),
    ];
  });
}

function fitPanelText(
  text: PanelText,
  widthPt: number,
  heightPt: number,
  context: LayoutContext,
): FittedText {
  return fitText(
    {
      paragraphs: text.paragraphs,
      widthPt,
      heightPt: Math.max(heightPt, 0),
      type: text.type,
      breaking: 'sense',
      ...(text.oneLine === true ? { oneLineFirst: true } : {}),
    },
    context.measurer,
  );
}
