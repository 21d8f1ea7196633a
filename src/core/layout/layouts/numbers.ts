import type { Slide } from '../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../model/scene/scene-node.ts';
import { columnsOf } from '../frame.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { changeArrow } from '../parts/figures/change-arrow.ts';
import { figureText } from '../parts/figures/figure-text.ts';
import {
  arrowGapPt,
  arrowOf,
  arrowPt,
  changeOfDetails,
  changeOfFigure,
  fitNumbers,
  gapPt,
  largestFigurePt,
  leastPaddingPt,
  looseSpacePt,
  type NumberItem,
  type NumberTexts,
  paddingOf,
} from '../parts/figures/number-texts.ts';
import { placePlinth } from '../parts/plinth/conclusion.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { shape, solid, stroke, textNode } from '../parts/slide/nodes.ts';
import { slotOf, slotsOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { widthSpare } from '../text/fit-text.ts';

/** Big figures on cards: above each what is counted, below it how it changes. */
export const numbersLayout: SlideLayout = { stage: paperStage, place };

const largestLonelyPt = 132;
const comfortableFigurePt = 48;
const leastFigurePt = 27;
const figureStepPt = 3;
/** No card is higher: one row of figures stands in the middle of the body. */
const highestRowPt = 255;

/** Cards in each row; where the first does not hold the words, the next is tried. */
const wideRows: readonly (readonly (readonly number[])[])[] = [
  [[1]],
  [[2], [1, 1]],
  [[3], [1, 2]],
  [[2, 2]],
  [[2, 3]],
  [
    [3, 3],
    [2, 2, 2],
  ],
];
const narrowRows: typeof wideRows = [
  [[1]],
  [[2], [1, 1]],
  [[3], [1, 2], [1, 1, 1]],
  [[2, 2]],
  [
    [2, 3],
    [1, 2, 2],
  ],
  [[2, 2, 2]],
];

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const items = slotsOf(slide, 'item').flatMap((slot): readonly NumberItem[] => {
    const text = figureText(slot);
    return text === null ? [] : [{ slot, text }];
  });
  const options = (context.frame.narrow ? narrowRows : wideRows)[items.length - 1];
  if (options === undefined || items.length < slotsOf(slide, 'item').length) return null;
  const frame = placeBodySlide(slide, context, ['conclusion'], ['item']);
  if (frame === null) return null;
  const conclusion = placePlinth(slotOf(slide, 'conclusion'), frame.body, context);
  if (conclusion === null) return null;
  const { box } = conclusion;
  const largestPt = items.length === 1 ? largestLonelyPt : largestFigurePt;
  // One row of smaller figures before more rows of large ones, as long as they are large enough for a hall.
  for (const [fromPt, toPt] of [
    [largestPt, comfortableFigurePt],
    [comfortableFigurePt - figureStepPt, leastFigurePt],
  ] as const) {
    for (const counts of options) {
      const rows = rowBoxes(counts, box, context);
      for (let sizePt = fromPt; sizePt >= toPt; sizePt -= figureStepPt) {
        const cards = placeCards(items, rows, sizePt, context);
        if (cards !== null) return [...frame.nodes, ...cards, ...conclusion.nodes];
      }
    }
  }
  return null;
}

function rowBoxes(
  counts: readonly number[],
  box: SceneBox,
  { frame }: LayoutContext,
): readonly (readonly SceneBox[])[] {
  const gaps = frame.gutterPt * (counts.length - 1);
  const heightPt = Math.min(highestRowPt, (box.heightPt - gaps) / counts.length);
  const topPt = box.yPt + (box.heightPt - heightPt * counts.length - gaps) / 2;
  return counts.map((count, row) =>
    columnsOf({ ...box, yPt: topPt + row * (heightPt + frame.gutterPt), heightPt }, count, frame.gutterPt),
  );
}

