import { canonicalJson } from '../../model/canonical-json.ts';
import type { Slide, SlideSlot } from '../../model/deck/deck.ts';
import { type MergedParagraphs, mergeParagraphs, type Versions } from './merge-paragraphs.ts';
import { insertAfterPredecessor, pairUp } from './pairing.ts';
import { isEdited, paragraphKey, plannedSpans, sharedShare } from './paragraph-match.ts';

export interface MergedSlide {
  readonly slide: Slide;
  /** False where edits on the slide found no place: the slide as the user has it must stay too. */
  readonly isWhole: boolean;
}

const alikeShare = 0.5;

/**
 * The slide as planned now with the user's edits: layout, wording, slots and notes. A locked slide keeps what it
 * shows. Section and id are those of the new plan.
 */
export function mergeSlide({ base, theirs, ours }: Versions<Slide>): MergedSlide {
  const notes = mergeNotes({ base: base.notes, theirs: theirs.notes, ours: ours.notes });
  const { locked } = ours;
  if (locked) {
    return { slide: { ...theirs, layout: ours.layout, slots: ours.slots, notes, locked }, isWhole: true };
  }
  const { slots, isWhole } = mergeSlots({ base: base.slots, theirs: theirs.slots, ours: ours.slots });
  const layout = ours.layout === base.layout ? theirs.layout : ours.layout;
  return { slide: { ...theirs, layout, slots, notes, locked }, isWhole };
}

/** Notes have no form that an edit could fail to fit: what is left over stands at the end. */
function mergeNotes(versions: Versions<Slide['notes']>): Slide['notes'] {
  const { paragraphs, unplaced } = mergeParagraphs(versions);
  return [...paragraphs, ...unplaced];
}

const slotKey = ({ role, paragraphs }: SlideSlot) => `${role} ${paragraphs.map(paragraphKey).join(' ')}`;
const pairTests = [
  (a: SlideSlot, b: SlideSlot) => slotKey(a) === slotKey(b),
  // A slot that a slide has once, a title, is the same whatever it says.
  (a: SlideSlot, b: SlideSlot) => a.role === b.role && a.id === a.role && b.id === b.role,
  (a: SlideSlot, b: SlideSlot) =>
    a.role === b.role && sharedShare(plannedSpans(a.paragraphs), plannedSpans(b.paragraphs)) >= alikeShare,
];

function mergeSlots({ base, theirs, ours }: Versions<Slide['slots']>): {
  readonly slots: Slide['slots'];
  readonly isWhole: boolean;
} {
  if (canonicalJson(ours) === canonicalJson(base)) return { slots: theirs, isWhole: true };
  if (canonicalJson(base) === canonicalJson(theirs)) return { slots: ours, isWhole: true };
  const pairs = pairUp(theirs, base, pairTests);
  const ownOf = (id: string | undefined) => ours.find((own) => own.id === id);
  const placed = new Map<SlideSlot, SlideSlot>();
  let isWhole = true;
  const planned = theirs.flatMap((slot, index) => {
    const before = base[pairs.get(index) ?? -1];
    if (before === undefined) return [slot];
    const own = ownOf(before.id);
    if (own === undefined) return [];
    const merged = mergeSlot({ base: before, theirs: slot, ours: own });
    isWhole &&= merged.unplaced.length === 0;
    const kept = { ...slot, paragraphs: merged.paragraphs };
    placed.set(own, kept);
    return [kept];
  });
  const known = new Set(base.map(({ id }) => id));
  const additions = new Set(ours.filter(({ id }) => !known.has(id)));
  const isLost = (own: SlideSlot) => known.has(own.id) && !placed.has(own) && own.paragraphs.some(isEdited);
  const order = ours.map((own) => placed.get(own) ?? own);
  const slots = insertAfterPredecessor(inOrderOf(order, planned), order, additions);
  return { slots: withUniqueIds(slots), isWhole: isWhole && !ours.some(isLost) };
}

function mergeSlot({ base, theirs, ours }: Versions<SlideSlot>): MergedParagraphs {
  const merged = mergeParagraphs({
    base: base.paragraphs,
    theirs: theirs.paragraphs,
    ours: ours.paragraphs,
  });
  // A slot is never without a paragraph.
  return merged.paragraphs.length > 0 ? merged : { ...merged, paragraphs: theirs.paragraphs };
}

/** The slots that the user has seen, in the order in which they left them. */
function inOrderOf(order: readonly SlideSlot[], planned: readonly SlideSlot[]): readonly SlideSlot[] {
  const seen = order.filter((slot) => planned.includes(slot));
  let next = 0;
  return planned.map((slot) => {
    if (!seen.includes(slot)) return slot;
    next += 1;
    return seen[next - 1] ?? slot;
  });
}

function withUniqueIds(slots: readonly SlideSlot[]): readonly SlideSlot[] {
  const taken = new Set<string>();
  return slots.map((slot) => {
    let id = slot.id;
    for (let number = 2; taken.has(id); number += 1) id = `${slot.id}-${number}`;
    taken.add(id);
    return id === slot.id ? slot : { ...slot, id };
  });
}
