import { insetBox } from '../frame.ts';
import type { LayoutContext, LayoutStage, SlideLayout } from '../layout-context.ts';
import { shape, solid, stroke } from '../parts/slide/nodes.ts';
import { paperStage } from '../parts/slide/stages.ts';

const edgePt = 4.5;

/** The author's plain clauses, one below the other, on a card with a coloured edge. */
export const clausesLayout: SlideLayout = {
  stage,
  place: null,
};

function stage(context: LayoutContext): LayoutStage {
  const paper = paperStage(context);
  const { grid } = context.theme;
  const card = paper.body;
  return {
    ...paper,
    nodes: [
      ...paper.nodes,
      shape('card', 'rect', card, { fill: solid('surface'), stroke: stroke('hairline', 0.75) }),
      shape('card-edge', 'rect', { ...card, widthPt: edgePt }, { fill: solid('primary') }),
    ],
    body: insetBox(card, grid.cardPaddingPt * 1.6, grid.cardPaddingPt * 0.8),
  };
}
