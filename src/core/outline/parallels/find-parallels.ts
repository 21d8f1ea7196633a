import type { BlockView } from '../text/document-view.ts';
import { findAspectParallels } from './aspect-parallels.ts';
import { findClauseParallels, findSegmentParallels } from './clause-parallels.ts';
import type { FoundParallel } from './found-parallel.ts';
import { findParagraphParallels } from './paragraph-parallels.ts';
import { findPhraseParallels } from './phrase-parallels.ts';
import { findSentenceParallels } from './sentence-parallels.ts';

type Detector = (
  body: readonly BlockView[],
  isNumbered: (view: BlockView) => boolean,
) => readonly FoundParallel[];

const detectors: readonly Detector[] = [
  findParagraphParallels,
  findSentenceParallels,
  findAspectParallels,
  findClauseParallels,
  findSegmentParallels,
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
  return detectors.flatMap((detect) => detect(body, isNumbered));
}
