import type { FoundOrdinalList } from '../ordinals/find-ordinal-lists.ts';
import type { BlockView } from '../text/document-view.ts';
import { findAspectParallels } from './aspect-parallels.ts';
import { findBalancedPairs } from './balanced-pairs.ts';
import { findClauseParallels } from './clause-parallels.ts';
import { findCorrelativeParallels } from './correlative-parallels.ts';
import { findEnglishClauseParallels } from './english-clauses.ts';
import { findEnglishSentenceParallels } from './english-sentences.ts';
import type { FoundParallel } from './found-parallel.ts';
import { findLabelParallels } from './label-parallels.ts';
import { findOrdinalParallels } from './ordinal-parallels.ts';
import { findParagraphParallels } from './paragraph-parallels.ts';
import { findPhraseParallels } from './phrase-parallels.ts';
import { findSectionParallels } from './section-parallels.ts';
import { findSegmentParallels } from './segment-parallels.ts';
import { findSentenceParallels } from './sentence-parallels.ts';

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
  return withoutRepeats(detectors.flatMap((detect) => detect(body, isNumbered)));
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
