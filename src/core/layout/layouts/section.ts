import type { Slide } from '../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../model/scene/scene-node.ts';
import { type LayoutContext, type LayoutStage, paperPalette, type SlideLayout } from '../layout-context.ts';
import { sectionNumeral } from '../numerals.ts';
import { placeArt } from '../parts/slide/art.ts';
import { color, paperFill, roundBox, shape, solid, stroke, textNode } from '../parts/slide/nodes.ts';
import {
  plainStyle,
  slotOf,
  slotParagraphs,
  slotsBeside,
  slotsOf,
  textOf,
} from '../parts/slide/slot-text.ts';
import { type FitRequest, type FittedText, fitAlike, fitText } from '../text/fit-text.ts';
import { generatedRun, type StyledParagraph } from '../text/paragraph.ts';

const panelShare = 0.27;
const narrowPanelShare = 0.2;
const edgePt = 4.5;
const numeralPt = 96;
const leastNumeralPt = 24;
const topPt = 60;
const bottomPt = 474;
/** The middle of the texts, above the middle of the slide. */
const centerPt = 252;
const subtitleGapPt = 12;
const itemsGapPt = 27;
const leastItemPt = 16.5;
/** A row of what comes: of one line, and of long headings. */
const lineRowPt = 42;
const twoLinesRowPt = 57;
/** An overview of more is a slide of its own. */
const mostItems = 7;
const longestNumeral = 5;

/**
 * A light divider: the author's numeral of the section on a tinted panel, beside it the heading and, in smaller type,
 * what comes.
 */
export const sectionLayout: SlideLayout = { stage, place };

function panelOf({ frame }: LayoutContext): SceneBox {
  const share = frame.narrow ? narrowPanelShare : panelShare;
  return { xPt: 0, yPt: 0, widthPt: Math.round(frame.widthPt * share), heightPt: frame.heightPt };
}

function stage(context: LayoutContext): LayoutStage {
  const { frame, theme } = context;
  const panel = panelOf(context);
  const page = { xPt: 0, yPt: 0, widthPt: frame.widthPt, heightPt: frame.heightPt };
  const leftPt = panel.widthPt + frame.marginPt;
  const logoPt = frame.contentWidthPt - frame.title.widthPt;
  const text = { xPt: leftPt, widthPt: frame.widthPt - frame.marginPt - leftPt };
  return {
    background: paperFill(theme),
    nodes: [
      ...placeArt(theme.art.statement, page, 'section-art'),
      shape('panel', 'rect', panel, { fill: solid('tint') }),
      shape(
        'panel-edge',
        'rect',
        { ...panel, xPt: panel.widthPt, widthPt: edgePt },
        { fill: solid('primary') },
      ),
    ],
    palette: paperPalette,
    title: {
      ...text,
      yPt: topPt,
      widthPt: text.widthPt - logoPt,
      heightPt: 108,
      role: 'sectionTitle',
      placeholder: 'ctrTitle',
      align: 'left',
      anchor: 'bottom',
    },
    body: { ...text, yPt: topPt + 126, heightPt: bottomPt - topPt - 126 },
    footer: { leftPt, ticks: true },
  };
}

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  if (slotsBeside(slide, ['kicker', 'title', 'subtitle'], ['item']).length > 0) return null;
  const items = slotsOf(slide, 'item');
  if (items.length > mostItems) return null;
  const numeral = placeNumeral(slide, context);
  const texts = placeTexts(slide, context);
  return numeral === null || texts === null ? null : [...numeral, ...texts];
}

const mostRingPt = 156;
const ringStrokePt = 4.5;
/** Of the ring, what a line across its middle has room for. */
const ringShare = 0.7;

/** The kicker where it is a numeral or as short as one (第三章); else its place among the sections. */
function placeNumeral(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const kicker = slotOf(slide, 'kicker');
  const panel = panelOf(context);
  const style = { face: 'heading', weight: 700, color: color('primary') } as const;
  const isNumeral = kicker !== undefined && textOf(kicker).trim().length <= longestNumeral;
  const place = slide.sectionIndex === null ? '' : sectionNumeral(slide.sectionIndex + 1, context.language);
  const drawn: readonly StyledParagraph[] =
    kicker !== undefined
      ? slotParagraphs(kicker, () => style)
      : place === ''
        ? []
        : [{ slotId: null, paragraphIndex: 0, runs: [generatedRun(place, 'part-mark', style)] }];
  if (drawn.length === 0) return [];
  const isFramed = isNumeral || kicker === undefined;
  const ringPt = Math.min(mostRingPt, panel.widthPt - 36);
  const widthPt = isFramed ? ringPt * ringShare : panel.widthPt - 36;
  const fitted = fitText(
    {
      paragraphs: drawn,
      widthPt,
      heightPt: 200,
      type: {
        ...context.theme.type.keyWord,
        // A single character cannot be broken: it has to fit as it is.
        sizePt: isFramed ? Math.min(numeralPt, Math.floor(widthPt * 0.9)) : 33,
        minSizePt: leastNumeralPt,
        lineHeight: 1.2,
      },
      breaking: 'sense',
      oneLineFirst: true,
    },
    context.measurer,
  );
  if (!fitted.fits) return null;
  const slotId = kicker?.id ?? null;
  const leftPt = (panel.widthPt - widthPt) / 2;
  const box = { xPt: leftPt, yPt: centerPt - fitted.heightPt / 2, widthPt, heightPt: fitted.heightPt };
  const ring = {
    xPt: (panel.widthPt - ringPt) / 2,
    yPt: centerPt - ringPt / 2,
    widthPt: ringPt,
    heightPt: ringPt,
  };
  return [
    // Without a frame 一 alone looks like a bar.
    ...(isFramed
      ? [shape('part-ring', 'ellipse', roundBox(ring), { stroke: stroke('primary', ringStrokePt) })]
      : []),
    textNode(kicker?.id ?? 'part', slotId, roundBox(box), fitted, { align: 'center', anchor: 'middle' }),
  ];
}

