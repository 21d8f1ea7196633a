import type { SlideSlot } from '../../../model/deck/deck.ts';
import { wordsOfRuns } from '../../../model/deck/words-of-runs.ts';
import type { SceneAlign, SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import type { TypeStyle } from '../../../model/theme/theme.ts';
import { columnsOf } from '../../frame.ts';
import type { LayoutContext } from '../../layout-context.ts';
import { type FittedText, fitAlike } from '../../text/fit-text.ts';
import type { StyledParagraph } from '../../text/paragraph.ts';
import { color, rule, shape, solid, stroke, textNode } from '../slide/nodes.ts';
import { plainStyle, slotParagraphs } from '../slide/slot-text.ts';
import { ring } from '../text/badge.ts';
import { hasTimes, isDetail, isLabel, isMain, labelStyle, mark } from './timeline-marks.ts';

const mostColumns = 6;
const leastColumnPt = 130;
const mostLines = 6;
/** Words of up to so many characters are set as key words. */
const keyWordLength = 8;
/** Up to so many in a larger size. */
const shortLength = 16;
const ringPt = 36;
const dotPt = 13.5;
const labelGapPt = 12;
const stemPt = 24;
const paddingXPt = 13;
const paddingYPt = 18;
const partGapPt = 7.5;
/** A larger text in two lines is better than a small one in one. */
const sizeWeight = 2.5;
const mostLabelPt = 70;
const labelSizesPt = [24, 21.75, 19.5, 17.25, 15];
/** 2024年12月 */
const shortLabelLength = 9;

/**
 * Marks on a line across the box, times above and what happens on a card below each; steps without times have
 * numbers on the line, and arrows. Null if the texts are too long to be read in columns.
 */
export function placeTimelineColumns(
  items: readonly SlideSlot[],
  box: SceneBox,
  context: LayoutContext,
): readonly SceneNode[] | null {
  const { gutterPt } = context.frame;
  const columns = columnsOf(box, items.length, gutterPt);
  const widthPt = columns[0]?.widthPt ?? 0;
  if (items.length > mostColumns || widthPt < leastColumnPt) return null;
  const timed = hasTimes(items);
  const labels = timed ? fitLabels(items, widthPt, context) : [];
  if (labels === null) return null;
  const labelPt = labels.length === 0 ? 0 : Math.max(...labels.map((label) => label.heightPt)) + labelGapPt;
  const markPt = timed ? dotPt : ringPt;
  const roomPt = box.heightPt - labelPt - markPt - stemPt;
  const texts = fitTexts(items, widthPt - 2 * paddingXPt, roomPt - 2 * paddingYPt, context);
  if (texts === null) return null;

  const textPt = Math.max(...texts.map(heightOf));
  const usedPt = textPt + 2 * paddingYPt;
  const cardPt = usedPt + (roomPt - usedPt) * 0.3;
  const topPt = box.yPt + (roomPt - cardPt) * 0.48;
  const lineYPt = topPt + labelPt + markPt / 2;
  const cardTopPt = lineYPt + markPt / 2 + stemPt;
  const align: SceneAlign = texts.every(isShort) ? 'center' : 'left';
  const nodes: SceneNode[] = timed
    ? [
        rule('timeline.line', [box.xPt, lineYPt], [box.xPt + box.widthPt, lineYPt], stroke('primary', 1.5), {
          endArrow: true,
        }),
      ]
    : [];
  for (const [index, item] of items.entries()) {
    const column = columns[index];
    const text = texts[index];
    if (column === undefined || text === undefined) continue;
    const middlePt = column.xPt + widthPt / 2;
    const group = { group: item.id };
    const label = labels[index];
    if (label !== undefined && label.lines.length > 0) {
      const labelBox = { ...column, yPt: topPt, heightPt: labelPt - labelGapPt };
      nodes.push(
        textNode(`${item.id}.time`, item.id, labelBox, label, {
          align: 'center',
          anchor: 'bottom',
          ...group,
        }),
      );
    }
    nodes.push(
      rule(
        `${item.id}.stem`,
        [middlePt, lineYPt + markPt / 2],
        [middlePt, cardTopPt],
        stroke('accent', 0.9),
        group,
      ),
    );
    if (timed) {
      nodes.push(mark(item.id, middlePt, lineYPt, dotPt));
    } else {
      const ringBox = {
        xPt: middlePt - ringPt / 2,
        yPt: lineYPt - ringPt / 2,
        widthPt: ringPt,
        heightPt: ringPt,
      };
      nodes.push(...ring(item.id, String(index + 1), ringBox, context));
      const next = columns[index + 1];
      if (next !== undefined) {
        const fromPt = middlePt + ringPt / 2 + 6;
        const toPt = next.xPt + widthPt / 2 - ringPt / 2 - 6;
        nodes.push(
          rule(`${item.id}.arrow`, [fromPt, lineYPt], [toPt, lineYPt], stroke('accent', 1.5), {
            endArrow: true,
          }),
        );
      }
    }
    const card = { ...column, yPt: cardTopPt, heightPt: cardPt };
    nodes.push(
      shape(`${item.id}.card`, 'round-rect', card, {
        radiusPt: context.theme.grid.cardRadiusPt,
        fill: solid('surface'),
        stroke: stroke('hairline', 0.75),
        ...group,
      }),
      ...cardTexts(item, text, card, align),
    );
  }
  return nodes;
}

interface CardText {
  readonly main: FittedText | null;
  readonly detail: FittedText | null;
}

function heightOf({ main, detail }: CardText): number {
  const gapPt = main !== null && detail !== null ? partGapPt : 0;
  return (main?.heightPt ?? 0) + gapPt + (detail?.heightPt ?? 0);
}

function isShort({ main, detail }: CardText): boolean {
  return (main?.lines.length ?? 0) <= 2 && (detail?.lines.length ?? 0) <= 2;
}

function cardTexts(item: SlideSlot, text: CardText, card: SceneBox, align: SceneAlign): readonly SceneNode[] {
  const heightPt = heightOf(text);
  const xPt = card.xPt + paddingXPt;
  const widthPt = card.widthPt - 2 * paddingXPt;
  let yPt = align === 'center' ? card.yPt + (card.heightPt - heightPt) / 2 : card.yPt + paddingYPt;
  const nodes: SceneNode[] = [];
  if (text.main !== null) {
    const main = { xPt, yPt, widthPt, heightPt: text.main.heightPt };
    nodes.push(textNode(item.id, item.id, main, text.main, { align, group: item.id }));
    yPt += text.main.heightPt + partGapPt;
  }
  if (text.detail !== null) {
    const detail = { xPt, yPt, widthPt, heightPt: text.detail.heightPt };
    nodes.push(textNode(`${item.id}.detail`, item.id, detail, text.detail, { align, group: item.id }));
  }
  return nodes;
}

/** Rather in two lines than small, but no line ends inside brackets; null if a label is too long for its column. */
function fitLabels(
  items: readonly SlideSlot[],
  widthPt: number,
  context: LayoutContext,
): readonly FittedText[] | null {
  const { item } = context.theme.type;
  let first: readonly FittedText[] | null = null;
  for (const sizePt of labelSizesPt) {
    const type: TypeStyle = {
      ...item,
      face: 'heading',
      weight: 700,
      sizePt,
      minSizePt: sizePt,
      lineHeight: 1.25,
    };
    const fitted = fitAlike(
      items.map((each) => ({
        paragraphs: slotParagraphs(each, labelStyle, isLabel),
        widthPt,
        heightPt: mostLabelPt,
        type,
        breaking: 'sense',
      })),
      context.measurer,
    );
    if (!fitted.every((label) => label.fits)) continue;
    first ??= fitted;
    if (fitted.every(isUnbroken)) return fitted;
  }
  return first;
}

/** Whether what stands in brackets stands on one line, and a short time on one at all. */
function isUnbroken({ lines }: FittedText): boolean {
  const texts = lines.map(({ runs }) => wordsOfRuns(runs));
  if (texts.length > 1 && texts.join('').length <= shortLabelLength) return false;
  return texts.every((text) => /[（(]/u.test(text) === /[）)]/u.test(text));
}

/** Main texts of one size and details of one size; null if one has more lines than are pleasant to read. */
function fitTexts(
  items: readonly SlideSlot[],
  widthPt: number,
  heightPt: number,
  context: LayoutContext,
): readonly CardText[] | null {
  const { type } = context.theme;
  const hasDetails = items.some((item) => item.paragraphs.some(isDetail));
  const longest = Math.max(...items.map((item) => lengthOf(item)));
  const mainType: TypeStyle =
    longest <= keyWordLength
      ? { ...type.item, face: 'heading', weight: 700, sizePt: 30, minSizePt: 19.5, lineHeight: 1.3 }
      : { ...type.item, sizePt: longest <= shortLength ? 24 : 21, minSizePt: 16.5 };
  const style =
    longest <= keyWordLength
      ? plainStyle('heading', 700, color('ink'))
      : plainStyle('body', hasDetails ? 700 : 400, color('ink'), { term: color('primary') });
  const fitAll = (paragraphs: readonly (readonly StyledParagraph[])[], own: TypeStyle, limitPt: number) =>
    fitEach(paragraphs, widthPt, limitPt, own, context);
  const main = fitAll(
    items.map((item) => slotParagraphs(item, style, isMain)),
    mainType,
    heightPt,
  );
  const detail = fitAll(
    items.map((item) => slotParagraphs(item, plainStyle('body', 400, color('inkQuiet')), isDetail)),
    { ...type.secondary, minSizePt: 15 },
    heightPt,
  );
  if (main === null || detail === null) return null;
  const texts = items.map(
    (_, index): CardText => ({
      main: main[index] ?? null,
      detail: detail[index] ?? null,
    }),
  );
  const readable = texts.every(
    (text) => (text.main?.lines.length ?? 0) + (text.detail?.lines.length ?? 0) <= mostLines,
  );
  return readable && texts.every((text) => heightOf(text) <= heightPt) ? texts : null;
}

/** Null where an item has no such text; null for all if one of them does not fit. */
function fitEach(
  paragraphs: readonly (readonly StyledParagraph[])[],
  widthPt: number,
  heightPt: number,
  type: TypeStyle,
  context: LayoutContext,
): readonly (FittedText | null)[] | null {
  const present = paragraphs.filter((each) => each.length > 0);
  const fitted = fitAlike(
    present.map((each) => ({
      paragraphs: each,
      widthPt,
      heightPt,
      type,
      breaking: 'sense' as const,
      sizeWeight,
    })),
    context.measurer,
  );
  if (fitted.some((text) => !text.fits)) return null;
  let at = 0;
  return paragraphs.map((each) => (each.length === 0 ? null : (fitted[at++] ?? null)));
}

function lengthOf(item: SlideSlot): number {
  return item.paragraphs
    .filter(isMain)
    .reduce((sum, { runs }) => sum + runs.reduce((length, run) => length + run.text.length, 0), 0);
}
