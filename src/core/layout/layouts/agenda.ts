import type { Slide, SlideSlot } from '../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../model/scene/scene-node.ts';
import { columnsOf, rowsOf } from '../frame.ts';
import {
  fieldPalette,
  type LayoutContext,
  type LayoutStage,
  paperPalette,
  type SlideLayout,
} from '../layout-context.ts';
import { sectionNumeral } from '../numerals.ts';
import { placeArt } from '../parts/slide/art.ts';
import {
  color,
  fieldGradient,
  paperFill,
  rule,
  shape,
  stroke,
  textNode,
  titleRule,
} from '../parts/slide/nodes.ts';
import { placeRest } from '../parts/slide/rest.ts';
import {
  plainStyle,
  slotOf,
  slotParagraphs,
  slotsBeside,
  slotsOf,
  textOf,
} from '../parts/slide/slot-text.ts';
import { badge } from '../parts/text/badge.ts';
import { type FitRequest, type FittedText, fitAlike, fitText } from '../text/fit-text.ts';

const panelWidthPt = 280;
const bandHeightPt = 108;
const badgePt = 48;
const twoColumnsFrom = 6;
const detailGapPt = 7;
const largestPt = 24;
const leastPt = 15;
const mostItems = 14;
const restingRowPt = 126;

/** A coloured panel with the word for contents, and a row for each part. */
export const agendaLayout: SlideLayout = { stage, place };

function panelOf({ frame }: LayoutContext): SceneBox {
  return frame.narrow
    ? { xPt: 0, yPt: 0, widthPt: frame.widthPt, heightPt: bandHeightPt }
    : { xPt: 0, yPt: 0, widthPt: panelWidthPt, heightPt: frame.heightPt };
}

function stage(context: LayoutContext): LayoutStage {
  const { frame, theme } = context;
  const panel = panelOf(context);
  const leftPt = frame.narrow ? frame.marginPt : panelWidthPt + 59;
  const title = frame.narrow
    ? { xPt: frame.marginPt, yPt: 18, widthPt: frame.contentWidthPt, heightPt: 72 }
    : { xPt: 45, yPt: 96, widthPt: panelWidthPt - 75, heightPt: 150 };
  const nodes: SceneNode[] = [
    shape('panel', 'rect', panel, { fill: fieldGradient(frame.narrow ? 0 : 90) }),
    ...placeArt(theme.art.panel, panel, 'panel-art'),
  ];
  if (!frame.narrow) {
    nodes.push(...titleRule(theme, 'title-rule', 45, 259, 105, 'onFieldAccent', 'onFieldAccent'));
  }
  return {
    background: paperFill(theme),
    nodes,
    palette: paperPalette,
    titlePalette: fieldPalette,
    title: {
      ...title,
      role: 'coverTitle',
      placeholder: 'title',
      align: 'left',
      anchor: frame.narrow ? 'middle' : 'bottom',
    },
    body: {
      xPt: leftPt,
      yPt: frame.narrow ? bandHeightPt + 24 : 72,
      widthPt: frame.widthPt - frame.marginPt - leftPt,
      heightPt: frame.footerTopPt - 24 - (frame.narrow ? bandHeightPt + 24 : 72),
    },
    footer: { leftPt, ticks: false },
  };
}

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const own = stage(context);
  const items = slotsOf(slide, 'item');
  if (items.length === 0 || items.length > mostItems) return null;
  const rest = placeRest(slotsBeside(slide, ['title'], ['item']), own.body, context, paperPalette);
  if (rest === null) return null;
  const nodes: SceneNode[] = [];
  const title = slotOf(slide, 'title');
  if (title !== undefined) {
    const fitted = fitText(
      {
        paragraphs: slotParagraphs(title, () => ({
          face: 'heading',
          weight: 700,
          color: color('onField'),
          ...(context.language === 'zh' ? { trackingEm: 0.14 } : {}),
        })),
        widthPt: own.title.widthPt,
        heightPt: own.title.heightPt,
        type: { ...context.theme.type.coverTitle, minSizePt: 21 },
        breaking: 'sense',
      },
      context.measurer,
    );
    if (!fitted.fits) return null;
    nodes.push(
      textNode(title.id, title.id, own.title, fitted, {
        anchor: own.title.anchor,
        placeholder: { type: 'title', index: 0 },
      }),
    );
  }
  const rows = placeRows(items, rest.box, context);
  return rows === null ? null : [...nodes, ...rows, ...rest.nodes];
}

