import type { SlideSlot } from '../../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import type { LayoutContext } from '../../layout-context.ts';
import { type FittedText, fitAlike } from '../../text/fit-text.ts';
import { color, rule, stroke, textNode } from '../slide/nodes.ts';
import { plainStyle, slotParagraphs } from '../slide/slot-text.ts';

const dashWidthPt = 24;
const mostDashGapPt = 15;
const leastDashGapPt = 8.5;

/**
 * The explanations of each card, centred, with a short dash between two of them if there is room. Null if
 * they do not fit.
 */
export function placeDashed(
  slots: readonly SlideSlot[],
  boxes: readonly SceneBox[],
  context: LayoutContext,
): readonly (readonly SceneNode[])[] | null {
  return placeParagraphs(slots, boxes, leastDashGapPt, context) ?? placeParagraphs(slots, boxes, 0, context);
}

/** With `leastGapPt` 0 there are no dashes. */
function placeParagraphs(
  slots: readonly SlideSlot[],
  boxes: readonly SceneBox[],
  leastGapPt: number,
  context: LayoutContext,
): readonly (readonly SceneNode[])[] | null {
  const requests = slots.flatMap((slot, index) => {
    const box = boxes[index];
    const paragraphs = detailsOf(slot);
    if (box === undefined || paragraphs.length === 0) return [];
    const dashesPt = (paragraphs.length - 1) * 2 * leastGapPt;
    return [
      {
        paragraphs,
        widthPt: box.widthPt,
        heightPt: box.heightPt - dashesPt,
        type: { ...context.theme.type.item, sizePt: 20.25 },
        breaking: 'sense' as const,
        sizeWeight: 4,
      },
    ];
  });
  const fitted = [...fitAlike(requests, context.measurer)];
  const placed: (readonly SceneNode[])[] = [];
  for (const [index, slot] of slots.entries()) {
    const box = boxes[index];
    if (box === undefined) return null;
    if (detailsOf(slot).length === 0) {
      placed.push([]);
      continue;
    }
    const text = fitted.shift();
    if (text === undefined || !text.fits) return null;
    placed.push(stackParagraphs(slot, text, box, leastGapPt));
  }
  return placed;
}

function detailsOf(slot: SlideSlot) {
  return slotParagraphs(
    slot,
    plainStyle('body', 400, color('ink')),
    (paragraph) => paragraph.part !== 'main',
  );
}

function stackParagraphs(
  slot: SlideSlot,
  text: FittedText,
  box: SceneBox,
  leastGapPt: number,
): readonly SceneNode[] {
  const indexes = [...new Set(text.lines.map((line) => line.paragraphIndex))];
  const gaps = indexes.length - 1;
  const freePt = box.heightPt - text.heightPt;
  const dashGapPt =
    gaps === 0 || leastGapPt === 0
      ? 0
      : Math.min(mostDashGapPt, Math.max(leastGapPt, (freePt / gaps / 2) * 0.8));
  const usedPt = text.heightPt + gaps * 2 * dashGapPt;
  let topPt = box.yPt + (box.heightPt - usedPt) / 2;
  const nodes: SceneNode[] = [];
  const centerPt = box.xPt + box.widthPt / 2;
  for (const [order, paragraphIndex] of indexes.entries()) {
    const lines = text.lines.filter((line) => line.paragraphIndex === paragraphIndex);
    const heightPt = lines.length * text.lineHeightPt;
    const id = `${slot.id}.detail-${paragraphIndex}`;
    if (order > 0 && leastGapPt > 0) {
      nodes.push(
        rule(
          `${id}.dash`,
          [centerPt - dashWidthPt / 2, topPt - dashGapPt],
          [centerPt + dashWidthPt / 2, topPt - dashGapPt],
          stroke('accent', 1.5),
          { group: slot.id },
        ),
      );
    }
    const block = { ...text, lines };
    nodes.push(
      textNode(id, slot.id, { ...box, yPt: topPt, heightPt }, block, { align: 'center', group: slot.id }),
    );
    topPt += heightPt + 2 * dashGapPt;
  }
  return nodes;
}
