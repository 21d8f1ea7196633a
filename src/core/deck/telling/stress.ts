import type { Run, RunEdit, SlideSlot } from '../../model/deck/deck.ts';
import type { SlideCandidate } from '../plan/candidate.ts';

/** Layouts whose items are sentences: a few words of them are set in colour. */
const stressedLayouts = new Set<SlideCandidate['layout']>([
  'clauses',
  'passage',
  'question',
  'sentence-cards',
  'quadrants',
  'chain',
]);

const quoted = /“[^“”]{2,14}”|《[^《》]{2,30}》/gu;
/** A figure with what it counts; years, days and ordinals are no figures. */
const figure =
  /(?<![第\d.A-Za-z])\d[\d,，.]*(?:\/\d+)?(?:万亿|[万亿]|多|余)*(?:%|％|‰|个?百分点|[美欧港]?元|人次|平方公里|平方米|立方米|千瓦时|千瓦|公里|公斤|[人户家个项件吨亩倍岁次所座条辆套台种名位只斤米])(?:以上|以下|左右)?/gu;
const englishFigure =
  /(?<![\d.A-Za-z])[$€£]?\d[\d,.]*(?:\s?(?:%|percent|thousand|million|billion|trillion|per cent))(?![A-Za-z])|[$€£]\d[\d,.]*/gu;
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
  const found = [quoted, figure, englishFigure]
    .flatMap((pattern) => [...run.text.matchAll(pattern)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .sort((a, b) => a.start - b.start)
    .filter((each, index, all) => all.slice(0, index).every((before) => before.end <= each.start))
    .slice(0, most);
  if (found.length === 0) return [run];
  const pieces: Run[] = [];
  let at = 0;
  for (const { start, end } of found) {
    pieces.push(
      ...slice(run, at, start),
      ...slice(run, start, end).map((piece) => ({ ...piece, weight: 'term' as const })),
    );
    at = end;
  }
  return [...pieces, ...slice(run, at, run.text.length)];
}

/** Part of a run, with the provenance of just that part where text and source run side by side. */
function slice(run: Run, start: number, end: number): readonly Run[] {
  if (start >= end) return [];
  const text = run.text.slice(start, end);
  const { prov, edit } = run;
  if (prov.type !== 'source' || prov.end - prov.start !== run.text.length) return [{ ...run, text }];
  const original = edit?.original.slice(start, end);
  const ownEdit: RunEdit | undefined =
    edit === undefined || original === undefined || original === text ? undefined : { ...edit, original };
  return [
    {
      text,
      prov: { ...prov, start: prov.start + start, end: prov.start + end },
      ...(ownEdit === undefined ? {} : { edit: ownEdit }),
    },
  ];
}
