import type { Slide } from '../../model/deck.ts';
import type { SceneNode } from '../../model/scene-node.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { sectionNumeral } from '../numerals.ts';
import { placeFieldStack, type StackBlock } from '../parts/field-stack.ts';
import { color, shape, solid, stroke, textNode } from '../parts/nodes.ts';
import { plainStyle, slotOf, slotParagraphs, slotsBeside } from '../parts/slot-text.ts';
import { openPalette, openStage } from '../parts/stages.ts';
import { fitText } from '../text/fit-text.ts';
import { generatedRun } from '../text/paragraph.ts';

const squarePt = 30;
const squareGapPt = 12;
/** More squares than this no longer say at a glance where we are. */
const mostSquares = 12;
const squaresAbovePt = 36;

/** The heading of a part, and squares that show which of the parts it is. */
export const sectionLayout: SlideLayout = {
  name: 'section',
  stage: (context) => openStage(context, 'section', true),
  place,
};

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  if (slotsBeside(slide, ['kicker', 'title', 'subtitle']).length > 0) return null;
  const { type } = context.theme;
  const { frame } = context;
  const palette = openPalette(context.theme, 'section');
  const pale = color(palette.quiet);
  const blocks: StackBlock[] = [];
  const kicker = slotOf(slide, 'kicker');
  const title = slotOf(slide, 'title');
  const subtitle = slotOf(slide, 'subtitle');
  if (kicker !== undefined) {
    blocks.push({
      slot: kicker,
      gapPt: 15,
      type: { ...type.secondary, sizePt: 22.5, face: 'heading' },
      paragraphs: slotParagraphs(kicker, (run, paragraph) => ({
        ...plainStyle('heading', 700, pale)(run, paragraph),
        trackingEm: 0.12,
      })),
    });
  }
  if (title !== undefined) {
    blocks.push({
      slot: title,
      gapPt: 14,
      type: type.sectionTitle,
      paragraphs: slotParagraphs(title, plainStyle('heading', 700, color(palette.ink))),
      placeholder: { type: 'ctrTitle', index: 0 },
      grows: true,
    });
  }
  if (subtitle !== undefined) {
    blocks.push({
      slot: subtitle,
      gapPt: 15,
      type: { ...type.secondary, sizePt: 22.5 },
      paragraphs: slotParagraphs(subtitle, plainStyle('body', 400, pale)),
      placeholder: { type: 'subTitle', index: 1 },
    });
  }
  const squares =
    context.sectionTitles.length >= 2 &&
    context.sectionTitles.length <= mostSquares &&
    slide.sectionIndex !== null;
  const nodes = placeFieldStack(blocks, context, {
    xPt: frame.indentPt,
    widthPt: frame.widthPt - frame.indentPt - frame.marginPt,
    topPt: 54,
    bottomPt: squares ? 405 : 462,
    centerPt: squares ? 218 : 246,
    align: 'left',
    mark: palette.mark,
  });
  if (nodes === null || !squares) return nodes;
  const endPt = Math.max(...nodes.map((node) => (node.type === 'text' ? node.yPt + node.heightPt : 0)));
  return [...nodes, ...placeSquares(slide.sectionIndex, endPt + squaresAbovePt, context)];
}

/** Colours of the square of the section that begins. */
const stamps = {
  field: { ground: 'onFieldAccent', ink: 'fieldEnd' },
  paper: { ground: 'primary', ink: 'paper' },
} as const;

function placeSquares(current: number, topPt: number, context: LayoutContext): readonly SceneNode[] {
  const { frame, measurer, theme, language, sectionTitles } = context;
  const stamp = stamps[theme.grounds.section];
  return Array.from({ length: sectionTitles.length }, (_, index) => {
    const id = `part-${index + 1}`;
    const here = index === current;
    const box = {
      xPt: frame.indentPt + index * (squarePt + squareGapPt),
      yPt: topPt,
      widthPt: squarePt,
      heightPt: squarePt,
    };
    const style = {
      face: 'heading',
      weight: 700,
      color: color(here ? stamp.ink : stamp.ground),
    } as const;
    const numeral = generatedRun(sectionNumeral(index + 1, language), 'part-mark', style);
    const fitted = fitText(
      {
        paragraphs: [{ slotId: null, paragraphIndex: 0, runs: [numeral] }],
        widthPt: squarePt,
        heightPt: squarePt,
        type: { ...theme.type.keyWord, sizePt: 15, minSizePt: 10.5 },
        breaking: 'fill',
        oneLineFirst: true,
      },
      measurer,
    );
    return [
      shape(`${id}.square`, 'round-rect', box, {
        radiusPt: 3,
        group: id,
        ...(here ? { fill: solid(stamp.ground) } : { stroke: stroke(stamp.ground, 0.9) }),
      }),
      textNode(id, null, box, fitted, { align: 'center', anchor: 'middle', group: id }),
    ];
  }).flat();
}
