import { bodyUnits } from '../model/body-units.ts';
import { correctSource } from '../model/correct-source.ts';
import type { Run } from '../model/deck.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../model/span.ts';
import type { CoverageCheck, CoverageState, CoveredSentence } from './check-report.ts';
import { isFaithful, isLiteral, placedParagraphs } from './deck-runs.ts';

/** A sentence is shown when this share of its letters stands on slides … */
const shownShare = 0.5;
/** … and reached when this share stands on slides or in notes. */
const reachedShare = 0.95;

/** Where does each sentence of the body stand: on a slide, in notes, nowhere? */
export function checkCoverage({ source, corrections, outline, deck }: Project): CoverageCheck {
  const { raw } = source;
  const onSlides = new Uint8Array(raw.length);
  const anywhere = new Uint8Array(raw.length);
  for (const { paragraph, isNote } of placedParagraphs(deck)) {
    for (const run of paragraph.runs) {
      markCovered(anywhere, run, raw);
      if (!isNote) markCovered(onSlides, run, raw);
    }
  }
  const hidden = hiddenMarkup(raw.length, correctSource(source, corrections).blocks);
  const sentences = bodyUnits(outline).map(({ span, blockId }): CoveredSentence => {
    const letters = letterOffsets(raw, span).filter((offset) => hidden[offset] === 0);
    return { span, blockId, state: coverageState(letters, onSlides, anywhere) };
  });
  const count = (states: readonly CoverageState[]) =>
    sentences.filter((sentence) => states.includes(sentence.state)).length;
  const total = Math.max(1, sentences.length);
  return {
    sentences,
    shownRatio: sentences.length === 0 ? 1 : count(['slide']) / total,
    reachedRatio: sentences.length === 0 ? 1 : count(['slide', 'notes']) / total,
  };
}

function coverageState(
  letters: readonly number[],
  onSlides: Uint8Array,
  anywhere: Uint8Array,
): CoverageState {
  const share = (covered: Uint8Array) =>
    letters.length === 0 ? 1 : letters.filter((offset) => covered[offset] === 1).length / letters.length;
  if (share(onSlides) >= shownShare) return 'slide';
  return share(anywhere) >= reachedShare ? 'notes' : 'left-out';
}

function letterOffsets(raw: string, { start, end }: Span): readonly number[] {
  const offsets: number[] = [];
  for (let offset = start; offset < end; offset++) {
    if (/[^\p{P}\s]/u.test(raw.charAt(offset))) offsets.push(offset);
  }
  return offsets;
}

/** Faithful runs cover their span; elided ones the letters that they keep, in order. */
function markCovered(covered: Uint8Array, run: Run, raw: string): void {
  if (run.prov.type !== 'source' || run.prov.end > raw.length) return;
  const { start, end } = run.prov;
  if (isLiteral(run)) {
    if (isFaithful(run, raw)) covered.fill(1, start, end);
  } else if (run.edit?.kind === 'elided') {
    let from = start;
    for (const character of run.text) {
      const at = raw.indexOf(character, from);
      if (at < 0 || at >= end) continue;
      covered.fill(1, at, at + character.length);
      from = at + character.length;
    }
  }
}

function hiddenMarkup(length: number, blocks: Project['source']['blocks']): Uint8Array {
  const hidden = new Uint8Array(length);
  for (const block of blocks) for (const { start, end } of block.hidden) hidden.fill(1, start, end);
  return hidden;
}
