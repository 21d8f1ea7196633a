import { type Span, span } from '../../model/span.ts';
import type { BlockView } from '../text/document-view.ts';
import { type FoundParallel, framedSlot, toParallel } from './found-parallel.ts';
import { commonFrame, type Frame } from './frame.ts';

const weakestOfMany = 2;
const weakestOfTwo = 6;
const fewestSentences = 3;

/** Runs of clauses of one shape within a sentence: 一座…的“…之城”,一座…的“…之城”. */
export function findClauseParallels(body: readonly BlockView[]): readonly FoundParallel[] {
  const found: FoundParallel[] = [];
  for (const view of body) {
    for (const { clauses } of view.sentences) {
      for (const run of findRuns(view.text, clauses)) {
        const members = withOpening(view.text, run.before, run.pieces);
        const frame = frameOf(view.text, members);
        const needed = members.length >= 3 ? weakestOfMany : weakestOfTwo;
        if (members.length < 2 || frame.prefix + frame.suffix < needed) continue;
        found.push(toRun(view, members, frame, 'clause', `c${found.length}`));
      }
    }
  }
  return found;
}

/** Runs of sentences of a paragraph that begin alike: 要坚守…。要坚守…。要坚守…。 */
export function findSentenceParallels(body: readonly BlockView[]): readonly FoundParallel[] {
  const found: FoundParallel[] = [];
  for (const view of body) {
    const firsts = view.sentences.flatMap(({ clauses }) => clauses.slice(0, 1));
    for (const { pieces: run } of findRuns(view.text, firsts)) {
      const frame = frameOf(view.text, run);
      if (run.length < fewestSentences || frame.prefix < weakestOfMany) continue;
      const sentences = view.sentences.filter(({ clauses }) =>
        run.some(({ start }) => clauses[0]?.start === start),
      );
      const members = sentences.map((sentence) => sentence.span);
      found.push(toRun(view, members, { prefix: frame.prefix, suffix: 0 }, 'sentence', `s${found.length}`));
    }
  }
  return found;
}

function frameOf(text: string, run: readonly Span[]): Frame {
  return commonFrame(run.map(({ start, end }) => text.slice(start, end)));
}

interface PieceRun {
  readonly pieces: readonly Span[];
  /** The piece in front of the run. */
  readonly before: Span | null;
}

/** Longest runs of neighbours that share at least two characters at one end. */
function findRuns(text: string, pieces: readonly Span[]): readonly PieceRun[] {
  const runs: PieceRun[] = [];
  let run: Span[] = [];
  let before: Span | null = null;
  for (const piece of pieces) {
    const first = run[0];
    if (
      first !== undefined &&
      isAlike(frameOf(text, [first, piece])) &&
      isAlike(frameOf(text, [...run.slice(-1), piece]))
    ) {
      run.push(piece);
      continue;
    }
    if (run.length >= 2) runs.push({ pieces: run, before });
    before = run.at(-1) ?? null;
    run = [piece];
  }
  if (run.length >= 2) runs.push({ pieces: run, before });
  return runs.filter((found) => isAlike(frameOf(text, found.pieces)));
}

function isAlike({ prefix, suffix }: Frame): boolean {
  return prefix >= 2 || suffix >= 2;
}

/** The first member often stands behind the verb that governs them all: 建设成一座…,一座…. */
function withOpening(text: string, before: Span | null, run: readonly Span[]): readonly Span[] {
  const [first, ...rest] = run;
  if (first === undefined) return run;
  const ownFrame = frameOf(text, run);
  if (ownFrame.prefix < 2 && rest.length >= 2) {
    const trimmed = startAtOpening(text, first, rest, frameOf(text, rest));
    if (trimmed !== null) return [trimmed, ...rest];
  }
  const added = before === null ? null : startAtOpening(text, before, run, ownFrame);
  return added === null ? run : [added, ...run];
}

/** The part of a piece from the words on that the others begin with; null unless it ends like them, too. */
function startAtOpening(text: string, piece: Span, others: readonly Span[], frame: Frame): Span | null {
  const [sample] = others;
  if (sample === undefined || frame.prefix < 2) return null;
  const opening = text.slice(sample.start, sample.start + frame.prefix);
  const closing = text.slice(sample.end - frame.suffix, sample.end);
  const inside = text.slice(piece.start, piece.end);
  const at = inside.lastIndexOf(opening);
  if (at <= 0 || !inside.endsWith(closing) || at + opening.length + closing.length >= inside.length)
    return null;
  return span(piece.start + at, piece.end);
}

function toRun(
  view: BlockView,
  members: readonly Span[],
  frame: Frame,
  scope: 'clause' | 'sentence',
  id: string,
): FoundParallel {
  const confidence = Math.min(0.95, 0.4 + members.length * 0.08 + (frame.prefix + frame.suffix) * 0.05);
  const local = members.map((member) => ({
    view,
    span: member,
    slots: [framedSlot('other', member, frame)],
  }));
  return toParallel(id, scope, local, ['other'], confidence, 'shared-frame');
}
