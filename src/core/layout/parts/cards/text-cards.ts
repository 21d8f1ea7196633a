import type { SlideSlot } from '../../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import type { LayoutContext } from '../../layout-context.ts';
import { type FittedText, fitAlike, fitText } from '../../text/fit-text.ts';
import { color, shape, solid, stroke, textNode } from '../slide/nodes.ts';
import { plainStyle, slotParagraphs } from '../slide/slot-text.ts';

export interface TextCardLook {
  /** Cards in each row. */
  readonly counts: readonly number[];
  /** True to let the rows fill the box; else cards are as high as their text. */
  readonly fills: boolean;
  readonly head: 'edge' | 'band';
}

const headSizesPt = [28.5, 27, 25.5, 24, 22.5, 21] as const;
const detailSizesPt = [24, 22.5, 21, 19.5, 18, 17.25, 16.5] as const;
const leastHeadPt = 19.5;
const leastDetailPt = 15;
const headGapPt = 9;
const paddingPt = 18;
const edgePt = 4;
const mostHeadLines = 2;

export interface TextCards {
  readonly nodes: readonly SceneNode[];
  /** Size of the sentences: of several arrangements, the one with the larger reads better. */
  readonly detailPt: number;
}

/**
 * Cards with a head and whole sentences below it, at one size of heads and one of sentences: the largest at which every
 * card holds its words. Null if even the smallest is too large.
 */
export function placeTextCards(
  items: readonly SlideSlot[],
  box: SceneBox,
  look: TextCardLook,
  context: LayoutContext,
): TextCards | null {
  const { gutterPt } = context.frame;
  const rowCount = look.counts.length;
  const mostRowPt = (box.heightPt - gutterPt * (rowCount - 1)) / rowCount;
  const widths = look.counts.flatMap((count) =>
    Array.from({ length: count }, () => (box.widthPt - gutterPt * (count - 1)) / count - 2 * paddingPt),
  );
  const cards: Cards = { items, widths, rowPt: mostRowPt, context };
  const headsAt = once((headPt) => fitHeads(cards, headPt));
  const detailsAt = once((detailPt) => fitDetails(cards, detailPt));
  for (const detailPt of [...detailSizesPt, leastDetailPt]) {
    for (const headPt of [...headSizesPt, leastHeadPt]) {
      if (detailPt > headPt * 0.88 || detailPt < headPt * 0.58) continue;
      const heads = headsAt(headPt);
      const details = heads === null ? null : detailsAt(detailPt);
      if (heads === null || details === null) continue;
      const headRoomPt = Math.max(...heads.map((head) => head.heightPt));
      const detailRoomPt = Math.max(0, ...details.map((detail) => detail?.heightPt ?? 0));
      const usedPt = edgePt + headRoomPt + headGapPt + detailRoomPt + 2 * paddingPt;
      if (usedPt > mostRowPt + 0.01) continue;
      const rowPt = look.fills ? mostRowPt : Math.min(mostRowPt, Math.max(usedPt, mostRowPt * 0.5));
      const texts = heads.map((head, index): CardText => ({ head, detail: details[index] ?? null }));
      return { nodes: drawCards(items, texts, box, rowPt, look, context), detailPt };
    }
  }
  return null;
}

/** What the texts of the cards are fitted into. */
interface Cards {
  readonly items: readonly SlideSlot[];
  /** Width of the text of each card. */
  readonly widths: readonly number[];
  readonly rowPt: number;
  readonly context: LayoutContext;
}

/** Each size is fitted once, with however many sizes of the other text it is tried. */
function once<T>(fitAt: (sizePt: number) => T): (sizePt: number) => T {
  const known = new Map<number, T>();
  return (sizePt) => {
    const before = known.get(sizePt);
    if (before !== undefined) return before;
    const fitted = fitAt(sizePt);
    known.set(sizePt, fitted);
    return fitted;
  };
}

interface CardText {
  readonly head: FittedText;
  readonly detail: FittedText | null;
}

