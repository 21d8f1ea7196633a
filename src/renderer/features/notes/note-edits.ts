import { flushSync } from 'react-dom';
import { reviseParagraph } from '../../../core/edit/paragraphs/revise-paragraph.ts';
import { reviseRuns } from '../../../core/edit/paragraphs/revise-runs.ts';
import type { Run, Slide } from '../../../core/model/deck/deck.ts';
import { edit, textOf } from '../../app/store/edits.ts';
import { joinPasted } from '../../ui/pasted-lines.ts';

/** New text of a note, or of the line after the last; line ends that were pasted stay out of a paragraph. */
export function typeInNotes(slide: Slide, index: number, text: string): void {
  const paragraph = slide.notes[index];
  if (paragraph === undefined) {
    addNote(slide, withoutLineEnds(text));
    return;
  }
  const runs = reviseParagraph(paragraph, withoutLineEnds(text));
  edit([{ type: 'set-notes-paragraph', slideId: slide.id, index, runs }], `note ${slide.id} ${index}`);
}

function withoutLineEnds(text: string): string {
  return text.includes('\n') ? joinPasted(text.split('\n').filter((line) => line.trim() !== '')) : text;
}

/** The note ends at the caret; what follows becomes a note of its own. */
export function splitNote(slide: Slide, index: number, start: number, end: number): void {
  const paragraph = slide.notes[index];
  if (paragraph === undefined) return;
  const text = textOf(paragraph);
  const before: readonly Run[] = reviseRuns(paragraph.runs, text.slice(0, start));
  const after: readonly Run[] = reviseRuns(paragraph.runs, text.slice(end));
  const slideId = slide.id;
  const done = edit([
    { type: 'set-notes-paragraph', slideId, index, runs: before },
    {
      type: 'add-paragraph',
      slideId,
      slotId: null,
      index: index + 1,
      paragraph: { part: paragraph.part, runs: after },
    },
  ]);
  if (done) focusNote(index + 1, 0);
}

/** Takes a note up into the one above; false for the first. */
export function joinNoteWithPrevious(slide: Slide, index: number): boolean {
  const paragraph = slide.notes[index];
  const previous = slide.notes[index - 1];
  if (paragraph === undefined || previous === undefined) return false;
  const slideId = slide.id;
  const done = edit([
    {
      type: 'set-notes-paragraph',
      slideId,
      index: index - 1,
      runs: [...previous.runs, ...paragraph.runs],
    },
    { type: 'remove-paragraph', slideId, slotId: null, index },
  ]);
  if (done) focusNote(index - 1, textOf(previous).length);
  return done;
}

/** A note in the user's own words, after the others. */
function addNote(slide: Slide, text: string): void {
  if (text === '') return;
  const index = slide.notes.length;
  const runs: readonly Run[] = [{ text, prov: { type: 'user' } }];
  const paragraph = { part: 'main', runs } as const;
  edit(
    [{ type: 'add-paragraph', slideId: slide.id, slotId: null, index, paragraph }],
    `note ${slide.id} ${index}`,
  );
}

/** Draws the notes at once: a frame later, the next key would have gone to the note before. */
function focusNote(index: number, caret: number): void {
  flushSync(() => undefined);
  const field = document.querySelector<HTMLTextAreaElement>(`textarea[data-note="${index}"]`);
  field?.focus();
  field?.setSelectionRange(caret, caret);
}
