import { type HistoryStep, perform, redo, sealHistory, undo } from '../../../core/edit/history.ts';
import type { Operation } from '../../../core/edit/operation.ts';
import { reviseParagraph } from '../../../core/edit/paragraphs/revise-paragraph.ts';
import type { Deck, LayoutName, Paragraph, Slide, SlideSlotRole } from '../../../core/model/deck/deck.ts';
import type { Result } from '../../../core/result.ts';
import { keptSelection } from './kept-selection.ts';
import { getSession, showError, type TextTarget, useSession } from './session.ts';
import { showStep } from './structure.ts';

/** Applies operations as one step of the history; returns whether they could be applied. */
export function edit(operations: readonly Operation[], mergeKey: string | null = null): boolean {
  const { document } = getSession();
  if (document === null) return false;
  return take(perform(document, operations, mergeKey));
}

export function undoEdit(): void {
  const last = getSession().document?.history.past.at(-1);
  showStep(undo, () => showTouched(last?.inverses));
}

export function redoEdit(): void {
  const next = getSession().document?.history.future[0];
  showStep(redo, () => showTouched(next?.operations));
}

/** Ends a run of typing, so that what comes next is undone by itself. */
export function endTyping(): void {
  const { document } = getSession();
  if (document === null) return;
  const history = sealHistory(document.history);
  if (history !== document.history) useSession.setState({ document: { ...document, history } });
}

function take(result: Result<HistoryStep>): boolean {
  const { document, selection } = getSession();
  if (document === null) return false;
  if (!result.ok) {
    showError(result.error);
    return false;
  }
  const { deck, history } = result.value;
  useSession.setState({
    document: { ...document, deck, history },
    selection: keptSelection(document.deck, deck, selection),
  });
  return true;
}

/** Undo and redo happen where one can see them. */
function showTouched(operations: readonly Operation[] | undefined): void {
  const { document, selection } = getSession();
  const touched = operations
    ?.map((operation) =>
      operation.type === 'add-slide' ? operation.slide.id : 'slideId' in operation ? operation.slideId : null,
    )
    .find((slideId) => slideId !== null && document?.deck.slides.some(({ id }) => id === slideId));
  if (touched === undefined || touched === null || touched === selection?.slideId) return;
  useSession.setState({
    selection: { slideId: touched, part: 0, target: null },
    link: null,
    isEditing: false,
  });
}

/**
 * New text of a paragraph on a slide; each key while typing goes through here. It is compared with the wording
 * as planned, so that words of the source that were deleted and typed again are the source's.
 */
export function typeOnSlide(slideId: string, { slotId, paragraphIndex }: TextTarget, text: string): void {
  const paragraph = findSlide(slideId)?.slots.find(({ id }) => id === slotId)?.paragraphs[paragraphIndex];
  if (paragraph === undefined || textOf(paragraph) === text) return;
  edit(
    [
      {
        type: 'set-paragraph',
        slideId,
        slotId,
        index: paragraphIndex,
        runs: reviseParagraph(paragraph, text),
      },
    ],
    `text ${slideId} ${slotId} ${paragraphIndex}`,
  );
}

/** Back to the wording as planned; `slotId` null for the notes. */
export function restoreWording(slideId: string, slotId: string | null, index: number): void {
  edit([{ type: 'restore-paragraph', slideId, slotId, index }]);
}

export function setLayout(slideId: string, layout: LayoutName): void {
  if (findSlide(slideId)?.layout !== layout) edit([{ type: 'set-layout', slideId, layout }]);
}

/** A slide of the user's own after the selected one, ready to be written on. */
export function insertSlide(): void {
  const { document, selection } = getSession();
  if (document === null) return;
  const { slides } = document.deck;
  const at = slides.findIndex(({ id }) => id === selection?.slideId);
  const id = newSlideId(document.deck);
  const slide: Slide = {
    id,
    layout: 'clauses',
    sectionIndex: slides[at]?.sectionIndex ?? null,
    slots: [
      { id: 'title', role: 'title', paragraphs: [emptyParagraph] },
      { id: 'item-1', role: 'item', paragraphs: [emptyParagraph] },
    ],
    notes: [],
    locked: false,
  };
  if (edit([{ type: 'add-slide', index: at + 1, slide }])) {
    useSession.setState({
      selection: { slideId: id, part: 0, target: { slotId: 'title', paragraphIndex: 0 } },
      link: null,
      isEditing: true,
    });
  }
}

const emptyParagraph: Paragraph = { part: 'main', runs: [] };

export function duplicateSlide(): void {
  const { document, selection } = getSession();
  if (document === null || selection === null) return;
  const newId = newSlideId(document.deck);
  if (edit([{ type: 'duplicate-slide', slideId: selection.slideId, newSlideId: newId }])) {
    useSession.setState({ selection: { slideId: newId, part: 0, target: null }, link: null });
  }
}

export function removeSlide(): void {
  const { document, selection } = getSession();
  if (document === null || selection === null || document.deck.slides.length < 2) return;
  edit([{ type: 'remove-slide', slideId: selection.slideId }]);
  useSession.setState({ link: null, isEditing: false });
}

/** Moves a slide to a place among the others; does nothing beyond the ends. */
export function moveSlide(slideId: string, toIndex: number): void {
  const slides = getSession().document?.deck.slides ?? [];
  const from = slides.findIndex(({ id }) => id === slideId);
  if (from < 0 || toIndex < 0 || toIndex >= slides.length || toIndex === from) return;
  edit([{ type: 'move-slide', slideId, toIndex }]);
}

export function moveSelectedSlide(by: -1 | 1): void {
  const { document, selection } = getSession();
  const from = document?.deck.slides.findIndex(({ id }) => id === selection?.slideId) ?? -1;
  if (selection !== null && from >= 0) moveSlide(selection.slideId, from + by);
}

export function findSlide(slideId: string): Slide | undefined {
  return getSession().document?.deck.slides.find(({ id }) => id === slideId);
}

export function textOf(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}

/** As `textOf`, with a mark of elision in the frame of a matrix column, where the slide has dots (以……为牵引). */
export function legibleTextOf(paragraph: Paragraph, role: SlideSlotRole): string {
  const isFrame = role === 'column-head' && paragraph.planned === undefined;
  return paragraph.runs.map((run) => run.text).join(isFrame ? '……' : '');
}

function newSlideId(deck: Deck): string {
  const taken = new Set(deck.slides.map(({ id }) => id));
  let number = 1;
  while (taken.has(`own-${number}`)) number += 1;
  return `own-${number}`;
}
