import type { Slide } from '../../model/deck/deck.ts';
import type { SceneNode } from '../../model/scene/scene-node.ts';
import type { LayoutContext, LayoutStage, SlideLayout } from '../layout-context.ts';
import { color, rule, shape, solid, stroke, textNode } from '../parts/slide/nodes.ts';
import { plainStyle, slotOf, slotParagraphs, slotsBeside, slotsOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { badge } from '../parts/text/badge.ts';
import { fitText } from '../text/fit-text.ts';

const badgePt = 48;
const badgeGapPt = 18;
const questionPt = 96;
const bylinePt = 30;
const largestPt = 27;
/** Of an answer that fills so much of its area, or less. */
const briefPt = 32;
const mostOfBrief = 0.4;
const leastPt = 16.5;
const mostItems = 6;
const marks = { zh: { question: '问', answer: '答' }, en: { question: 'Q', answer: 'A' } } as const;

/** The question large after its mark, below it the answer in whole sentences, and who gives it. */
export const questionLayout: SlideLayout = { stage, place };

function stage(context: LayoutContext): LayoutStage {
  const paper = paperStage(context);
  const { frame } = context;
  const leftPt = frame.marginPt + badgePt + badgeGapPt;
  const widthPt = frame.title.xPt + frame.title.widthPt - leftPt;
  const bodyTopPt = frame.title.yPt + 15 + questionPt;
  return {
    ...paper,
    nodes: [],
    title: { ...paper.title, xPt: leftPt, yPt: frame.title.yPt + 6, widthPt, heightPt: questionPt },
    body: { ...paper.body, yPt: bodyTopPt, heightPt: frame.body.yPt + frame.body.heightPt - bodyTopPt },
  };
}

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const own = stage(context);
  const { frame, theme, measurer, language } = context;
  const title = slotOf(slide, 'title');
  const byline = slotOf(slide, 'byline');
  const items = slotsOf(slide, 'item');
  if (title === undefined || items.length === 0 || items.length > mostItems) return null;
  if (slotsBeside(slide, ['title', 'byline'], ['item']).length > 0) return null;
  const question = fitText(
    {
      paragraphs: slotParagraphs(title, plainStyle('heading', 700, color('ink'))),
      widthPt: own.title.widthPt,
      heightPt: own.title.heightPt,
      type: { ...theme.type.slideTitle, lineHeight: 1.3 },
      breaking: 'sense',
    },
    measurer,
  );
  if (!question.fits) return null;
  const leftPt = own.title.xPt;
  const rightPt = frame.marginPt + frame.contentWidthPt;
  const area = {
    xPt: leftPt,
    yPt: own.body.yPt + 12,
    widthPt: rightPt - leftPt,
    heightPt: own.body.heightPt - 12 - (byline === undefined ? 0 : bylinePt + 9),
  };
  const answerIn = (sizePt: number) =>
    fitText(
      {
        paragraphs: items.flatMap((item) =>
          slotParagraphs(item, (run) => ({
            face: 'body',
            weight: run.weight === 'term' ? 700 : 400,
            color: color(run.weight === 'term' ? 'primary' : 'ink'),
          })),
        ),
        widthPt: area.widthPt,
        heightPt: area.heightPt,
        type: { ...theme.type.item, sizePt, minSizePt: leastPt, lineHeight: 1.45 },
        breaking: 'fill',
        paragraphGapEm: 0.5,
      },
      measurer,
    );
  const large = answerIn(briefPt);
  const answer = large.heightPt <= area.heightPt * mostOfBrief ? large : answerIn(largestPt);
  if (!answer.fits) return null;
  const nodes: SceneNode[] = [
    ...badge(
      'question',
      marks[language].question,
      {
        xPt: frame.marginPt,
        yPt: own.title.yPt + (own.title.heightPt - badgePt) / 2,
        widthPt: badgePt,
        heightPt: badgePt,
      },
      context,
    ),
    textNode(title.id, title.id, own.title, question, {
      anchor: 'middle',
      placeholder: { type: 'title', index: 0 },
    }),
    rule('title-rule', [leftPt, own.body.yPt], [rightPt, own.body.yPt], stroke('primary', 1.5)),
    shape(
      'panel-edge',
      'rect',
      {
        xPt: frame.marginPt + badgePt / 2 - 1.5,
        yPt: area.yPt,
        widthPt: 3,
        heightPt: Math.min(area.heightPt, answer.heightPt + 12),
      },
      { fill: solid('hairline') },
    ),
    textNode('body', null, area, answer, { placeholder: { type: 'body', index: 1 } }),
  ];
  if (byline !== undefined) {
    const who = fitText(
      {
        paragraphs: slotParagraphs(byline, plainStyle('body', 700, color('primary'))),
        widthPt: area.widthPt,
        heightPt: bylinePt,
        type: { ...theme.type.secondary, sizePt: 18, minSizePt: 14.25 },
        breaking: 'fill',
        oneLineFirst: true,
      },
      measurer,
    );
    if (!who.fits) return null;
    nodes.push(
      textNode(
        byline.id,
        byline.id,
        {
          ...area,
          yPt: frame.body.yPt + frame.body.heightPt - bylinePt,
          heightPt: bylinePt,
        },
        who,
        { align: 'right', anchor: 'middle' },
      ),
    );
  }
  return nodes;
}
