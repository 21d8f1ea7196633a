import type { SlideSlot } from '../../../model/deck/deck.ts';
import type { SceneAlign, SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import type { TypeStyle } from '../../../model/theme/theme.ts';
import type { LayoutContext } from '../../layout-context.ts';
import { type FitRequest, type FittedText, fitAlike } from '../../text/fit-text.ts';
import type { StyledParagraph } from '../../text/paragraph.ts';
import { roundBox, textNode } from '../slide/nodes.ts';
import { plainText, type StyleOfRun, slotParagraphs, splitShared } from '../slide/slot-text.ts';

/** How the words of a card look: its key word, what it shares with its neighbours, and explanations. */
export interface CardLook {
  readonly own: StyleOfRun;
  readonly shared: StyleOfRun;
  /** Null if explanations stand elsewhere. */
  readonly detail: StyleOfRun | null;
  readonly ownType: TypeStyle;
  readonly sharedType: TypeStyle;
  readonly detailType: TypeStyle;
  readonly align: SceneAlign;
  /** True to set the shared words at the size of the key words. */
  readonly sharedAsOwn?: boolean;
  /** Part of the height that the shared words may take; a third if absent. */
  readonly sharedShare?: number;
  /** Part of the height that explanations may take; a half if absent. */
  readonly detailShare?: number;
  /** Key words up to this length are rather set smaller than broken. */
  readonly unbrokenLength: number;
}

/** The texts of a card in reading order, all of one slot. */
interface CardTexts {
  readonly slot: SlideSlot;
  readonly blocks: readonly {
    readonly kind: 'own' | 'shared' | 'detail';
    readonly paragraphs: readonly StyledParagraph[];
  }[];
}

const sharedShare = 0.34;
const detailGapPt = 6;
const weightOfKeyWords = 2.5;
/** Explanations break more often than they are read aloud: size before sense. */
const weightOfDetails = 10;

/** A line of its own needs a word; a single character (率, 通) stays with the word that it belongs to. */
function standApart(slots: readonly SlideSlot[], { own, shared }: CardLook): boolean {
  return slots.every((slot) =>
    slot.paragraphs.every((paragraph, index) => {
      if (paragraph.part !== 'main') return true;
      const split = splitShared(slot, index, own, shared);
      const apart = [split.before, split.after].filter((piece) => piece !== null);
      return apart.length === 0 || [...apart, split.own].every((piece) => plainText(piece).length > 1);
    }),
  );
}

function cardTexts(slot: SlideSlot, look: CardLook, apart: boolean): CardTexts {
  const blocks: { kind: 'own' | 'shared' | 'detail'; paragraphs: readonly StyledParagraph[] }[] = [];
  for (const [index, paragraph] of slot.paragraphs.entries()) {
    if (paragraph.part !== 'main') continue;
    if (!apart) {
      blocks.push({ kind: 'own', paragraphs: slotParagraphs(slot, look.own, (each) => each === paragraph) });
      continue;
    }
    const split = splitShared(slot, index, look.own, look.shared);
    if (split.before !== null) blocks.push({ kind: 'shared', paragraphs: [split.before] });
    blocks.push({ kind: 'own', paragraphs: [split.own] });
    if (split.after !== null) blocks.push({ kind: 'shared', paragraphs: [split.after] });
  }
  const details =
    look.detail === null ? [] : slotParagraphs(slot, look.detail, (paragraph) => paragraph.part !== 'main');
  if (details.length > 0) blocks.push({ kind: 'detail', paragraphs: details });
  return { slot, blocks };
}

export function hasDetails(slots: readonly SlideSlot[]): boolean {
  return slots.some((slot) => slot.paragraphs.some((paragraph) => paragraph.part !== 'main'));
}

/**
 * Sets the words of sibling cards: like things at one size in all of them. `anchor` places the stack in
 * its box. Null if one of the cards cannot hold its words.
 */
export function placeCardTexts(
  slots: readonly SlideSlot[],
  boxes: readonly SceneBox[],
  look: CardLook,
  anchor: 'top' | 'middle',
  context: LayoutContext,
): readonly (readonly SceneNode[])[] | null {
  const apart = standApart(slots, look);
  const cards = slots.map((slot) => cardTexts(slot, look, apart));
  const requests = (kind: 'own' | 'shared' | 'detail') =>
    cards.flatMap((card, index) => {
      const box = boxes[index];
      if (box === undefined) return [];
      const holds = card.blocks.some((block) => block.kind === 'detail');
      return card.blocks.flatMap((block) =>
        block.kind === kind ? [request(block.paragraphs, kind, box, look, holds)] : [],
      );
    });
  const own = fitAlike(requests('own'), context.measurer);
  const sharedType =
    look.sharedAsOwn === true ? { ...look.ownType, sizePt: own[0]?.sizePt ?? 0 } : look.sharedType;
  const fitted = {
    own: [...own],
    shared: [
      ...fitAlike(
        requests('shared').map((each) => ({ ...each, type: sharedType })),
        context.measurer,
      ),
    ],
    detail: [...fitAlike(requests('detail'), context.measurer)],
  };
  const placed: (readonly SceneNode[])[] = [];
  for (const [index, card] of cards.entries()) {
    const box = boxes[index];
    if (box === undefined) return null;
    const texts = card.blocks.flatMap((block) => {
      const text = fitted[block.kind].shift();
      return text === undefined ? [] : [{ kind: block.kind, text }];
    });
    const nodes = stack(card.slot, texts, box, look.align, anchor);
    if (nodes === null) return null;
    placed.push(nodes);
  }
  return placed;
}

function request(
  paragraphs: readonly StyledParagraph[],
  kind: 'own' | 'shared' | 'detail',
  box: SceneBox,
  look: CardLook,
  hasDetail: boolean,
): FitRequest {
  const type = kind === 'own' ? look.ownType : kind === 'shared' ? look.sharedType : look.detailType;
  const short = paragraphs.every((paragraph) => plainText(paragraph).length <= look.unbrokenLength);
  const detailShare = look.detailShare ?? 0.5;
  const ownShare = hasDetail ? 1 - detailShare : 1;
  const share =
    kind === 'shared' ? (look.sharedShare ?? sharedShare) : kind === 'detail' ? detailShare : ownShare;
  return {
    paragraphs,
    widthPt: box.widthPt,
    heightPt: box.heightPt * share,
    type,
    breaking: 'sense',
    ...(kind === 'own'
      ? { sizeWeight: weightOfKeyWords }
      : kind === 'detail'
        ? { sizeWeight: weightOfDetails }
        : {}),
    ...(kind === 'own' && short ? { oneLineFirst: true } : {}),
    ...(kind === 'detail' ? { paragraphGapEm: 0.25 } : {}),
  };
}

function stack(
  slot: SlideSlot,
  texts: readonly { readonly kind: 'own' | 'shared' | 'detail'; readonly text: FittedText }[],
  box: SceneBox,
  align: SceneAlign,
  anchor: 'top' | 'middle',
): readonly SceneNode[] | null {
  const gapOf = (kind: string, index: number) => (index > 0 && kind === 'detail' ? detailGapPt : 0);
  const heightPt = texts.reduce((sum, { kind, text }, index) => sum + text.heightPt + gapOf(kind, index), 0);
  if (heightPt > box.heightPt + 0.5 || texts.some(({ text }) => !text.fits)) return null;
  let topPt = anchor === 'middle' ? box.yPt + (box.heightPt - heightPt) / 2 : box.yPt;
  const seen = { own: 0, shared: 0, detail: 0 };
  return texts.map(({ kind, text }, index) => {
    topPt += gapOf(kind, index);
    const suffix = kind === 'own' ? '' : `.${kind}`;
    const repeat = seen[kind] === 0 ? '' : `.${seen[kind] + 1}`;
    seen[kind] += 1;
    const node = textNode(
      `${slot.id}${suffix}${repeat}`,
      slot.id,
      roundBox({ ...box, yPt: topPt, heightPt: text.heightPt }),
      text,
      { align, group: slot.id },
    );
    topPt += text.heightPt;
    return node;
  });
}
