import type { Slide } from '../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../model/scene/scene-node.ts';
import { type LayoutContext, type LayoutStage, paperPalette, type SlideLayout } from '../layout-context.ts';
import { placeArt } from '../parts/slide/art.ts';
import { color, paperFill, textNode, titleRule } from '../parts/slide/nodes.ts';
import { placeRest } from '../parts/slide/rest.ts';
import { plainStyle, slotOf, slotParagraphs, slotsBeside } from '../parts/slide/slot-text.ts';
import { type FittedText, fitText } from '../text/fit-text.ts';
import type { StyledParagraph } from '../text/paragraph.ts';

const rulePt = 99.5;
const ruleWidthPt = 59;
const topPt = 126;
const bottomPt = 474;
const sourceGapPt = 18;
const shortScale = 1.28;
const mostShortLines = 2;
/** Where the middle of the text comes to stand, above the middle of the slide. */
const centerPt = 240;

/** One sentence, large, a clause a line; its terms in the primary colour. */
export const statementLayout: SlideLayout = { stage, place };

function leftOf({ frame }: LayoutContext): number {
  return frame.narrow ? frame.marginPt + 24 : 116;
}

function stage(context: LayoutContext): LayoutStage {
  const { frame, theme } = context;
  const leftPt = leftOf(context);
  const page = { xPt: 0, yPt: 0, widthPt: frame.widthPt, heightPt: frame.heightPt };
  const box = { xPt: leftPt, widthPt: frame.widthPt - frame.marginPt - leftPt };
  return {
    background: paperFill(theme),
    nodes: [
      ...placeArt(theme.art.statement, page, 'statement-art'),
      ...titleRule(theme, 'title-rule', leftPt, rulePt, ruleWidthPt, 'primary', 'accent'),
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
      yPt: topPt - 6,
      heightPt: 90,
      role: 'sectionTitle',
      placeholder: 'title',
      align: 'left',
      anchor: 'middle',
    },
    body: { ...box, yPt: 228, heightPt: frame.footerTopPt - 24 - 228 },
    footer: { leftPt: frame.marginPt, ticks: true },
  };
}

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const own = stage(context);
  const title = slotOf(slide, 'title');
  if (title === undefined) return null;
  const column = { ...own.title, heightPt: bottomPt - topPt };
  const others = slotsBeside(slide, ['title']);
  const rest = placeRest(others, column, context, paperPalette);
  if (rest === null) return null;
  const fitted = fitStatement(
    slotParagraphs(title, plainStyle('heading', 700, color('ink'), { term: color('primary') })),
    { ...column, heightPt: rest.box.heightPt - (others.length > 0 ? sourceGapPt : 0) },
    context,
  );
  if (!fitted.fits) return null;
  const usedPt =
    fitted.heightPt + (others.length > 0 ? sourceGapPt + column.heightPt - rest.box.heightPt : 0);
  const startPt = Math.max(topPt, Math.min(centerPt - usedPt / 2, topPt + 24));
  const text = { ...column, yPt: startPt, heightPt: fitted.heightPt };
  const liftPt = column.yPt + column.heightPt - (startPt + usedPt);
  return [
    textNode(title.id, title.id, text, fitted, { placeholder: { type: 'title', index: 0 } }),
    ...rest.nodes.map((node) => (node.type === 'text' ? { ...node, yPt: node.yPt - liftPt } : node)),
  ];
}

/** A few words that need no wrapping are set larger. */
function fitStatement(
  paragraphs: readonly StyledParagraph[],
  { widthPt, heightPt }: SceneBox,
  { theme, measurer }: LayoutContext,
): FittedText {
  const type = theme.type.statement;
  const request = { paragraphs, widthPt, heightPt, type, breaking: 'sense' } as const;
  const largePt = Math.round((type.sizePt * shortScale) / 0.75) * 0.75;
  const large = fitText({ ...request, type: { ...type, sizePt: largePt, minSizePt: largePt } }, measurer);
  const isShort = large.lines.length === paragraphs.length && large.lines.length <= mostShortLines;
  return isShort && large.fits ? large : fitText(request, measurer);
}