/** All figures at this size, each on one line; null if a card does not hold its words. */
function placeCards(
  items: readonly NumberItem[],
  rows: readonly (readonly SceneBox[])[],
  sizePt: number,
  context: LayoutContext,
): readonly SceneNode[] | null {
  const cards = rows.flat();
  const texts = fitNumbers(items, cards, sizePt, context);
  if (texts === null) return null;
  const nodes: SceneNode[] = [];
  let first = 0;
  for (const row of rows) {
    const inRow = texts.slice(first, first + row.length);
    // Figures of a row stand on one line, however many lines the labels have.
    const labelPt = Math.max(0, ...inRow.map(({ label }) => label?.heightPt ?? 0));
    const detailPt = Math.max(0, ...inRow.map(({ details }) => details?.heightPt ?? 0));
    const figurePt = Math.max(...inRow.map(({ figure }) => figure.heightPt));
    const stackPt = labelPt + figurePt + detailPt + 2 * gapPt;
    const heightPt = row[0]?.heightPt ?? 0;
    if (stackPt > heightPt - 2 * leastPaddingPt) return null;
    const topPt = (heightPt - stackPt) / 2;
    row.forEach((card, index) => {
      const item = items[first + index];
      const text = inRow[index];
      if (item === undefined || text === undefined) return;
      const figureTopPt = card.yPt + topPt + labelPt + gapPt;
      nodes.push(...drawCard(item, text, card, figureTopPt, context));
    });
    first += row.length;
  }
  return nodes;
}

function drawCard(
  { slot, text }: NumberItem,
  texts: NumberTexts,
  card: SceneBox,
  figureTopPt: number,
  context: LayoutContext,
): readonly SceneNode[] {
  const { theme } = context;
  const inset = paddingOf(card);
  const area = { ...card, xPt: card.xPt + inset, widthPt: card.widthPt - 2 * inset };
  const { label, figure, details } = texts;
  const nodes: SceneNode[] = [
    shape(`${slot.id}.card`, 'round-rect', card, {
      radiusPt: theme.grid.cardRadiusPt,
      fill: solid('surface'),
      stroke: stroke('hairline', 0.9),
      group: slot.id,
    }),
  ];
  if (label !== null) {
    const yPt = figureTopPt - gapPt - label.heightPt;
    nodes.push(
      textNode(`${slot.id}.label`, slot.id, { ...area, yPt, heightPt: label.heightPt }, label, {
        group: slot.id,
      }),
    );
  }
  nodes.push(
    textNode(slot.id, slot.id, { ...area, yPt: figureTopPt, heightPt: figure.heightPt }, figure, {
      group: slot.id,
    }),
  );
  const change = changeOfFigure(text);
  if (change !== null) {
    const size = arrowOf(figure.sizePt);
    const baselinePt = figureTopPt + figure.heightPt * 0.8;
    const box = {
      xPt: area.xPt + figure.widthPt * (1 + widthSpare) + looseSpacePt(text, figure.sizePt) + arrowGapPt,
      yPt: baselinePt - size.heightPt,
      ...size,
    };
    nodes.push(changeArrow(`${slot.id}.change`, change, box, slot.id));
  }
  if (details !== null) {
    const detailTopPt = figureTopPt + figure.heightPt + gapPt;
    const changed = changeOfDetails(text);
    const indentPt = changed === null ? 0 : arrowPt + arrowGapPt;
    if (changed !== null) {
      const heightPt = arrowPt * 0.82;
      const yPt = detailTopPt + (details.lineHeightPt - heightPt) / 2;
      nodes.push(
        changeArrow(
          `${slot.id}.detail-change`,
          changed,
          { ...area, yPt, widthPt: arrowPt, heightPt },
          slot.id,
        ),
      );
    }
    const box = {
      xPt: area.xPt + indentPt,
      yPt: detailTopPt,
      widthPt: area.widthPt - indentPt,
      heightPt: details.heightPt,
    };
    nodes.push(textNode(`${slot.id}.detail`, slot.id, box, details, { group: slot.id }));
  }
  return nodes;
}
