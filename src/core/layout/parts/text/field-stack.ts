import type { SlideSlot } from '../../../model/deck/deck.ts';
import type { SceneAlign, SceneNode, SceneText } from '../../../model/scene/scene-node.ts';
import type { TypeStyle } from '../../../model/theme/theme.ts';
import type { ColorToken } from '../../../model/theme/theme-tokens.ts';
import type { LayoutContext } from '../../layout-context.ts';
import { type FittedText, fitText } from '../../text/fit-text.ts';
import type { StyledParagraph } from '../../text/paragraph.ts';
import { textNode, titleRule } from '../slide/nodes.ts';

export interface StackBlock {
  readonly slot: SlideSlot;
  /** Space above the block; the first one's is below the short rule. */
  readonly gapPt: number;
  readonly type: TypeStyle;
  readonly paragraphs: readonly StyledParagraph[];
  readonly placeholder?: NonNullable<SceneText['placeholder']>;
  /** The block that takes the height that the others leave. */
  readonly grows?: boolean;
  readonly paragraphGapEm?: number;
}

export interface StackArea {
  readonly xPt: number;
  readonly widthPt: number;
  readonly topPt: number;
  readonly bottomPt: number;
  /** The middle of the stack, if there is room. */
  readonly centerPt: number;
  readonly align: SceneAlign;
  /** Of the short rule above the stack. */
  readonly mark: ColorToken;
}

const ruleWidthPt = 42;
const ruleHeightPt = 6;
const mostOfOthers = 0.45;

/**
 * The theme's rule, short, and blocks of text below one another on a slide without a body. Null if they do not fit at
 * their least sizes.
 */
export function placeFieldStack(
  blocks: readonly StackBlock[],
  context: LayoutContext,
  area: StackArea,
): readonly SceneNode[] | null {
  const heightPt = area.bottomPt - area.topPt;
  const fitted = new Map<StackBlock, FittedText>();
  let leftPt = heightPt - ruleHeightPt - blocks.reduce((sum, block) => sum + block.gapPt, 0);
  const inOrder = [...blocks].sort((a, b) => Number(a.grows === true) - Number(b.grows === true));
  for (const block of inOrder) {
    const limitPt = block.grows === true ? leftPt : Math.min(leftPt, heightPt * mostOfOthers);
    if (limitPt <= 0) return null;
    const text = fitText(
      {
        paragraphs: block.paragraphs,
        widthPt: area.widthPt,
        heightPt: limitPt,
        type: block.type,
        breaking: 'sense',
        paragraphGapEm: block.paragraphGapEm ?? 0,
      },
      context.measurer,
    );
    if (!text.fits) return null;
    fitted.set(block, text);
    leftPt -= text.heightPt;
  }
  const usedPt = heightPt - leftPt;
  const startPt = Math.min(Math.max(area.topPt, area.centerPt - usedPt / 2), area.bottomPt - usedPt);
  const ruleXPt = area.align === 'center' ? area.xPt + (area.widthPt - ruleWidthPt) / 2 : area.xPt;
  const nodes: SceneNode[] = [
    ...titleRule(context.theme, 'accent-rule', ruleXPt, startPt + 1, ruleWidthPt, area.mark, area.mark),
  ];
  let topPt = startPt + ruleHeightPt;
  for (const block of blocks) {
    const text = fitted.get(block);
    if (text === undefined) continue;
    topPt += block.gapPt;
    const box = { xPt: area.xPt, yPt: topPt, widthPt: area.widthPt, heightPt: text.heightPt };
    nodes.push(
      textNode(block.slot.id, block.slot.id, box, text, {
        align: area.align,
        anchor: 'top',
        ...(block.placeholder === undefined ? {} : { placeholder: block.placeholder }),
      }),
    );
    topPt += text.heightPt;
  }
  return nodes;
}