function placeTexts(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const { theme, measurer } = context;
  const { title: box } = stage(context);
  const title = slotOf(slide, 'title');
  const subtitle = slotOf(slide, 'subtitle');
  const items = slotsOf(slide, 'item');
  const fitBlock = (request: Omit<FitRequest, 'widthPt' | 'breaking'>): FittedText =>
    fitText({ ...request, widthPt: box.widthPt, breaking: 'sense' }, measurer);
  const head =
    title === undefined
      ? null
      : fitBlock({
          paragraphs: slotParagraphs(title, plainStyle('heading', 700, color('ink'))),
          heightPt: items.length > 0 ? 120 : 220,
          type: theme.type.sectionTitle,
        });
  const below =
    subtitle === undefined
      ? null
      : fitBlock({
          paragraphs: slotParagraphs(subtitle, plainStyle('body', 400, color('inkQuiet'))),
          heightPt: 96,
          type: { ...theme.type.secondary, sizePt: 22.5 },
        });
  if (head?.fits === false || below?.fits === false) return null;
  const headPt = (head?.heightPt ?? 0) + (below === null ? 0 : subtitleGapPt + below.heightPt);
  const leftPt = bottomPt - topPt - headPt - itemsGapPt;
  const rowsOf = (heightPt: number) =>
    fitAlike(
      items.map((item) => ({
        paragraphs: slotParagraphs(
          item,
          plainStyle('body', 400, color('ink'), { shared: color('inkQuiet') }),
        ),
        widthPt: box.widthPt - 18,
        heightPt,
        type: { ...theme.type.item, sizePt: 21, minSizePt: leastItemPt, lineHeight: 1.3 },
        breaking: 'fill' as const,
        oneLineFirst: true,
      })),
      measurer,
    );
  const heightOf = (mostPt: number) => Math.min(mostPt, leftPt / Math.max(1, items.length));
  const inOneLine = rowsOf(heightOf(lineRowPt));
  const isOneLine = inOneLine.every(({ fits }) => fits);
  const rowPt = heightOf(isOneLine ? lineRowPt : twoLinesRowPt);
  const rows = isOneLine ? inOneLine : rowsOf(rowPt);
  if (rows.some(({ fits }) => !fits)) return null;
  const usedPt = headPt + (items.length > 0 ? itemsGapPt + items.length * rowPt : 0);
  let yPt = Math.min(Math.max(topPt, centerPt - usedPt / 2), bottomPt - usedPt);
  const nodes: SceneNode[] = [];
  if (title !== undefined && head !== null) {
    const area = { ...box, yPt, heightPt: head.heightPt };
    nodes.push(textNode(title.id, title.id, area, head, { placeholder: { type: 'ctrTitle', index: 0 } }));
    yPt += head.heightPt;
  }
  if (subtitle !== undefined && below !== null) {
    yPt += subtitleGapPt;
    const area = { ...box, yPt, heightPt: below.heightPt };
    nodes.push(
      textNode(subtitle.id, subtitle.id, area, below, { placeholder: { type: 'subTitle', index: 1 } }),
    );
    yPt += below.heightPt;
  }
  yPt += itemsGapPt;
  for (const [index, item] of items.entries()) {
    const row = rows[index];
    if (row === undefined) continue;
    const mark = { xPt: box.xPt, yPt: yPt + rowPt / 2 - 3.5, widthPt: 7, heightPt: 7 };
    nodes.push(
      shape(`${item.id}.square`, 'rect', mark, { fill: solid('primary'), group: item.id }),
      textNode(
        item.id,
        item.id,
        { ...box, xPt: box.xPt + 18, widthPt: box.widthPt - 18, yPt, heightPt: rowPt },
        row,
        { anchor: 'middle', group: item.id },
      ),
    );
    yPt += rowPt;
  }
  return nodes;
}
