import { type Span, span } from '../../../../model/span.ts';
import { largest } from '../../../text/extremes.ts';
import { frameOfPieces } from '../shapes/piece-runs.ts';
import type { Segment } from '../shapes/segments.ts';

const fewestEven = 4;
const shortestEven = 4;
const longestEven = 9;
const fewestAlike = 2;
const longestEnding = 9;
/** 更要看到, 特别是要看到: so much of a short head is the same. */
const shortestEnding = 3;
/** Words that open the first of several statements, after its subject: 我们既要看到. */
const correlative = /既|不仅|不但/u;

/**
 * Parts of a sentence whose heads have one length and one rhythm without a word in common: 千方百计稳增长,…;
 * 凝心聚力促协同,…. The first head may stand after other clauses.
 */
export function findEvenHeads(text: string, segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const runs: (readonly Segment[])[] = [];
  let from = 1;
  while (from < segments.length) {
    const length = headLength(segments[from]);
    let to = from + 1;
    while (to < segments.length && headLength(segments[to]) === length) to += 1;
    if (length >= shortestEven && length <= longestEven) {
      const first = segments[from - 1];
      const at = first?.findIndex((clause) => lengthOf(clause) === length) ?? -1;
      const opening = at === -1 ? undefined : first?.[at];
      const rest = segments.slice(from, to);
      const members: readonly Segment[] =
        opening === undefined ? rest : [[opening, ...(first?.slice(at + 1) ?? [])], ...rest];
      // Heads with a word in common are found by it.
      const shared = frameOfPieces(
        text,
        members.map(([head]) => head),
      );
      if (members.length >= fewestEven && shared.prefix === 0 && areHeads(text, members)) runs.push(members);
    }
    from = to;
  }
  return runs;
}

/** Parts of a sentence with short heads of one ending: 既要看到,…;更要看到,…;特别是要看到,…. */
export function findAlikeEndings(
  text: string,
  segments: readonly Segment[],
): readonly (readonly Segment[])[] {
  const runs: (readonly Segment[])[] = [];
  let run: Segment[] = [];
  const close = () => {
    const { suffix } = frameOfPieces(
      text,
      run.map(([head]) => head),
    );
    if (run.length >= fewestAlike && suffix >= shortestEnding) runs.push(run);
    run = [];
  };
  for (const segment of segments) {
    const own = startAtCorrelative(text, segment);
    const [head] = own;
    const [previous] = run.at(-1) ?? [];
    const isShort = own.length > 1 && lengthOf(head) <= longestEnding;
    const isAlike = previous === undefined || frameOfPieces(text, [previous, head]).suffix >= shortestEnding;
    if (!isShort || !isAlike) close();
    if (isShort) run.push(own);
  }
  close();
  return runs;
}

function startAtCorrelative(text: string, [head, ...rest]: Segment): Segment {
  const at = text.slice(head.start, head.end).search(correlative);
  return at > 0 ? [span(head.start + at, head.end), ...rest] : [head, ...rest];
}

/** Heads of a rhythm continue: at least half of the parts have more to say than their head. */
function areHeads(text: string, members: readonly Segment[]): boolean {
  const going = members.filter(({ length }) => length > 1).length;
  const marks = largest(members.map(([head]) => (/[、\d]/u.test(text.slice(head.start, head.end)) ? 1 : 0)));
  return going * 2 >= members.length && marks === 0;
}

function headLength(segment: Segment | undefined): number {
  return segment === undefined ? 0 : lengthOf(segment[0]);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
