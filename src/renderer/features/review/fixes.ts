import type { Finding } from '../../../core/check/findings.ts';
import { halfWidthMark } from '../../../core/check/slides.ts';
import { rawRuns, slideRuns } from '../../../core/deck/runs/source-runs.ts';
import type { Operation } from '../../../core/edit/operation.ts';
import type { Paragraph, Run, Slide } from '../../../core/model/deck/deck.ts';
import { correctSource } from '../../../core/model/source/correct-source.ts';
import { edit } from '../../app/store/edits.ts';
import type { OpenDocument } from '../../app/store/session.ts';
import { correct, takeBack } from '../../app/store/structure.ts';

export type FixKind = 'to-notes' | 'make-body' | 'add-items' | 'restore' | 'split' | 'set-marks' | 'remove';

/** A way to settle a finding; each can be undone. */
export interface Fix {
  readonly kind: FixKind;
  /** Done at once, to the deck alone: such fixes can be made for all findings together. */
  readonly isCertain: boolean;
  /** False where it could not be done. */
  readonly run: () => boolean;
}

/** What can be done about a finding, the best first. */
export function fixesOf(document: OpenDocument, finding: Finding): readonly Fix[] {
  switch (finding.group) {
    case 'left-out':
      return leftOutFixes(document, finding);
    case 'counts':
      return operationsFix('add-items', addItems(document, finding));
    case 'figures':
    case 'wording':
      return operationsFix('restore', restore(document, finding));
    case 'fit':
      return operationsFix('split', splitSlide(document, finding));
    case 'marks':
      return operationsFix('set-marks', setMarks(document, finding));
    case 'slides':
      return operationsFix('remove', removeSlide(document, finding));
    default:
      return [];
  }
}

function operationsFix(kind: FixKind, operations: readonly Operation[]): readonly Fix[] {
  return operations.length === 0 ? [] : [{ kind, isCertain: true, run: () => edit(operations) }];
}

function leftOutFixes(document: OpenDocument, finding: Finding): readonly Fix[] {
  const toNotes = operationsFix('to-notes', intoNotes(document, finding));
  const isBody = finding.reason === 'not-placed' || finding.reason === 'shortened';
  const blockId = blockAt(document, finding);
  if (isBody || blockId === null) return toNotes;
  const isByHand = finding.reason === 'by-hand';
  const asBody: Fix = {
    kind: 'make-body',
    isCertain: false,
    run: () => {
      if (isByHand) takeBack(blockId);
      else correct({ type: 'text', blockId });
      return true;
    },
  };
  return [asBody, ...toNotes];
}

function blockAt({ outline }: OpenDocument, { spans: [first] }: Finding): string | null {
  const block = outline.blocks.find(
    ({ span }) => first !== undefined && span.start <= first.start && first.start < span.end,
  );
  return block?.id ?? null;
}

/** Into the notes of the slide that tells what stands before it in the document. */
function intoNotes(document: OpenDocument, { spans: [where] }: Finding): readonly Operation[] {
  if (where === undefined) return [];
  const slide = slideBefore(document.deck.slides, where.start);
  const runs = rawRuns(correctSource(document.source, document.corrections), where);
  if (slide === undefined || runs.length === 0) return [];
  const after = slide.notes.findLastIndex(({ runs: noted }) => (startOf(noted) ?? 0) < where.start);
  const paragraph: Paragraph = { part: 'main', runs };
  return [{ type: 'add-paragraph', slideId: slide.id, slotId: null, index: after + 1, paragraph }];
}

/** The slide whose words or notes come last before a place in the source. */
function slideBefore(slides: readonly Slide[], offset: number): Slide | undefined {
  let best: Slide | undefined = slides[0];
  let bestStart = -1;
  for (const slide of slides) {
    if (slide.layout === 'agenda') continue;
    const paragraphs = [...slide.slots.flatMap((slot) => slot.paragraphs), ...slide.notes];
    for (const { runs } of paragraphs) {
      const start = startOf(runs);
      if (start !== null && start <= offset && start > bestStart) {
        best = slide;
        bestStart = start;
      }
    }
  }
  return best;
}

function startOf(runs: readonly Run[]): number | null {
  for (const { prov } of runs) if (prov.type === 'source') return prov.start;
  return null;
}

