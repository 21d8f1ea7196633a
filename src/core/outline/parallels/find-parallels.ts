import type { BlockView } from '../text/document-view.ts';
import { findClauseParallels, findSentenceParallels } from './clause-parallels.ts';
import type { FoundParallel } from './found-parallel.ts';
import { findParagraphParallels } from './paragraph-parallels.ts';

const detectors: readonly ((body: readonly BlockView[]) => readonly FoundParallel[])[] = [
  findParagraphParallels,
  findSentenceParallels,
  findClauseParallels,
];

/** Pieces of text of one shape, in every scope. */
export function findParallels(body: readonly BlockView[]): readonly FoundParallel[] {
  return detectors.flatMap((detect) => detect(body));
}
