import diff from 'fast-diff';
import type { Run, RunWeight } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import { pieceOfRun } from './run-piece.ts';

/**
 * The runs of a paragraph after the user changed its text. What stayed keeps its provenance, with exact
 * sub-spans; what came in is the user's, as loud as the text it stands in.
 */
export function reviseRuns(runs: readonly Run[], newText: string): readonly Run[] {
  const oldText = wordsOfRuns(runs);
  if (newText === oldText) return runs;
  const revised: Run[] = [];
  let offset = 0;
  for (const [change, text] of diff(oldText, newText, undefined, true)) {
    if (change === diff.INSERT) {
      revised.push(userRun(text, weightAt(runs, offset)));
      continue;
    }
    if (change === diff.EQUAL) revised.push(...runsBetween(runs, offset, offset + text.length));
    offset += text.length;
  }
  return joinNeighbours(revised);
}

function userRun(text: string, weight: RunWeight | undefined): Run {
  return weight === undefined ? { text, prov: { type: 'user' } } : { text, prov: { type: 'user' }, weight };
}

/** Weight of the run that the offset lies in or ends. */
function weightAt(runs: readonly Run[], offset: number): RunWeight | undefined {
  let end = 0;
  for (const run of runs) {
    end += run.text.length;
    if (offset <= end) return run.weight;
  }
  return runs.at(-1)?.weight;
}

function runsBetween(runs: readonly Run[], start: number, end: number): readonly Run[] {
  const pieces: Run[] = [];
  let runStart = 0;
  for (const run of runs) {
    const runEnd = runStart + run.text.length;
    const from = Math.max(start, runStart);
    const to = Math.min(end, runEnd);
    if (from < to) pieces.push(pieceOfRun(run, from - runStart, to - runStart));
    runStart = runEnd;
  }
  return pieces;
}

/**
 * Joins what the user wrote in several pieces, and source pieces that are neighbours in the source too: what was one run
 * before it was split is one again.
 */
export function joinNeighbours(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const union = last === undefined ? null : joinRuns(last, run);
    if (union === null) joined.push(run);
    else joined[joined.length - 1] = union;
  }
  return joined;
}

function joinRuns(a: Run, b: Run): Run | null {
  if (a.weight !== b.weight) return null;
  const text = a.text + b.text;
  if (a.prov.type === 'user' && b.prov.type === 'user') return { ...a, text };
  if (a.prov.type !== 'source' || b.prov.type !== 'source' || a.prov.end !== b.prov.start) return null;
  if (a.edit === undefined && b.edit === undefined) {
    return { ...a, text, prov: { ...a.prov, end: b.prov.end } };
  }
  const typographic = [a, b].every(({ edit }) => edit === undefined || edit.kind === 'typographic');
  if (!typographic) return null;
  const original = (a.edit?.original ?? a.text) + (b.edit?.original ?? b.text);
  return { ...a, text, prov: { ...a.prov, end: b.prov.end }, edit: { kind: 'typographic', original } };
}
