import type { Slide, SlideSlot } from '../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../model/scene/scene-node.ts';
import { type LayoutContext, type LayoutStage, paperPalette, type SlideLayout } from '../layout-context.ts';
import { placeArt } from '../parts/slide/art.ts';
import { color, paperFill, rule, stroke, textNode } from '../parts/slide/nodes.ts';
import { plainStyle, slotOf, slotParagraphs, slotsBeside } from '../parts/slide/slot-text.ts';
import { quoteMark } from '../parts/text/quote-mark.ts';
import { fitText } from '../text/fit-text.ts';

const markTopPt = 90;
const markPt = 54;
const topPt = 162;
const bottomPt = 468;
const lowestStartPt = 186;
const centerPt = 276;
const dashPt = 33;
const dashGapPt = 12;
const bylineGapPt = 22;
const sourceGapPt = 9;

/** Somebody's words, large, under an opening mark; who said them below. */
export const quoteLayout: SlideLayout = { stage, place };

function leftOf({ frame }: LayoutContext): number {
  return frame.narrow ? frame.marginPt + 24 : 116;
}

function stage(context: LayoutContext): LayoutStage {
  const { frame, theme } = context;
  const leftPt = leftOf(context);
  const page = { xPt: 0, yPt: 0, widthPt: frame.widthPt, heightPt: frame.heightPt };
  const rightPt = frame.narrow ? frame.marginPt : 84;
  const box = { xPt: leftPt, widthPt: frame.widthPt - rightPt - leftPt };
  return {
    background: paperFill(theme),
    nodes: [
      ...placeArt(theme.art.statement, page, 'quote-art'),
      ...quoteMark('quote-mark', leftPt, markTopPt, markPt),
    ],
    palette: paperPalette,
    title: {
      ...box,
      yPt: topPt,
      heightPt: 210,
      role: 'statement',
      placeholder: 'title',
      align: 'left',
      anchor: 'top',
    },
    titleOverList: {
      ...box,
      yPt: markTopPt + markPt + 9,
      heightPt: 81,
      role: 'slideTitle',
      placeholder: 'title',
      align: 'left',
      anchor: 'middle',
    },
    body: { ...box, yPt: 234, heightPt: frame.footerTopPt - 24 - 234 },
    footer: { leftPt: frame.marginPt, ticks: true },
  };
}

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const title = slotOf(slide, 'title');
  if (title === undefined || slotsBeside(slide, ['title', 'byline', 'source']).length > 0) return null;
  const { theme, measurer } = context;
  const column: SceneBox = { ...stage(context).title, yPt: topPt, heightPt: bottomPt - topPt };
  const byline = bylineOf(slide, column, context);
  const source = sourceOf(slide, column, context);
  if (byline === null || source === null) return null;
  const belowPt = byline.heightPt + source.heightPt;
  const fitted = fitText(
    {
      paragraphs: slotParagraphs(title, plainStyle('heading', 700, color('ink'), { term: color('primary') })),
      widthPt: column.widthPt,
      heightPt: column.heightPt - belowPt,
      type: { ...theme.type.statement, sizePt: 36, lineHeight: 1.6 },
      breaking: 'sense',
    },
    measurer,
  );
  if (!fitted.fits) return null;
  const usedPt = fitted.heightPt + belowPt;
  const startPt = Math.max(topPt, Math.min(centerPt - usedPt / 2, lowestStartPt));
  const text = { ...column, yPt: startPt, heightPt: fitted.heightPt };
  const endPt = startPt + fitted.heightPt;
  return [
    textNode(title.id, title.id, text, fitted, { placeholder: { type: 'title', index: 0 } }),
    ...byline.at(endPt),
    ...source.at(endPt + byline.heightPt),
  ];
}

/** A text below the words; `at` puts it below an edge. */
interface Below {
  readonly heightPt: number;
  readonly at: (topPt: number) => readonly SceneNode[];
}

const nothing: Below = { heightPt: 0, at: () => [] };

/** The speaker after a dash. */
function bylineOf(slide: Slide, column: SceneBox, context: LayoutContext): Below | null {
  const slot = slotOf(slide, 'byline');
  if (slot === undefined) return nothing;
  const indentPt = dashPt + dashGapPt;
  const type = { ...context.theme.type.item, sizePt: 21 };
  const box = { ...column, xPt: column.xPt + indentPt, widthPt: column.widthPt - indentPt };
  return belowOf(slot, box, type, bylineGapPt, 'ink', context, (topPt, lineHeightPt) => {
    const yPt = topPt + lineHeightPt / 2;
    const line = stroke('accent', 1.5);
    return [rule('byline.dash', [column.xPt, yPt], [column.xPt + dashPt, yPt], line, { group: slot.id })];
  });
}

function sourceOf(slide: Slide, column: SceneBox, context: LayoutContext): Below | null {
  const slot = slotOf(slide, 'source');
  if (slot === undefined) return nothing;
  const gapPt = slotOf(slide, 'byline') === undefined ? bylineGapPt : sourceGapPt;
  return belowOf(slot, column, context.theme.type.source, gapPt, 'inkQuiet', context, () => []);
}

function belowOf(
  slot: SlideSlot,
  box: SceneBox,
  type: LayoutContext['theme']['type']['item'],
  gapPt: number,
  ink: 'ink' | 'inkQuiet',
  context: LayoutContext,
  mark: (topPt: number, lineHeightPt: number) => readonly SceneNode[],
): Below | null {
  const fitted = fitText(
    {
      paragraphs: slotParagraphs(slot, plainStyle('body', 400, color(ink))),
      widthPt: box.widthPt,
      heightPt: (bottomPt - topPt) * 0.25,
      type,
      breaking: 'sense',
    },
    context.measurer,
  );
  if (!fitted.fits) return null;
  return {
    heightPt: gapPt + fitted.heightPt,
    at: (endPt) => [
      ...mark(endPt + gapPt, fitted.lineHeightPt),
      textNode(
        slot.id,
        slot.id,
        { ...box, yPt: endPt + gapPt, heightPt: fitted.heightPt },
        fitted,
        ink === 'ink' ? { group: slot.id } : {},
      ),
    ],
  };
}
