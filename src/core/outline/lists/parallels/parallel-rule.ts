import type { ParallelRun, SlotRole } from '../../../model/outline/outline.ts';
import type { BlockView } from '../../../view/document-view.ts';
import type { ListRule } from '../list-rule.ts';
import type { FoundOrdinalList } from '../ordinals/find-ordinal-lists.ts';
import type { LocalMember } from './found-parallel.ts';

/** What rules look at. */
export interface ParallelText {
  readonly body: readonly BlockView[];
  /** Whether a numbered heading leads the paragraph: what such paragraphs share is the shape of their headings. */
  readonly isNumbered: (view: BlockView) => boolean;
}

/** The same, once headings and lists are known. */
export interface StructuredText extends ParallelText {
  /** Level of the heading line right above the paragraph. */
  readonly levelAbove: (view: BlockView) => number | null;
  readonly ordinals: readonly FoundOrdinalList[];
}

/** Members of one shape, before it is said how sure that is. */
export interface ParallelMatch {
  readonly scope: ParallelRun['scope'];
  readonly members: readonly LocalMember[];
  /** Slots whose frame all members share; the slot `other` unless it is said. */
  readonly framed?: readonly SlotRole[];
  /** How much the members share that is no coincidence, where strength grows with it. */
  readonly shared?: number;
}

/** Strength that grows with the number of members and with what they share. */
export interface GrowingStrength {
  readonly base: number;
  readonly member: number;
  readonly shared: number;
  readonly most: number;
  /** Where the frame is one character or none: a shape that only syntax shows may be a turn of phrase. */
  readonly mostOfBare?: number;
}

export interface ParallelRule<Text extends ParallelText = ParallelText> extends ListRule {
  readonly find: (text: Text) => readonly ParallelMatch[];
  /** Code of the reason that is shown. */
  readonly says: 'shared-frame' | 'shared-opening' | 'named-aspect';
  readonly strength: number | GrowingStrength;
}

export function strengthOf(
  { strength }: Pick<ParallelRule, 'strength'>,
  { members, shared = 0 }: ParallelMatch,
): number {
  if (typeof strength === 'number') return strength;
  const { base, member, most, mostOfBare = most } = strength;
  const [slot] = members[0]?.slots ?? [];
  const frame = slot === undefined ? 0 : slot.span.end - slot.span.start - (slot.core.end - slot.core.start);
  return Math.min(frame <= 1 ? mostOfBare : most, base + members.length * member + shared * strength.shared);
}
