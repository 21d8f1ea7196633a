import type { Span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { framedSlot, type LocalMember } from '../found-parallel.ts';
import type { ParallelMatch, ParallelText } from '../parallel-rule.ts';
import type { Frame } from '../shapes/frame.ts';
import { findPieceRuns, frameOfPieces, sharedWeight } from '../shapes/piece-runs.ts';

const fewestSentences = 3;
const weakest = 3;
/** A beginning of this length is looked for again after other sentences. */
const anaphora = 3;
const widestGap = 3;
/** Words that begin something to be done or said, where nouns may be the topic alone. */
const openingWord = /[将要须应会能愿把让使以在从为不没有更]/u;

/**
 * Sentences of a paragraph that open with clauses of one shape: 要坚守…。要坚守…。要坚守…。 Where they take up
 * more than a noun, others may stand between them: 我们将…。…。我们将…。我们将…。
 */
export function findSentenceParallels({ body }: ParallelText): readonly ParallelMatch[] {
  const found: ParallelMatch[] = [];
  for (const view of body) {
    const firsts = view.sentences.map(({ span, clauses }) => clauses[0] ?? span);
    const recurring = findRecurring(view, firsts);
    const taken = new Set(recurring.flat());
    const runs = findPieceRuns(view.text, firsts)
      .map(({ from, to }) => firsts.slice(from, to).map((_, index) => from + index))
      .filter((run) => !run.every((index) => taken.has(index)));
    for (const run of [...runs, ...recurring]) {
      const heads = run.flatMap((index) => firsts[index] ?? []);
      const frame = frameOfPieces(view.text, heads);
      if (run.length < fewestSentences || frame.prefix < 2 || sharedWeight(view.text, heads) < weakest)
        continue;
      const members = run.flatMap((index) => toMember(view, index, frame));
      found.push({ scope: 'sentence', members });
    }
  }
  return found;
}

/** Indices of sentences that begin with the same words, none of them far from the one before it. */
function findRecurring(view: BlockView, firsts: readonly Span[]): readonly (readonly number[])[] {
  const open = new Map<string, number[]>();
  const runs: number[][] = [];
  for (const [index, { start, end }] of firsts.entries()) {
    const key = view.text.slice(start, Math.min(end, start + anaphora));
    if (!openingWord.test(key) || !/^[\u4e00-\u9fff]{3}$/u.test(key)) continue;
    const run = open.get(key);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && index - last <= widestGap) {
      run.push(index);
    } else {
      const begun = [index];
      open.set(key, begun);
      runs.push(begun);
    }
  }
  return runs.filter(({ length }) => length >= fewestSentences);
}

function toMember(view: BlockView, index: number, frame: Frame): readonly LocalMember[] {
  const sentence = view.sentences[index];
  if (sentence === undefined) return [];
  const [first = sentence.span, ...others] = sentence.clauses;
  const slots = [
    framedSlot('other', first, frame),
    ...others.map((clause) => framedSlot('action', clause, { prefix: 0, suffix: 0 })),
  ];
  return [{ view, span: sentence.span, slots }];
}
