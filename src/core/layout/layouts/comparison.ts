import type { Slide, SlideSlot } from '../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../model/scene/scene-node.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { placePlinth } from '../parts/plinth/conclusion.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { color, fieldGradient, rule, shape, solid, stroke, textNode } from '../parts/slide/nodes.ts';
import { plainStyle, slotOf, slotParagraphs } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { type FittedText, fitAlike } from '../text/fit-text.ts';

const headPt = 54;
const mostRowPt = 78;
const mostRows = 7;
const paddingPt = 21;

interface Side {
  readonly head: SlideSlot;
  readonly items: readonly SlideSlot[];
}

/** Two sides with their heads, the items of both in rows of the same height; the second side is the stressed one. */
export const comparisonLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const sides = sidesOf(slide);
  const frame = placeBodySlide(slide, context, ['conclusion'], ['item', 'column-head']);
  if (sides === null || frame === null) return null;
  const conclusion = placePlinth(slotOf(slide, 'conclusion'), frame.body, context);
  if (conclusion === null) return null;
  const { box } = conclusion;
  const rowCount = Math.max(...sides.map(({ items }) => items.length));
  const rowPt = Math.min(mostRowPt, (box.heightPt - headPt) / rowCount);
  const widthPt = (box.widthPt - context.frame.gutterPt) / 2;
  const heightPt = headPt + rowPt * rowCount;
  const texts = fitSides(sides, { widthPt: widthPt - 2 * paddingPt, rowPt }, context);
  if (texts === null) return null;
  const panels = sides.map((side, index) => {
    const xPt = box.xPt + index * (widthPt + context.frame.gutterPt);
    const panel = { xPt, yPt: box.yPt + (box.heightPt - heightPt) / 2, widthPt, heightPt };
    return placeSide(
      side,
      texts[index] ?? { head: undefined, items: [] },
      panel,
      { rowPt, stressed: index === 1 },
      context,
    );
  });
  return [...frame.nodes, ...panels.flat(), ...conclusion.nodes];
}

/** Items belong to the head before them; null unless there are two heads with items. */
function sidesOf({ slots }: Slide): readonly Side[] | null {
  const sides: { head: SlideSlot; items: SlideSlot[] }[] = [];
  for (const slot of slots) {
    if (slot.role === 'column-head') sides.push({ head: slot, items: [] });
    if (slot.role !== 'item') continue;
    const side = sides.at(-1);
    if (side === undefined) return null;
    side.items.push(slot);
  }
  const fits = ({ items }: Side) => items.length > 0 && items.length <= mostRows;
  return sides.length === 2 && sides.every(fits) ? sides : null;
}

interface SideTexts {
  readonly head: FittedText | undefined;
  readonly items: readonly FittedText[];
}

/** Heads at one size and items at another, the same on both sides; null if one is too long. */
function fitSides(
  sides: readonly Side[],
  { widthPt, rowPt }: { readonly widthPt: number; readonly rowPt: number },
  { theme, measurer }: LayoutContext,
): readonly SideTexts[] | null {
  const { item } = theme.type;
  const heads = fitAlike(
    sides.map(({ head }, index) => ({
      paragraphs: slotParagraphs(
        head,
        plainStyle('heading', 700, color(index === 1 ? 'onField' : 'primary')),
      ),
      widthPt,
      heightPt: headPt - 9,
      type: { ...item, sizePt: 24, weight: 700 as const, lineHeight: 1.25 },
      breaking: 'sense' as const,
      oneLineFirst: true,
    })),
    measurer,
  );
  const items = fitAlike(
    sides.flatMap((side) =>
      side.items.map((slot) => ({
        paragraphs: slotParagraphs(slot, plainStyle('body', 400, color('ink'), { term: color('primary') })),
        widthPt,
        heightPt: rowPt - 9,
        type: { ...item, sizePt: 22.5, lineHeight: 1.3 },
        breaking: 'sense' as const,
      })),
    ),
    measurer,
  );
  if ([...heads, ...items].some(({ fits }) => !fits)) return null;
  const first = sides[0]?.items.length ?? 0;
  return [
    { head: heads[0], items: items.slice(0, first) },
    { head: heads[1], items: items.slice(first) },
  ];
}

function placeSide(
  { head, items }: Side,
  texts: SideTexts,
  panel: SceneBox,
  { rowPt, stressed }: { readonly rowPt: number; readonly stressed: boolean },
  { theme }: LayoutContext,
): readonly SceneNode[] {
  const radiusPt = theme.grid.cardRadiusPt;
  const group = head.id;
  const inner = { ...panel, xPt: panel.xPt + paddingPt, widthPt: panel.widthPt - 2 * paddingPt };
  const nodes: SceneNode[] = [
    shape(`${head.id}.panel`, 'round-rect', panel, {
      radiusPt,
      fill: solid('surface'),
      stroke: stroke('hairline', 0.75),
      group,
    }),
    shape(
      `${head.id}.band`,
      'top-round-rect',
      { ...panel, heightPt: headPt },
      { radiusPt, fill: stressed ? fieldGradient(90) : solid('tint'), group },
    ),
  ];
  if (texts.head !== undefined && texts.head.lines.length > 0) {
    nodes.push(
      textNode(head.id, head.id, { ...inner, heightPt: headPt }, texts.head, { anchor: 'middle', group }),
    );
  }
  for (const [index, item] of items.entries()) {
    const yPt = panel.yPt + headPt + index * rowPt;
    const text = texts.items[index];
    if (index > 0) {
      const line = stroke('hairline', 0.75);
      nodes.push(
        rule(`${item.id}.rule`, [inner.xPt, yPt], [inner.xPt + inner.widthPt, yPt], line, { group }),
      );
    }
    if (text === undefined || text.lines.length === 0) continue;
    nodes.push(
      textNode(item.id, item.id, { ...inner, yPt, heightPt: rowPt }, text, { anchor: 'middle', group }),
    );
  }
  return nodes;
}
