import { joinNeighbours, reviseRuns } from '../../../core/edit/paragraphs/revise-runs.ts';
import type { Paragraph, Slide, SlideSlot } from '../../../core/model/deck/deck.ts';
import { edit, textOf } from '../../app/store/edits.ts';
import { editText } from '../../app/store/links.ts';
import type { TextTarget } from '../../app/store/session.ts';

/**
 * A list item ends at the caret, and what follows becomes an item of its own; false for texts that are no list
 * items by themselves: titles, and cards with an explanation.
 */
export function splitItem(slide: Slide, target: TextTarget, start: number, end: number): boolean {
  const item = itemAt(slide, target);
  if (item === null) return false;
  const { paragraph, index } = item;
  const text = textOf(paragraph);
  const slideId = slide.id;
  const slotId = newItemId(slide);
  const after: Paragraph = { part: paragraph.part, runs: reviseRuns(paragraph.runs, text.slice(end)) };
  const isSplit = edit([
    ...(start < text.length
      ? [
          {
            type: 'set-paragraph',
            slideId,
            slotId: target.slotId,
            index: 0,
            runs: reviseRuns(paragraph.runs, text.slice(0, start)),
          } as const,
        ]
      : []),
    {
      type: 'add-slot',
      slideId,
      index: index + 1,
      slot: { id: slotId, role: 'item', paragraphs: [after] },
    },
  ]);
  if (isSplit) editText(slideId, { slotId, paragraphIndex: 0 }, 0);
  return isSplit;
}

/**
 * Pastes several lines into a list item: the first continues with it, each further one is an item of its own, and what
 * stood after the caret follows the last. False for texts that are no list items by themselves.
 */
export function pasteItems(
  slide: Slide,
  target: TextTarget,
  { start, end }: { readonly start: number; readonly end: number },
  lines: readonly string[],
): boolean {
  const item = itemAt(slide, target);
  const [first = '', ...others] = lines;
  if (item === null || others.length === 0) return false;
  const { paragraph, index } = item;
  const text = textOf(paragraph);
  const slideId = slide.id;
  const ids = newItemIds(slide, others.length);
  const caret = others.at(-1)?.length ?? 0;
  const isPasted = edit([
    {
      type: 'set-paragraph',
      slideId,
      slotId: target.slotId,
      index: 0,
      runs: reviseRuns(paragraph.runs, text.slice(0, start) + first),
    },
    ...others.map((line, at) => {
      const isLast = at === others.length - 1;
      const runs = reviseRuns(
        isLast ? reviseRuns(paragraph.runs, text.slice(end)) : [],
        line + (isLast ? text.slice(end) : ''),
      );
      return {
        type: 'add-slot',
        slideId,
        index: index + 1 + at,
        slot: { id: ids[at] ?? '', role: 'item', paragraphs: [{ part: paragraph.part, runs }] },
      } as const;
    }),
  ]);
  if (isPasted) editText(slideId, { slotId: ids.at(-1) ?? target.slotId, paragraphIndex: 0 }, caret);
  return isPasted;
}

/** Takes a list item up into the one above; false where there is none. */
export function joinItemWithPrevious(slide: Slide, target: TextTarget): boolean {
  const item = itemAt(slide, target);
  const above = item === null ? undefined : slide.slots[item.index - 1];
  const [previous] = above?.paragraphs ?? [];
  if (item === null || above === undefined || previous === undefined || !isPlainItem(above)) return false;
  const slideId = slide.id;
  const { runs } = item.paragraph;
  const isJoined = edit([
    ...(runs.length > 0
      ? [
          {
            type: 'set-paragraph',
            slideId,
            slotId: above.id,
            index: 0,
            runs: joinNeighbours([...previous.runs, ...runs]),
          } as const,
        ]
      : []),
    { type: 'remove-slot', slideId, slotId: target.slotId },
  ]);
  if (isJoined) editText(slideId, { slotId: above.id, paragraphIndex: 0 }, textOf(previous).length);
  return isJoined;
}

/**
 * Takes a list item off the slide, or one of its explanations; false for other texts. Its sentence stays in the
 * notes, and the coverage shows it.
 */
export function removeItem(slide: Slide, { slotId, paragraphIndex }: TextTarget): boolean {
  const slot = slide.slots.find(({ id }) => id === slotId);
  if (slot?.role !== 'item') return false;
  const isWhole = slot.paragraphs.length === 1 || slot.paragraphs[paragraphIndex]?.part === 'main';
  return edit([
    isWhole
      ? { type: 'remove-slot', slideId: slide.id, slotId }
      : { type: 'remove-paragraph', slideId: slide.id, slotId, index: paragraphIndex },
  ]);
}

function itemAt(slide: Slide, { slotId }: TextTarget): { paragraph: Paragraph; index: number } | null {
  const index = slide.slots.findIndex(({ id }) => id === slotId);
  const slot = slide.slots[index];
  const [paragraph] = slot?.paragraphs ?? [];
  return slot === undefined || paragraph === undefined || !isPlainItem(slot) ? null : { paragraph, index };
}

function isPlainItem({ role, paragraphs }: SlideSlot): boolean {
  return role === 'item' && paragraphs.length === 1;
}

function newItemId(slide: Slide): string {
  return newItemIds(slide, 1)[0] ?? '';
}

function newItemIds({ slots }: Slide, count: number): readonly string[] {
  const taken = new Set(slots.map(({ id }) => id));
  const ids: string[] = [];
  for (let number = 1; ids.length < count; number += 1) {
    if (!taken.has(`own-item-${number}`)) ids.push(`own-item-${number}`);
  }
  return ids;
}
