import type { Paragraph, Run, Slide, SlideSlot, SlideSlotRole } from '../../../model/deck/deck.ts';
import { wordsOfRuns } from '../../../model/deck/words-of-runs.ts';
import type { SceneColor } from '../../../model/scene/scene-node.ts';
import type { FontFace } from '../../../model/theme/theme-tokens.ts';
import { type RunStyle, type StyledParagraph, type StyledRun, styleRun } from '../../text/paragraph.ts';

export type StyleOfRun = (run: Run, paragraph: Paragraph) => RunStyle;

export function slotOf(slide: Slide, role: SlideSlotRole): SlideSlot | undefined {
  return slide.slots.find((slot) => slot.role === role);
}

export function slotsOf(slide: Slide, role: SlideSlotRole): readonly SlideSlot[] {
  return slide.slots.filter((slot) => slot.role === role);
}

/** Slots that a layout has no place for: other roles, and a second slot of a role that stands once. */
export function slotsBeside(
  slide: Slide,
  once: readonly SlideSlotRole[],
  any: readonly SlideSlotRole[] = [],
): readonly SlideSlot[] {
  const seen = new Set<SlideSlotRole>();
  return slide.slots.filter((slot) => {
    if (any.includes(slot.role)) return false;
    if (!once.includes(slot.role) || seen.has(slot.role)) return true;
    seen.add(slot.role);
    return false;
  });
}

export function textOf(slot: SlideSlot | undefined): string {
  return slot?.paragraphs.map((paragraph) => wordsOfRuns(paragraph.runs)).join('\n') ?? '';
}

/** One face and weight; a `term` and what differs from the `shared` part may be told apart by colour. */
export function plainStyle(
  face: FontFace,
  weight: 400 | 700,
  color: SceneColor,
  by: { readonly shared?: SceneColor; readonly term?: SceneColor } = {},
): StyleOfRun {
  return (run) => {
    const own = run.weight === 'shared' ? by.shared : run.weight === 'term' ? by.term : undefined;
    return { face, weight, color: own ?? color };
  };
}

/** The paragraphs of a slot that `keep` chooses, styled; indexes stay those of the slot. */
export function slotParagraphs(
  slot: SlideSlot,
  style: StyleOfRun,
  keep: (paragraph: Paragraph) => boolean = () => true,
): readonly StyledParagraph[] {
  return slot.paragraphs.flatMap((paragraph, paragraphIndex) =>
    keep(paragraph)
      ? [
          {
            slotId: slot.id,
            paragraphIndex,
            runs: paragraph.runs.map((run) => styleRun(run, style(run, paragraph))),
          },
        ]
      : [],
  );
}

/** A paragraph cut into what all items share before and after, and what is the item's own. */
export interface SharedSplit {
  readonly before: StyledParagraph | null;
  readonly own: StyledParagraph;
  readonly after: StyledParagraph | null;
}

/** Splits the shared runs off both ends; without any other run the whole paragraph is the item's own. */
export function splitShared(
  slot: SlideSlot,
  paragraphIndex: number,
  ownStyle: StyleOfRun,
  sharedStyle: StyleOfRun,
): SharedSplit {
  const paragraph = slot.paragraphs[paragraphIndex];
  const runs = paragraph?.runs ?? [];
  const isOwn = (run: Run) => run.weight !== 'shared';
  const first = runs.findIndex(isOwn);
  const last = runs.findLastIndex(isOwn);
  const piece = (from: number, to: number, style: StyleOfRun): StyledParagraph => ({
    slotId: slot.id,
    paragraphIndex,
    runs:
      paragraph === undefined ? [] : runs.slice(from, to).map((run) => styleRun(run, style(run, paragraph))),
  });
  if (first < 0) return { before: null, own: piece(0, runs.length, ownStyle), after: null };
  return {
    before: first > 0 ? piece(0, first, sharedStyle) : null,
    own: piece(first, last + 1, ownStyle),
    after: last + 1 < runs.length ? piece(last + 1, runs.length, sharedStyle) : null,
  };
}

export function plainText(paragraph: StyledParagraph): string {
  return wordsOfRuns(paragraph.runs);
}

export function restyle(paragraph: StyledParagraph, change: (run: StyledRun) => RunStyle): StyledParagraph {
  return { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, style: change(run) })) };
}