function placeRows(
  items: readonly SlideSlot[],
  box: SceneBox,
  context: LayoutContext,
): readonly SceneNode[] | null {
  const columnCount = items.length >= twoColumnsFrom && !context.frame.narrow ? 2 : 1;
  const perColumn = Math.ceil(items.length / columnCount);
  const heightPt = Math.min(box.heightPt, perColumn * restingRowPt);
  const area = { ...box, yPt: box.yPt + (box.heightPt - heightPt) / 2, heightPt };
  const cells = columnsOf(area, columnCount, 2 * context.frame.gutterPt).flatMap((column) =>
    rowsOf(column, perColumn, 0),
  );
  const first = cells[0];
  if (first === undefined) return null;
  const sidePt = Math.min(badgePt, first.heightPt * 0.6, columnCount === 2 ? 36 : badgePt);
  const textLeftPt = sidePt * 1.55;
  const fitted = fitRows(items, first.widthPt - textLeftPt, first.heightPt, context);
  if (fitted === null) return null;
  const nodes: SceneNode[] = [];
  for (const [index, item] of items.entries()) {
    const cell = cells[index];
    const row = fitted[index];
    if (cell === undefined || row === undefined) continue;
    const { head, tail, heightPt: textPt } = row;
    const topPt = cell.yPt + (cell.heightPt - textPt) / 2;
    const text = { ...cell, xPt: cell.xPt + textLeftPt, widthPt: cell.widthPt - textLeftPt };
    const square = {
      xPt: cell.xPt,
      yPt: cell.yPt + (cell.heightPt - sidePt) / 2,
      widthPt: sidePt,
      heightPt: sidePt,
    };
    nodes.push(...badge(item.id, numeralOf(numberOf(item, index, context), context), square, context));
    if (head.lines.length > 0) {
      nodes.push(
        textNode(item.id, item.id, { ...text, yPt: topPt, heightPt: head.heightPt }, head, {
          group: item.id,
        }),
      );
    }
    if (tail.lines.length > 0) {
      const tailBox = { ...text, yPt: topPt + textPt - tail.heightPt, heightPt: tail.heightPt };
      nodes.push(textNode(`${item.id}.detail`, item.id, tailBox, tail, { group: item.id }));
    }
    if ((index + 1) % perColumn !== 0 && index < items.length - 1) {
      const yPt = cell.yPt + cell.heightPt;
      nodes.push(
        rule(`${item.id}.rule`, [cell.xPt, yPt], [cell.xPt + cell.widthPt, yPt], stroke('hairline', 0.75)),
      );
    }
  }
  return nodes;
}

/** Three Chinese digits (二十一) are too wide for the square. */
const mostInChinese = 20;

function numeralOf(number: number, { language }: LayoutContext): string {
  return number > mostInChinese ? String(number) : sectionNumeral(number, language);
}

/** The item's section, which is not its place where an agenda continues over a second slide. */
function numberOf(item: SlideSlot, index: number, context: LayoutContext): number {
  const text = textOf(item).split('\n')[0] ?? '';
  if (text === '') return index + 1;
  const places = context.sectionTitles.flatMap((title, place) => (title === text ? [place] : []));
  const longer = context.sectionTitles.flatMap((title, place) => (title.startsWith(text) ? [place] : []));
  const found = places.length > 0 ? places : longer;
  return (found.includes(index) ? index : (found[0] ?? index)) + 1;
}

interface Row {
  readonly head: FittedText;
  readonly tail: FittedText;
  readonly heightPt: number;
}

/** The largest size of the main lines at which every row holds its details as well. */
function fitRows(
  items: readonly SlideSlot[],
  widthPt: number,
  rowPt: number,
  context: LayoutContext,
): readonly Row[] | null {
  const tails = fitAlike(
    items.map((item) => request(item, 'other', widthPt, rowPt * 0.5, largestPt, context)),
    context.measurer,
  );
  for (let sizePt = largestPt; sizePt >= leastPt; sizePt -= 1.5) {
    const heads = fitAlike(
      items.map((item) => request(item, 'main', widthPt, rowPt * 0.86, sizePt, context)),
      context.measurer,
    );
    const rows = heads.flatMap((head, index): readonly Row[] => {
      const tail = tails[index];
      if (tail === undefined || !head.fits || !tail.fits) return [];
      const heightPt = head.heightPt + (tail.lines.length > 0 ? tail.heightPt + detailGapPt : 0);
      return heightPt > rowPt - 6 ? [] : [{ head, tail, heightPt }];
    });
    if (rows.length === items.length) return rows;
  }
  return null;
}

function request(
  item: SlideSlot,
  part: 'main' | 'other',
  widthPt: number,
  heightPt: number,
  sizePt: number,
  context: LayoutContext,
): FitRequest {
  const isMain = part === 'main';
  return {
    paragraphs: slotParagraphs(
      item,
      isMain ? plainStyle('heading', 700, color('ink')) : plainStyle('body', 400, color('inkQuiet')),
      (paragraph) => (paragraph.part === 'main') === isMain,
    ),
    widthPt,
    heightPt,
    type: isMain
      ? { ...context.theme.type.item, sizePt, minSizePt: leastPt, lineHeight: 1.3 }
      : context.theme.type.secondary,
    breaking: 'sense',
  };
}
