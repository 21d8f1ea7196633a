import { canonicalJson } from '../../model/canonical-json.ts';
import type { Paragraph } from '../../model/deck/deck.ts';
import { insertAfterPredecessor, inverted, pairUp } from './pairing.ts';
import { isEdited, paragraphKey, plannedSpans, sharedShare } from './paragraph-match.ts';

/** Three versions of one thing: as planned before, as planned now, as the user has it. */
export interface Versions<T> {
  readonly base: T;
  readonly theirs: T;
  readonly ours: T;
}

export interface MergedParagraphs {
  readonly paragraphs: readonly Paragraph[];
  /** Edited paragraphs whose words the new plan has in no paragraph. */
  readonly unplaced: readonly Paragraph[];
}

const alikeShare = 0.5;
const isSame = (a: Paragraph, b: Paragraph) => paragraphKey(a) === paragraphKey(b);
const isAlike = (a: Paragraph, b: Paragraph) =>
  a.part === b.part && sharedShare(plannedSpans([a]), plannedSpans([b])) >= alikeShare;

/**
 * The paragraphs of the new plan with what the user did to those of the old: other wording, paragraphs of their
 * own, and paragraphs taken out.
 */
export function mergeParagraphs({ base, theirs, ours }: Versions<readonly Paragraph[]>): MergedParagraphs {
  if (canonicalJson(ours) === canonicalJson(base)) return { paragraphs: theirs, unplaced: [] };
  if (canonicalJson(base) === canonicalJson(theirs)) return { paragraphs: ours, unplaced: [] };
  const ourOf = pairUp(base, ours, [isSame]);
  const baseOfTheirs = inverted(pairUp(base, theirs, [isSame, isAlike]));
  const baseOfOurs = inverted(ourOf);
  /** Our paragraph, by the place that it got in the new plan. */
  const placed = new Map<Paragraph, Paragraph>();
  const planned = theirs.flatMap((paragraph, index) => {
    const at = baseOfTheirs.get(index);
    if (at === undefined) return [paragraph];
    const own = ours[ourOf.get(at) ?? -1];
    if (own === undefined) return [];
    const merged = isEdited(own) ? carriedOver(own, paragraph) : paragraph;
    placed.set(own, merged);
    return [merged];
  });
  const isOwn = (index: number) => !baseOfOurs.has(index);
  const additions = new Set(ours.filter((_, index) => isOwn(index)));
  const order = ours.map((paragraph) => placed.get(paragraph) ?? paragraph);
  return {
    paragraphs: insertAfterPredecessor(planned, order, additions),
    unplaced: ours.filter((own, index) => !isOwn(index) && !placed.has(own) && isEdited(own)),
  };
}

/** The user's wording over what is planned now. */
function carriedOver({ runs, planned }: Paragraph, now: Paragraph): Paragraph {
  return planned === undefined ? { part: now.part, runs } : { part: now.part, runs, planned: now.runs };
}
