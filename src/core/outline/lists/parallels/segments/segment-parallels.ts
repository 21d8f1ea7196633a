import { type Span, span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { framedSlot, type LocalSlot } from '../found-parallel.ts';
import type { ParallelMatch, ParallelText } from '../parallel-rule.ts';
import { frameOfPieces, startAtOpening } from '../shapes/piece-runs.ts';
import { type Segment, splitSegments } from '../shapes/segments.ts';

/** Parts of a sentence that share one character are a shape if there are this many. */
const fewestWithOneCharacter = 4;
const fewestSegments = 3;

type FindRuns = (text: string, segments: readonly Segment[]) => readonly (readonly Segment[])[];

/** Runs of parts of a sentence between semicolons whose heads are built alike. */
export function findSegments(findRuns: FindRuns) {
  return ({ body }: ParallelText): readonly ParallelMatch[] =>
    body.flatMap((view) =>
      view.sentences.flatMap(({ clauses }) => {
        const segments = splitSegments(view.text, clauses);
        return segments.length < fewestSegments
          ? []
          : findRuns(view.text, segments).map((members) => toMatch(view, members));
      }),
    );
}

function toMatch(view: BlockView, members: readonly Segment[]): ParallelMatch {
  const { prefix } = frameOfPieces(
    view.text,
    members.map(([head]) => head),
  );
  const local = members.map((segment) => {
    const slots = segment.map(
      (clause, index): LocalSlot =>
        index === 0
          ? framedSlot('other', clause, { prefix, suffix: 0 })
          : framedSlot('action', clause, { prefix: 0, suffix: 0 }),
    );
    return { view, span: span(segment[0].start, (segment.at(-1) ?? segment[0]).end), slots };
  });
  return { scope: 'clause', members: local };
}

/** Parts whose heads begin with the same words: 要把握…,…;要兼顾…,…. */
export function findAlikeOpenings(
  text: string,
  segments: readonly Segment[],
): readonly (readonly Segment[])[] {
  const heads = segments.map(([head]) => head);
  return findHeadRuns(text, heads).flatMap(({ from, to }) => {
    const members = withFirstSegment(text, segments, from, to);
    const shared = frameOfPieces(text, heads.slice(from, to)).prefix;
    return members.length < (shared < 2 ? fewestWithOneCharacter : fewestSegments) ? [] : [members];
  });
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
