import type { Slide } from '../../model/deck/deck.ts';
import type { SceneNode } from '../../model/scene/scene-node.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { placePlinth } from '../parts/plinth/conclusion.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { color, rule, stroke, textNode } from '../parts/slide/nodes.ts';
import { plainStyle, slotOf, slotParagraphs, slotsOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { ring } from '../parts/text/badge.ts';
import { fitAlike } from '../text/fit-text.ts';

const leastItems = 6;
const mostItems = 16;
const mostRowPt = 72;
const ringPt = 30;
const ringGapPt = 16.5;
const columnGapPt = 45;
/** Longer items are easier to read below each other. */
const mostLines = 2;

/** Numbered items in two columns of the same length, read down and then across. */
export const twoColumnsLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const items = slotsOf(slide, 'item');
  if (items.length < leastItems || items.length > mostItems) return null;
  const frame = placeBodySlide(slide, context, ['conclusion'], ['item']);
  if (frame === null) return null;
  const conclusion = placePlinth(slotOf(slide, 'conclusion'), frame.body, context);
  if (conclusion === null) return null;
  const { box } = conclusion;
  const rowCount = Math.ceil(items.length / 2);
  const rowPt = Math.min(mostRowPt, box.heightPt / rowCount);
  const gapPt = context.frame.narrow ? columnGapPt / 1.5 : columnGapPt;
  const widthPt = (box.widthPt - gapPt) / 2;
  const textLeftPt = ringPt + ringGapPt;
  const texts = fitAlike(
    items.map((item) => ({
      paragraphs: slotParagraphs(item, plainStyle('body', 400, color('ink'), { term: color('primary') })),
      widthPt: widthPt - textLeftPt,
      heightPt: rowPt - 6,
      type: { ...context.theme.type.item, sizePt: 24, lineHeight: 1.3 },
      breaking: 'sense' as const,
    })),
    context.measurer,
  );
  if (texts.some(({ fits, lines }) => !fits || lines.length > mostLines)) return null;
  const topPt = box.yPt + (box.heightPt - rowPt * rowCount) / 2;
  const nodes = items.flatMap((item, index): readonly SceneNode[] => {
    const text = texts[index];
    const row = index % rowCount;
    const xPt = box.xPt + Math.floor(index / rowCount) * (widthPt + gapPt);
    const yPt = topPt + row * rowPt;
    const mark = { xPt, yPt: yPt + (rowPt - ringPt) / 2, widthPt: ringPt, heightPt: ringPt };
    const place = { xPt: xPt + textLeftPt, yPt, widthPt: widthPt - textLeftPt, heightPt: rowPt };
    const isLast = row === rowCount - 1 || index === items.length - 1;
    return [
      ...ring(item.id, String(index + 1), mark, context),
      ...(text === undefined || text.lines.length === 0
        ? []
        : [textNode(item.id, item.id, place, text, { anchor: 'middle', group: item.id })]),
      ...(isLast
        ? []
        : [
            rule(
              `${item.id}.rule`,
              [place.xPt, yPt + rowPt],
              [xPt + widthPt, yPt + rowPt],
              stroke('hairline', 0.75),
            ),
          ]),
    ];
  });
  return [...frame.nodes, ...nodes, ...conclusion.nodes];
}
