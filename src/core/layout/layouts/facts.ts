import type { Slide, SlideSlot } from '../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../model/scene/scene-node.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { color, rule, shape, solid, stroke, textNode } from '../parts/slide/nodes.ts';
import { plainStyle, slotParagraphs, slotsOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { fitAlike, roomForPt } from '../text/fit-text.ts';

const mostItems = 10;
const sizesPt = [27, 25.5, 24, 22.5, 21, 19.5, 18, 16.5, 15] as const;
const mostRowPt = 84;
const rowPaddingPt = 9;
const labelShare = 0.3;
const gapPt = 24;
const edgePt = 4;

/** Labels with what they are, a row each: the labels bold in a column of their own. */
export const factsLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const items = slotsOf(slide, 'item');
  const isLabelled = items.every(({ paragraphs }) => paragraphs.some(({ part }) => part === 'label'));
  if (items.length === 0 || items.length > mostItems || !isLabelled) return null;
  const frame = placeBodySlide(slide, context, [], ['item']);
  if (frame === null) return null;
  for (const sizePt of sizesPt) {
    const rows = placeRows(items, frame.body, sizePt, context);
    if (rows !== null) return [...frame.nodes, ...rows];
  }
  return null;
}

function placeRows(
  items: readonly SlideSlot[],
  box: SceneBox,
  sizePt: number,
  context: LayoutContext,
): readonly SceneNode[] | null {
  const { theme, measurer } = context;
  const type = { ...theme.type.item, sizePt, minSizePt: sizePt, lineHeight: 1.35 };
  const mostLabelPt = box.widthPt * labelShare;
  const labels = fitAlike(
    items.map((item) => ({
      paragraphs: slotParagraphs(
        item,
        plainStyle('heading', 700, color('primary')),
        ({ part }) => part === 'label',
      ),
      widthPt: mostLabelPt,
      heightPt: box.heightPt,
      type,
      breaking: 'sense' as const,
    })),
    measurer,
  );
  const labelPt = Math.min(
    mostLabelPt,
    Math.max(...labels.map(({ widthPt }) => widthPt * 1.05 + 4), roomForPt(labels)),
  );
  const leftPt = 18 + labelPt + gapPt;
  const values = fitAlike(
    items.map((item) => ({
      paragraphs: slotParagraphs(
        item,
        plainStyle('body', 400, color('ink'), { term: color('primary') }),
        ({ part }) => part !== 'label',
      ),
      widthPt: box.widthPt - leftPt - 12,
      heightPt: box.heightPt,
      type,
      breaking: 'sense' as const,
      paragraphGapEm: 0.3,
    })),
    measurer,
  );
  const used = items.map(
    (_, index) => Math.max(labels[index]?.heightPt ?? 0, values[index]?.heightPt ?? 0) + 2 * rowPaddingPt,
  );
  const total = used.reduce((sum, heightPt) => sum + heightPt, 0);
  const all = [...labels, ...values].every(({ fits }) => fits);
  if (!all || total > box.heightPt) return null;
  const heightPt = Math.min(box.heightPt, Math.max(total, items.length * mostRowPt));
  const sparePt = (heightPt - total) / items.length;
  let yPt = box.yPt + (box.heightPt - heightPt) * 0.4;
  const nodes: SceneNode[] = [
    shape('panel-edge', 'rect', { ...box, yPt, widthPt: edgePt, heightPt }, { fill: solid('primary') }),
  ];
  for (const [index, item] of items.entries()) {
    const rowPt = (used[index] ?? 0) + sparePt;
    const label = labels[index];
    const value = values[index];
    const row = { yPt, heightPt: rowPt };
    if (label !== undefined && label.lines.length > 0) {
      nodes.push(
        textNode(`${item.id}.label`, item.id, { ...row, xPt: box.xPt + 18, widthPt: labelPt }, label, {
          anchor: 'middle',
          group: item.id,
        }),
      );
    }
    if (value !== undefined && value.lines.length > 0) {
      nodes.push(
        textNode(
          item.id,
          item.id,
          { ...row, xPt: box.xPt + leftPt, widthPt: box.widthPt - leftPt - 12 },
          value,
          { anchor: 'middle', group: item.id },
        ),
      );
    }
    yPt += rowPt;
    if (index < items.length - 1) {
      nodes.push(
        rule(`${item.id}.rule`, [box.xPt + 18, yPt], [box.xPt + box.widthPt, yPt], stroke('hairline', 0.75)),
      );
    }
  }
  return nodes;
}
