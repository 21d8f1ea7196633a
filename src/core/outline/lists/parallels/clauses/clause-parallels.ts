import type { Span } from '../../../../model/span.ts';
import { framedSlot } from '../found-parallel.ts';
import type { ParallelMatch, ParallelText } from '../parallel-rule.ts';
import { findPieceRuns, frameOfPieces, sharedWeight, startAtOpening } from '../shapes/piece-runs.ts';

const weakestOfMany = 2;
const weakestOfTwo = 6;
/** One clause that takes up the words inside the one before it must take up many. */
const weakestEcho = 6;

/** Runs of clauses of one shape within a sentence: 一座…的“…之城”,一座…的“…之城”. */
export function findClauseParallels({ body }: ParallelText): readonly ParallelMatch[] {
  const found: ParallelMatch[] = [];
  for (const view of body) {
    for (const { clauses } of view.sentences) {
      for (const members of [...findMembers(view.text, clauses), ...findEchoes(view.text, clauses)]) {
        const frame = frameOfPieces(view.text, members);
        const weight = sharedWeight(view.text, members);
        if (weight < (members.length >= 3 ? weakestOfMany : weakestOfTwo)) continue;
        const local = members.map((member) => ({
          view,
          span: member,
          slots: [framedSlot('other', member, frame)],
        }));
        found.push({ scope: 'clause', members: local, shared: weight });
      }
    }
  }
  return found;
}

function findMembers(text: string, clauses: readonly Span[]): readonly (readonly Span[])[] {
  return findPieceRuns(text, clauses).map(({ from, to }) => {
    const [first, ...rest] = clauses.slice(from, to);
    if (first === undefined) return [];
    const trimmed =
      rest.length >= 2 && frameOfPieces(text, [first, ...rest]).prefix < 2
        ? startAtOpening(text, first, rest)
        : null;
    if (trimmed !== null) return [trimmed, ...rest];
    const before = clauses[from - 1];
    const added = before === undefined ? null : startAtOpening(text, before, [first, ...rest]);
    return added === null ? [first, ...rest] : [added, first, ...rest];
  });
}

/** Pairs in which the second clause repeats words from inside the first: 甲从来没有像…,从来没有像…. */
function findEchoes(text: string, clauses: readonly Span[]): readonly (readonly Span[])[] {
  return clauses.slice(1).flatMap((clause, index) => {
    const before = clauses[index];
    if (
      before === undefined ||
      !text.slice(before.start + 1, before.end).includes(text.slice(clause.start, clause.start + weakestEcho))
    ) {
      return [];
    }
    const opened = clause.end - clause.start > weakestEcho ? startAtOpening(text, before, [clause]) : null;
    return opened === null ? [] : [[opened, clause]];
  });
}
