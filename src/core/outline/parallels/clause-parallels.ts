import { type Span, span } from '../../model/span.ts';
import type { BlockView } from '../text/document-view.ts';
import { type FoundParallel, framedSlot, type LocalSlot, toParallel } from './found-parallel.ts';
import { findPieceRuns, frameOfPieces, sharedWeight, startAtOpening } from './piece-runs.ts';

const weakestOfMany = 2;
const weakestOfTwo = 6;
/** One clause that takes up the words inside the one before it must take up many. */
const weakestEcho = 6;
/** Parts of a sentence that share one character are a shape if there are this many. */
const fewestWithOneCharacter = 4;
const fewestSegments = 3;

/** Runs of clauses of one shape within a sentence: 一座…的“…之城”,一座…的“…之城”. */
export function findClauseParallels(body: readonly BlockView[]): readonly FoundParallel[] {
  const found: FoundParallel[] = [];
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
        const confidence = Math.min(0.95, 0.4 + members.length * 0.08 + weight * 0.05);
        found.push(toParallel(`c${found.length}`, 'clause', local, ['other'], confidence, 'shared-frame'));
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

/** Runs of parts of a sentence between semicolons that begin alike: 要把握…,…;要兼顾…,…. */
export function findSegmentParallels(body: readonly BlockView[]): readonly FoundParallel[] {
  const found: FoundParallel[] = [];
  for (const view of body) {
    for (const { clauses } of view.sentences) {
      const segments = splitSegments(view.text, clauses);
      if (segments.length < fewestSegments) continue;
      const heads = segments.map(([head]) => head);
      for (const { from, to } of findHeadRuns(view.text, heads)) {
        const members = withFirstSegment(view.text, segments, from, to);
        const shared = frameOfPieces(view.text, heads.slice(from, to)).prefix;
        if (members.length < (shared < 2 ? fewestWithOneCharacter : fewestSegments)) continue;
        const frame = frameOfPieces(
          view.text,
          members.map(([head]) => head),
        );
        const local = members.map((segment) => {
          const slots = segment.map(
            (clause, index): LocalSlot =>
              index === 0
                ? framedSlot('other', clause, { prefix: frame.prefix, suffix: 0 })
                : framedSlot('action', clause, { prefix: 0, suffix: 0 }),
          );
          return { view, span: span(segment[0].start, (segment.at(-1) ?? segment[0]).end), slots };
        });
        found.push(toParallel(`g${found.length}`, 'clause', local, ['other'], 0.75, 'shared-opening'));
      }
    }
  }
  return found;
}

type Segment = readonly [Span, ...Span[]];

function splitSegments(text: string, clauses: readonly Span[]): readonly Segment[] {
  const segments: [Span, ...Span[]][] = [];
  let isNew = true;
  for (const clause of clauses) {
    if (isNew) segments.push([clause]);
    else segments.at(-1)?.push(clause);
    isNew = text.charAt(clause.end) === ';';
  }
  return segments;
}

/** Runs of heads with the same first character. */
function findHeadRuns(
  text: string,
  heads: readonly Span[],
): readonly { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = 0;
  for (let index = 1; index <= heads.length; index += 1) {
    const first = heads[from];
    const next = heads[index];
    if (first !== undefined && next !== undefined && text.charAt(first.start) === text.charAt(next.start))
      continue;
    const members = heads.slice(from, index);
    const { prefix } = frameOfPieces(text, members);
    if ((members.length >= 3 && prefix >= 1) || (members.length === 2 && prefix >= 2))
      runs.push({ from, to: index });
    from = index;
  }
  return runs;
}

/** Adds the segment before a run if the shared words stand in it, too: 我们要打造…,…;打造…,…. */
function withFirstSegment(
  text: string,
  segments: readonly Segment[],
  from: number,
  to: number,
): readonly Segment[] {
  const members = segments.slice(from, to);
  const before = segments[from - 1];
  const heads = members.map(([head]) => head);
  const opening = heads[0] === undefined ? '' : text.charAt(heads[0].start);
  if (before === undefined) return members;
  for (const [index, clause] of before.entries()) {
    const head = text.charAt(clause.start) === opening ? clause : startAtOpening(text, clause, heads);
    if (head !== null) return [[head, ...before.slice(index + 1)], ...members];
  }
  return members;
}
