import type { Slide, SlideSlot } from '../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../model/scene/scene-node.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { color, rule, shape, solid, stroke, textNode } from '../parts/slide/nodes.ts';
import { plainStyle, slotParagraphs, slotsOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { type FittedText, fitAlike } from '../text/fit-text.ts';

const mostItems = 6;
const sizesPt = [25.5, 24, 22.5, 21, 19.5, 18, 16.5] as const;
const figureSizesPt = [39, 36, 33, 30, 27, 24] as const;
const mostRowPt = 105;
const rowPaddingPt = 10;
const figureShare = 0.27;
const gapPt = 24;
const insetPt = 18;

/** A row each: the figure large in a tinted cell, the sentence that says what it counts beside it, or across the slide. */
export const figureRowsLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const items = slotsOf(slide, 'item');
  if (items.length > mostItems || !items.some(hasFigure)) return null;
  const frame = placeBodySlide(slide, context, [], ['item']);
  if (frame === null) return null;
  const figurePt = frame.body.widthPt * figureShare;
  const figures = fitFigures(items, figurePt - 2 * insetPt, frame.body.heightPt / items.length, context);
  if (figures === null) return null;
  for (const sizePt of sizesPt) {
    const rows = placeRows(items, figures, frame.body, figurePt, sizePt, context);
    if (rows !== null) return [...frame.nodes, ...rows];
  }
  return null;
}

function hasFigure({ paragraphs }: SlideSlot): boolean {
  return paragraphs.some(({ part }) => part === 'label');
}

/** All at one size, each on one line. */
function fitFigures(
  items: readonly SlideSlot[],
  widthPt: number,
  heightPt: number,
  { theme, measurer }: LayoutContext,
): readonly FittedText[] | null {
  for (const sizePt of figureSizesPt) {
    const fitted = fitAlike(
      items.map((item) => ({
        paragraphs: slotParagraphs(
          item,
          plainStyle('heading', 700, color('primary')),
          ({ part }) => part === 'label',
        ),
        widthPt,
        heightPt,
        type: { ...theme.type.keyWord, sizePt, minSizePt: sizePt, lineHeight: 1.2 },
        breaking: 'fill' as const,
      })),
      measurer,
    );
    if (fitted.every(({ fits, lines }) => fits && lines.length <= 1)) return fitted;
  }
  return null;
}

function placeRows(
  items: readonly SlideSlot[],
  figures: readonly FittedText[],
  box: SceneBox,
  figurePt: number,
  sizePt: number,
  context: LayoutContext,
): readonly SceneNode[] | null {
  const leftPt = figurePt + gapPt;
  const sentences = fitAlike(
    items.map((item) => ({
      paragraphs: slotParagraphs(
        item,
        plainStyle('body', 400, color('ink'), { term: color('primary') }),
        ({ part }) => part !== 'label',
      ),
      widthPt: box.widthPt - (hasFigure(item) ? leftPt : insetPt),
      heightPt: box.heightPt,
      type: { ...context.theme.type.item, sizePt, minSizePt: sizePt, lineHeight: 1.35 },
      breaking: 'sense' as const,
    })),
    context.measurer,
  );
  const used = items.map(
    (_, index) => Math.max(figures[index]?.heightPt ?? 0, sentences[index]?.heightPt ?? 0) + 2 * rowPaddingPt,
  );
  const total = used.reduce((sum, heightPt) => sum + heightPt, 0);
  if (!sentences.every(({ fits }) => fits) || total > box.heightPt) return null;
  const heightPt = Math.min(box.heightPt, Math.max(total, items.length * mostRowPt));
  const sparePt = (heightPt - total) / items.length;
  let yPt = box.yPt + (box.heightPt - heightPt) * 0.4;
  const nodes: SceneNode[] = [];
  for (const [index, item] of items.entries()) {
    const row = { yPt, heightPt: (used[index] ?? 0) + sparePt };
    const figure = figures[index];
    const sentence = sentences[index];
    if (figure !== undefined && figure.lines.length > 0) {
      nodes.push(
        shape(
          `${item.id}.cell`,
          'rect',
          { ...row, xPt: box.xPt, widthPt: figurePt },
          { fill: solid('tint'), group: item.id },
        ),
      );
      const place = { ...row, xPt: box.xPt + insetPt, widthPt: figurePt - 2 * insetPt };
      nodes.push(
        textNode(`${item.id}.label`, item.id, place, figure, {
          align: 'center',
          anchor: 'middle',
          group: item.id,
        }),
      );
    }
    if (sentence !== undefined && sentence.lines.length > 0) {
      const indentPt = hasFigure(item) ? leftPt : insetPt;
      const place = { ...row, xPt: box.xPt + indentPt, widthPt: box.widthPt - indentPt };
      nodes.push(textNode(item.id, item.id, place, sentence, { anchor: 'middle', group: item.id }));
    }
    yPt += row.heightPt;
    if (index < items.length - 1) {
      nodes.push(
        rule(`${item.id}.rule`, [box.xPt, yPt], [box.xPt + box.widthPt, yPt], stroke('hairline', 0.75)),
      );
    }
  }
  return nodes;
}
