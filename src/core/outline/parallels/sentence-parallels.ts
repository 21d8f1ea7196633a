import type { BlockView } from '../text/document-view.ts';
import { type FoundParallel, framedSlot, toParallel } from './found-parallel.ts';
import { findPieceRuns, frameOfPieces, sharedWeight } from './piece-runs.ts';

const fewestSentences = 3;
const weakest = 3;

/** Runs of sentences of a paragraph that open with clauses of one shape: 要坚守…。要坚守…。要坚守…。 */
export function findSentenceParallels(body: readonly BlockView[]): readonly FoundParallel[] {
  const found: FoundParallel[] = [];
  for (const view of body) {
    const sentences = view.sentences.map((sentence) => ({
      sentence,
      first: sentence.clauses[0] ?? sentence.span,
    }));
    const firsts = sentences.map(({ first }) => first);
    for (const { from, to } of findPieceRuns(view.text, firsts)) {
      const run = firsts.slice(from, to);
      const frame = frameOfPieces(view.text, run);
      if (run.length < fewestSentences || frame.prefix < 2 || sharedWeight(view.text, run) < weakest)
        continue;
      const members = sentences.slice(from, to).map(({ sentence, first }) => ({
        view,
        span: sentence.span,
        slots: [
          framedSlot('other', first, frame),
          ...sentence.clauses
            .slice(1)
            .map((clause) => framedSlot('action', clause, { prefix: 0, suffix: 0 })),
        ],
      }));
      found.push(toParallel(`s${found.length}`, 'sentence', members, ['other'], 0.8, 'shared-frame'));
    }
  }
  return found;
}
