import { markedUnits } from '../../language/units.ts';
import type { Run, SlideSlot } from '../../model/deck/deck.ts';
import { layoutsWith } from '../../model/layouts/registry.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { sliceRun } from '../runs/run-slice.ts';
import { figuresIn } from './figure-patterns.ts';

/** Layouts whose items are sentences: a few words of them are set in colour. */
const stressedLayouts = layoutsWith('stresses');

const termsIn = markedUnits({ '“': [2, 14], '《': [2, 30] });
/** More in one item is no stress any more. */
const mostInItem = 3;

/** Sets the author's quoted terms and figures of items as `term` runs; no character changes. */
export function stressItems(candidate: SlideCandidate): SlideCandidate {
  if (!stressedLayouts.has(candidate.layout)) return candidate;
  return {
    ...candidate,
    slots: candidate.slots.map((slot) => (slot.role === 'item' ? stressSlot(slot) : slot)),
  };
}

function stressSlot(slot: SlideSlot): SlideSlot {
  return {
    ...slot,
    paragraphs: slot.paragraphs.map((paragraph, index) =>
      // The head of a card is as loud as it can be.
      paragraph.part === 'main' && slot.paragraphs.length > 1 && index === 0
        ? paragraph
        : { ...paragraph, runs: stressRuns(paragraph.runs) },
    ),
  };
}

function stressRuns(runs: readonly Run[]): readonly Run[] {
  let left = mostInItem;
  return runs.flatMap((run) => {
    if (left === 0 || run.weight !== undefined) return [run];
    const pieces = stressRun(run, left);
    left -= pieces.filter(({ weight }) => weight === 'term').length;
    return pieces;
  });
}

function stressRun(run: Run, most: number): readonly Run[] {
  const found = [...termsIn(run.text), ...figuresIn(run.text)]
    .sort((a, b) => a.start - b.start)
    .filter((each, index, all) => all.slice(0, index).every((before) => before.end <= each.start))
    .slice(0, most);
  if (found.length === 0) return [run];
  const pieces: Run[] = [];
  let at = 0;
  for (const { start, end } of found) {
    pieces.push(
      ...sliceRun(run, at, start),
      ...sliceRun(run, start, end).map((piece) => ({ ...piece, weight: 'term' as const })),
    );
    at = end;
  }
  return [...pieces, ...sliceRun(run, at, run.text.length)];
}
