import type { BlockView } from '../../text/document-view.ts';
import type { FoundOrdinalList } from '../ordinals/find-ordinal-lists.ts';
import { findBalancedPairs } from './clauses/balanced-pairs.ts';
import { findClauseParallels } from './clauses/clause-parallels.ts';
import { findCorrelativeParallels } from './clauses/correlative-parallels.ts';
import { findPhraseParallels } from './clauses/phrase-parallels.ts';
import { findEnglishClauseParallels } from './english/english-clauses.ts';
import { findEnglishSentenceParallels } from './english/english-sentences.ts';
import type { FoundParallel } from './found-parallel.ts';
import { findLabelParallels } from './paragraphs/label-parallels.ts';
import { findOrdinalParallels } from './paragraphs/ordinal-parallels.ts';
import { findParagraphParallels } from './paragraphs/paragraph-parallels.ts';
import { findSectionParallels } from './paragraphs/section-parallels.ts';
import { findSentenceParallels } from './paragraphs/sentence-parallels.ts';
import { findAspectParallels } from './segments/aspect-parallels.ts';
import { findSegmentParallels } from './segments/segment-parallels.ts';
import { shareAShape } from './shapes/topics.ts';

type Detector = (
  body: readonly BlockView[],
  isNumbered: (view: BlockView) => boolean,
) => readonly FoundParallel[];

const detectors: readonly Detector[] = [
  findParagraphParallels,
  findSentenceParallels,
  findAspectParallels,
  findEnglishSentenceParallels,
  findClauseParallels,
  findEnglishClauseParallels,
  findSegmentParallels,
  findBalancedPairs,
  findCorrelativeParallels,
  findPhraseParallels,
];

/**
 * Pieces of text of one shape, in every scope. `isNumbered` tells the paragraphs that a numbered heading
 * leads: what they share is the shape of their headings.
 */
export function findParallels(
  body: readonly BlockView[],
  isNumbered: (view: BlockView) => boolean,
): readonly FoundParallel[] {
  return withoutRepeats(detectors.flatMap((detect) => detect(body, isNumbered)).filter(shareAShape));
}

/** What else is parallel once headings and lists are known; `parallels` are those that were found before. */
export function addStructuredParallels(
  parallels: readonly FoundParallel[],
  body: readonly BlockView[],
  levelAbove: (view: BlockView) => number | null,
  lists: readonly FoundOrdinalList[],
): readonly FoundParallel[] {
  return withoutRepeats([
    ...parallels,
    ...findSectionParallels(body, levelAbove),
    ...findOrdinalParallels(lists),
    ...findLabelParallels(body),
  ]);
}

/** A run all of whose members end where members of one run before it do says nothing more. */
function withoutRepeats(runs: readonly FoundParallel[]): readonly FoundParallel[] {
  const runsAt = new Map<number, Set<number>>();
  return runs.filter(({ run: { members } }, index) => {
    const ends = members.map(({ span }) => span.end);
    const [first, ...others] = ends.map((end) => runsAt.get(end));
    const isRepeat = [...(first ?? [])].some((run) => others.every((found) => found?.has(run)));
    if (isRepeat) return false;
    for (const end of ends) {
      const found = runsAt.get(end) ?? new Set();
      runsAt.set(end, found.add(index));
    }
    return true;
  });
}