/** The members that a list lacks, each at its place among the others. */
function addItems(document: OpenDocument, { slideId, spans }: Finding): readonly Operation[] {
  const slide = document.deck.slides.find(({ id }) => id === slideId);
  if (slide === undefined || spans.length === 0) return [];
  const source = correctSource(document.source, document.corrections);
  const items = slide.slots.flatMap((slot, index) =>
    slot.role === 'item' ? [{ index, start: startOf(slot.paragraphs.flatMap(({ runs }) => runs)) ?? 0 }] : [],
  );
  if (items.length === 0) return [];
  const taken = new Set(slide.slots.map(({ id }) => id));
  return spans.map((where, added) => {
    const before = items.findLast(({ start }) => start < where.start);
    const index = (before === undefined ? (items[0]?.index ?? 0) : before.index + 1) + added;
    const id = freeId(taken, 'own-item');
    const runs = slideRuns(source, where);
    return {
      type: 'add-slot',
      slideId: slide.id,
      index,
      slot: { id, role: 'item', paragraphs: [{ part: 'main', runs }] },
    };
  });
}

function freeId(taken: Set<string>, stem: string): string {
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  taken.add(`${stem}-${number}`);
  return `${stem}-${number}`;
}

function restore(document: OpenDocument, finding: Finding): readonly Operation[] {
  const { slideId, slotId, paragraphIndex } = finding;
  const slide = document.deck.slides.find(({ id }) => id === slideId);
  const paragraphs = slide?.slots.find(({ id }) => id === slotId)?.paragraphs ?? [];
  const exact = paragraphs[paragraphIndex ?? 0];
  // A check may know the slot only: the paragraph that was reworded is the one.
  const index =
    exact?.planned === undefined
      ? paragraphs.findIndex((each) => each.planned !== undefined)
      : (paragraphIndex ?? 0);
  if (slideId === null || slotId === null || index < 0) return [];
  return [{ type: 'restore-paragraph', slideId, slotId, index }];
}

/** The second half of the items on a slide of its own, under the same title. */
function splitSlide(document: OpenDocument, { slideId }: Finding): readonly Operation[] {
  const { slides } = document.deck;
  const at = slides.findIndex(({ id }) => id === slideId);
  const slide = slides[at];
  const items = slide?.slots.filter(({ role }) => role === 'item') ?? [];
  if (slide === undefined || items.length < 2) return [];
  const moved = new Set(items.slice(Math.ceil(items.length / 2)).map(({ id }) => id));
  const titles = slide.slots.filter(({ role }) => role === 'title' || role === 'column-head');
  const second: Slide = {
    ...slide,
    id: freeId(new Set(slides.map(({ id }) => id)), 'own'),
    slots: [...titles, ...slide.slots.filter(({ id }) => moved.has(id))],
    notes: [],
  };
  return [
    ...[...moved].map((slotId): Operation => ({ type: 'remove-slot', slideId: slide.id, slotId })),
    { type: 'add-slide', index: at + 1, slide: second },
  ];
}

/** The mark of Chinese text for one of half width. */
function fullWidth(mark: string): string {
  return mark === '.' ? '。' : String.fromCharCode(mark.charCodeAt(0) + 0xfee0);
}

function setMarks(document: OpenDocument, finding: Finding): readonly Operation[] {
  const { slideId, slotId, paragraphIndex } = finding;
  const slide = document.deck.slides.find(({ id }) => id === slideId);
  const paragraph = slide?.slots.find(({ id }) => id === slotId)?.paragraphs[paragraphIndex ?? 0];
  if (slideId === null || slotId === null || paragraph === undefined) return [];
  const text = paragraph.runs.map((run) => run.text).join('');
  const set = text.replace(halfWidthMark, fullWidth);
  let at = 0;
  const runs = paragraph.runs.map((run) => {
    const words = set.slice(at, at + run.text.length);
    at += run.text.length;
    return words === run.text ? run : withMarks(run, words);
  });
  return [{ type: 'set-paragraph', slideId, slotId, index: paragraphIndex ?? 0, runs }];
}

/** In the source's own words it is a matter of typography, and recorded as one. */
function withMarks(run: Run, text: string): Run {
  const isOwn = run.prov.type === 'source' && (run.edit === undefined || run.edit.kind === 'typographic');
  if (!isOwn) return { ...run, text };
  return { ...run, text, edit: { kind: 'typographic', original: run.edit?.original ?? run.text } };
}

function removeSlide({ deck }: OpenDocument, { slideId }: Finding): readonly Operation[] {
  return slideId === null || deck.slides.length < 2 ? [] : [{ type: 'remove-slide', slideId }];
}