/** Null where a head has no room at the size, or takes too many lines. */
function fitHeads({ items, widths, rowPt, context }: Cards, headPt: number): readonly FittedText[] | null {
  const { theme, measurer } = context;
  const heads = fitAlike(
    items.map((item, index) => ({
      paragraphs: slotParagraphs(
        item,
        plainStyle('heading', 700, color('primary')),
        ({ part }) => part === 'main',
      ),
      widthPt: widths[index] ?? 0,
      heightPt: rowPt,
      type: { ...theme.type.item, sizePt: headPt, minSizePt: headPt, lineHeight: 1.25 },
      breaking: 'sense' as const,
    })),
    measurer,
  );
  return heads.some(({ fits, lines }) => !fits || lines.length > mostHeadLines) ? null : heads;
}

/** Null where a card has no room for its sentences at the size. */
function fitDetails(
  { items, widths, rowPt, context }: Cards,
  detailPt: number,
): readonly (FittedText | null)[] | null {
  const { theme, measurer } = context;
  const details: (FittedText | null)[] = [];
  for (const [index, item] of items.entries()) {
    const paragraphs = slotParagraphs(
      item,
      (run) => ({
        face: 'body',
        weight: run.weight === 'term' ? 700 : 400,
        color: color(run.weight === 'term' ? 'accentText' : 'ink'),
      }),
      ({ part }) => part !== 'main',
    );
    const detail =
      paragraphs.length === 0
        ? null
        : fitText(
            {
              paragraphs,
              widthPt: widths[index] ?? 0,
              heightPt: rowPt,
              type: { ...theme.type.secondary, sizePt: detailPt, minSizePt: detailPt },
              breaking: 'fill',
              paragraphGapEm: 0.3,
            },
            measurer,
          );
    if (detail?.fits === false) return null;
    details.push(detail);
  }
  return details;
}

function drawCards(
  items: readonly SlideSlot[],
  texts: readonly CardText[],
  box: SceneBox,
  rowPt: number,
  look: TextCardLook,
  { frame, theme }: LayoutContext,
): readonly SceneNode[] {
  const { gutterPt } = frame;
  const total = rowPt * look.counts.length + gutterPt * (look.counts.length - 1);
  let yPt = box.yPt + (box.heightPt - total) * 0.4;
  const nodes: SceneNode[] = [];
  let index = 0;
  const tallestHeadPt = Math.max(...texts.map(({ head }) => head.heightPt));
  for (const count of look.counts) {
    const widthPt = (box.widthPt - gutterPt * (count - 1)) / count;
    for (let column = 0; column < count; column += 1) {
      const item = items[index];
      const text = texts[index];
      index += 1;
      if (item === undefined || text === undefined) continue;
      const card = { xPt: box.xPt + column * (widthPt + gutterPt), yPt, widthPt, heightPt: rowPt };
      const inner = { xPt: card.xPt + paddingPt, widthPt: widthPt - 2 * paddingPt };
      const topPt = yPt + edgePt + paddingPt;
      const bandPt = edgePt + paddingPt * 0.55 + tallestHeadPt + paddingPt * 0.55;
      nodes.push(
        shape(`${item.id}.card`, 'round-rect', card, {
          radiusPt: theme.grid.cardRadiusPt,
          fill: solid('surface'),
          stroke: stroke('hairline', 0.9),
          group: item.id,
        }),
        look.head === 'band'
          ? shape(
              `${item.id}.head`,
              'top-round-rect',
              { ...card, heightPt: bandPt },
              {
                radiusPt: theme.grid.cardRadiusPt,
                fill: solid('tint'),
                group: item.id,
              },
            )
          : shape(
              `${item.id}.head`,
              'rect',
              { ...card, heightPt: edgePt },
              {
                fill: solid('primary'),
                group: item.id,
              },
            ),
      );
      const headTopPt = look.head === 'band' ? yPt + (bandPt - text.head.heightPt) / 2 : topPt;
      if (text.head.lines.length > 0) {
        nodes.push(
          textNode(item.id, item.id, { ...inner, yPt: headTopPt, heightPt: text.head.heightPt }, text.head, {
            group: item.id,
          }),
        );
      }
      if (text.detail !== null && text.detail.lines.length > 0) {
        const detailTopPt =
          look.head === 'band' ? yPt + bandPt + headGapPt : topPt + tallestHeadPt + headGapPt;
        nodes.push(
          textNode(
            `${item.id}.detail`,
            item.id,
            { ...inner, yPt: detailTopPt, heightPt: text.detail.heightPt },
            text.detail,
            { group: item.id },
          ),
        );
      }
    }
    yPt += rowPt + gutterPt;
  }
  return nodes;
}
