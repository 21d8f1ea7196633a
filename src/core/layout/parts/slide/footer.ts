import type { Run } from '../../../model/deck/deck.ts';
import type { SceneNode } from '../../../model/scene/scene-node.ts';
import type { LayoutContext, LayoutStage } from '../../layout-context.ts';
import { fieldPalette, paperPalette } from '../../layout-context.ts';
import { fitText } from '../../text/fit-text.ts';
import { generatedRun, type StyledParagraph, sliceRuns, styleRun } from '../../text/paragraph.ts';
import { color, roundBox, rule, stroke, textNode } from './nodes.ts';

export interface FooterContent {
  readonly text: readonly Run[];
  readonly pageNumber: number;
  readonly sectionIndex: number | null;
}

/** Placeholder indexes that every layout uses for the two. */
export const footerIndex = 10;
export const pageNumberIndex = 11;

const pageWidthPt = 30;
const tickWidthPt = 22.5;
const tickGapPt = 4.5;
const ticksBeforePagePt = 24;
const mostTicksWidthPt = 240;

export function footerBoxes(stage: LayoutStage, { frame }: LayoutContext) {
  const rightPt = frame.widthPt - frame.marginPt;
  const leftPt = stage.footer?.leftPt ?? frame.marginPt;
  const line = { yPt: frame.footerTopPt, heightPt: frame.footerHeightPt };
  return {
    text: roundBox({ ...line, xPt: leftPt, widthPt: (rightPt - leftPt) * 0.55 }),
    page: roundBox({ ...line, xPt: rightPt - pageWidthPt, widthPt: pageWidthPt }),
  };
}

export function footerColors(stage: LayoutStage) {
  return stage.palette === fieldPalette
    ? { text: color(fieldPalette.quiet), page: color(fieldPalette.quiet) }
    : { text: color(paperPalette.quiet), page: color(paperPalette.emphasis) };
}

/** Short title, page number, and a tick for each section with the current one in the primary colour. */
export function placeFooter(
  stage: LayoutStage,
  content: FooterContent,
  context: LayoutContext,
): readonly SceneNode[] {
  if (stage.footer === null) return [];
  const boxes = footerBoxes(stage, context);
  const colors = footerColors(stage);
  const { type } = context.theme;
  const nodes: SceneNode[] = [];
  const paragraph: StyledParagraph = {
    slotId: null,
    paragraphIndex: 0,
    runs: content.text.map((run) => styleRun(run, { face: 'body', weight: 400, color: colors.text })),
  };
  if (paragraph.runs.length > 0) {
    nodes.push(
      textNode('footer', null, boxes.text, fitOneLine(paragraph, boxes.text.widthPt, context), {
        anchor: 'middle',
        placeholder: { type: 'ftr', index: footerIndex },
      }),
    );
  }
  const page = generatedRun(String(content.pageNumber), 'page-number', {
    face: 'body',
    weight: 700,
    color: colors.page,
  });
  const number = fitText(
    {
      paragraphs: [{ slotId: null, paragraphIndex: 0, runs: [page] }],
      widthPt: boxes.page.widthPt,
      heightPt: boxes.page.heightPt,
      type: type.pageNumber,
      breaking: 'fill',
    },
    context.measurer,
  );
  if (stage.footer.ticks) nodes.push(...placeTicks(content.sectionIndex, boxes.page.xPt, context));
  nodes.push(
    textNode('page-number', null, boxes.page, number, {
      align: 'right',
      anchor: 'middle',
      placeholder: { type: 'sldNum', index: pageNumberIndex },
      field: 'slide-number',
    }),
  );
  return nodes;
}

/** The short title on one line; what does not fit is left out after an ellipsis. */
function fitOneLine(paragraph: StyledParagraph, widthPt: number, context: LayoutContext) {
  const request = {
    widthPt,
    heightPt: Number.MAX_VALUE,
    type: context.theme.type.footer,
    breaking: 'fill' as const,
  };
  const whole = fitText({ ...request, paragraphs: [paragraph] }, context.measurer);
  if (whole.lines.length === 1) return whole;
  const style = paragraph.runs[0]?.style;
  if (style === undefined) return whole;
  const narrower = fitText(
    { ...request, paragraphs: [paragraph], widthPt: widthPt - 1.2 * whole.sizePt },
    context.measurer,
  );
  const end = narrower.starts[1]?.offset ?? 0;
  const cut = {
    ...paragraph,
    runs: [...sliceRuns(paragraph, 0, end), generatedRun('…', 'footer-cut', style)],
  };
  const fitted = fitText({ ...request, paragraphs: [cut] }, context.measurer);
  return { ...fitted, lines: fitted.lines.slice(0, 1) };
}

function placeTicks(
  sectionIndex: number | null,
  beforePt: number,
  { frame, sectionTitles }: LayoutContext,
): readonly SceneNode[] {
  const sectionCount = sectionTitles.length;
  if (sectionIndex === null || sectionCount < 2) return [];
  const widthPt = Math.min(tickWidthPt, mostTicksWidthPt / sectionCount - tickGapPt);
  if (widthPt < 2) return [];
  const yPt = frame.footerTopPt + frame.footerHeightPt / 2;
  const startPt = beforePt - ticksBeforePagePt - sectionCount * (widthPt + tickGapPt) + tickGapPt;
  return Array.from({ length: sectionCount }, (_, index) => {
    const xPt = startPt + index * (widthPt + tickGapPt);
    const token = index === sectionIndex ? 'primary' : 'hairline';
    return rule(`tick-${index + 1}`, [xPt, yPt], [xPt + widthPt, yPt], stroke(token, 2.25), {
      group: 'ticks',
    });
  });
}
