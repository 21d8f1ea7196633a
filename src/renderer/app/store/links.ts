import type { Deck, Paragraph, Slide } from '../../../core/model/deck/deck.ts';
import { textBlocksOf } from '../../../core/model/scene/scene-text.ts';
import { containsSpan, type Span, span, spansOverlap } from '../../../core/model/span.ts';
import { sceneOf } from './scene.ts';
import { getSession, type TextTarget, useSession } from './session.ts';

/** Where the words of a paragraph stand in the source; neighbours are joined. */
export function sourceSpans(paragraph: Paragraph): readonly Span[] {
  const spans: Span[] = [];
  for (const { prov } of paragraph.runs) {
    if (prov.type !== 'source') continue;
    const last = spans.at(-1);
    if (last !== undefined && last.end === prov.start) spans[spans.length - 1] = span(last.start, prov.end);
    else spans.push(span(prov.start, prov.end));
  }
  return spans;
}

/** A text on a slide was chosen: its sentence lights up in the source. */
export function selectText(slideId: string, part: number, target: TextTarget): void {
  const slide = getSession().document?.deck.slides.find(({ id }) => id === slideId);
  const paragraph = slide?.slots.find(({ id }) => id === target.slotId)?.paragraphs[target.paragraphIndex];
  const spans = paragraph === undefined ? [] : sourceSpans(paragraph);
  useSession.setState({
    selection: { slideId, part, target },
    link: spans.length > 0 ? { spans, origin: 'slide' } : null,
    isEditing: false,
  });
}

/** Opens a text for editing, with the caret at an offset; null takes all of it. */
export function editText(slideId: string, target: TextTarget, caret: number | null): void {
  const { document } = getSession();
  if (document === null) return;
  selectText(slideId, partOf(document.deck, slideId, target), target);
  useSession.setState({ isEditing: true, caret });
}

/** Where a piece of the source is shown. */
export interface Showing {
  readonly slideId: string;
  readonly part: number;
  /** Null when only the notes have it. */
  readonly target: TextTarget | null;
}

/**
 * The slide that shows the source at an offset: the line that has it, else one that has the rest of the
 * sentence, else the slide whose notes have it. The slide on the stage comes first among equals.
 */
export function showingOf(
  deck: Deck,
  sentence: Span,
  offset: number,
  slideId: string | null,
): Showing | null {
  const current = deck.slides.filter(({ id }) => id === slideId);
  const slides = [...current, ...deck.slides.filter(({ id }) => id !== slideId)];
  const exact = span(offset, offset + 1);
  return (
    showingOnSlide(deck, slides, (each) => containsSpan(each, exact)) ??
    showingOnSlide(deck, slides, (each) => spansOverlap(each, sentence)) ??
    showingInNotes(slides, sentence)
  );
}

function showingOnSlide(
  deck: Deck,
  slides: readonly Slide[],
  matches: (candidate: Span) => boolean,
): Showing | null {
  for (const slide of slides) {
    // Section and agenda slides repeat headings; a slide of its own content says more.
    for (const slot of slide.slots) {
      const paragraphIndex = slot.paragraphs.findIndex((paragraph) => sourceSpans(paragraph).some(matches));
      if (paragraphIndex < 0) continue;
      const target = { slotId: slot.id, paragraphIndex };
      return { slideId: slide.id, part: partOf(deck, slide.id, target), target };
    }
  }
  return null;
}

function showingInNotes(slides: readonly Slide[], sentence: Span): Showing | null {
  const slide = slides.find(({ notes }) =>
    notes.some((paragraph) => sourceSpans(paragraph).some((each) => spansOverlap(each, sentence))),
  );
  return slide === undefined ? null : { slideId: slide.id, part: 0, target: null };
}

/** Which part of a split slide draws a paragraph. */
export function partOf(deck: Deck, slideId: string, target: TextTarget): number {
  const parts = sceneOf(deck).value.slides.filter((each) => each.slideId === slideId);
  const found = parts.find(({ nodes }) =>
    nodes.some((node) => {
      const cells = textBlocksOf(node);
      return cells.some((cell) =>
        cell.lines.some(
          (line) =>
            (line.slotId ?? cell.slotId) === target.slotId && line.paragraphIndex === target.paragraphIndex,
        ),
      );
    }),
  );
  return found?.part ?? 0;
}

/** A place in the source was chosen: the slide that shows it comes to the stage. */
export function selectSource(sentence: Span, offset: number): boolean {
  const { document, selection } = getSession();
  if (document === null) return false;
  const showing = showingOf(document.deck, sentence, offset, selection?.slideId ?? null);
  useSession.setState({
    link: { spans: [sentence], origin: 'source' },
    isEditing: false,
    ...(showing === null
      ? {}
      : { selection: { slideId: showing.slideId, part: showing.part, target: showing.target } }),
  });
  return showing !== null;
}

/** Lights up the members of a counted term, and brings the slide that shows them to the stage. */
export function selectItems(items: readonly Span[]): void {
  const { document, selection } = getSession();
  const [first] = items;
  if (document === null || first === undefined) return;
  const showing = showingOf(document.deck, first, first.start, selection?.slideId ?? null);
  useSession.setState({
    link: { spans: items, origin: 'slide' },
    isEditing: false,
    ...(showing === null
      ? {}
      : { selection: { slideId: showing.slideId, part: showing.part, target: null } }),
  });
}
