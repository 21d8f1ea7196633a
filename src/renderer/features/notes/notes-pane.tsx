import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paragraph, Slide } from '../../../core/model/deck/deck.ts';
import { type Span, spansOverlap } from '../../../core/model/span.ts';
import { endTyping, restoreWording, textOf } from '../../app/store/edits.ts';
import { sourceSpans } from '../../app/store/links.ts';
import { originOf } from '../../app/store/origin.ts';
import { useSession } from '../../app/store/session.ts';
import { ProvenanceTag } from '../../ui/provenance-tag.tsx';
import { useDrawnNotes } from './drawn-notes.ts';
import { joinNoteWithPrevious, splitNote, typeInNotes } from './note-edits.ts';
import './notes-pane.css';

/** What the speaker has before them: the source's paragraphs, and words of their own. */
export function NotesPane() {
  const { t } = useTranslation();
  const slide = useSession(({ document, selection }) =>
    document?.deck.slides.find(({ id }) => id === selection?.slideId),
  );
  const language = useSession((state) => state.document?.deck.language ?? 'zh');
  const linked = useLinkedSpans();
  const isLinked = (paragraph: Paragraph | null): boolean =>
    paragraph !== null &&
    sourceSpans(paragraph).some((own) => linked.some((each) => spansOverlap(own, each)));
  const firstLinked = linked.length === 0 ? -1 : (slide?.notes.findIndex(isLinked) ?? -1);
  const { count, end } = useDrawnNotes(slide?.id, firstLinked);
  if (slide === undefined) return null;
  const length = slide.notes.reduce((sum, paragraph) => sum + textOf(paragraph).length, 0);
  const isVerbatim = length > 0 && slide.notes.every((paragraph) => originOf(paragraph) === 'source');
  return (
    <section className="notes" aria-label={t('ui.notes.label')} data-pane="notes">
      <header className="pane-header">
        <h2>{t('ui.notes.title')}</h2>
        <span className="pane-header-detail">
          {length > 0 ? t('ui.notes.length', { count: length }) : t('ui.notes.none')}
          {isVerbatim && (
            <>
              <span className="dot" />
              {t('ui.notes.verbatim')}
            </>
          )}
        </span>
      </header>
      <div className="notes-body" lang={language === 'zh' ? 'zh-CN' : 'en'}>
        {placedNotes(slide)
          .slice(0, count)
          .map(({ key, paragraph, index }) => (
            <Note
              key={key}
              slide={slide}
              paragraph={paragraph}
              index={index}
              isLinked={isLinked(paragraph)}
            />
          ))}
        {slide.notes.length >= count && <div ref={end} className="notes-end" />}
      </div>
    </section>
  );
}

const noSpans: readonly Span[] = [];

/** A sentence of the source that no slide shows: the notes that have it are marked instead. */
function useLinkedSpans(): readonly Span[] {
  return useSession(({ link, selection }) =>
    link?.origin === 'source' && selection?.target === null ? link.spans : noSpans,
  );
}

/**
 * Notes are told apart by their place alone; the empty line after the last is one too. So the line that a person
 * types their first word in becomes the note without changing its field, and no key is lost.
 */
function placedNotes(slide: Slide) {
  const paragraphs: readonly (Paragraph | null)[] = [...slide.notes, null];
  return paragraphs.map((paragraph, index) => ({ key: `${slide.id} ${index}`, paragraph, index }));
}

function Note({
  slide,
  paragraph,
  index,
  isLinked,
}: {
  readonly slide: Slide;
  /** Null for the empty line at the end: what is typed there becomes a note. */
  readonly paragraph: Paragraph | null;
  readonly index: number;
  /** It has the sentence that was chosen in the source. */
  readonly isLinked: boolean;
}) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isLinked) field.current?.scrollIntoView({ block: 'nearest' });
  }, [isLinked]);
  const origin = paragraph === null ? 'own' : originOf(paragraph);
  return (
    <div className={`note note-${origin}${isLinked ? ' note-linked' : ''}`}>
      <textarea
        ref={field}
        className="note-text"
        aria-label={paragraph === null ? t('ui.notes.add') : t('ui.notes.paragraph', { number: index + 1 })}
        placeholder={paragraph === null ? t('ui.notes.add') : undefined}
        value={paragraph === null ? '' : textOf(paragraph)}
        rows={1}
        spellCheck={false}
        data-note={index}
        onChange={(event) => typeInNotes(slide, index, event.target.value)}
        onBlur={endTyping}
        onKeyDown={(event) => {
          const { selectionStart, selectionEnd } = event.currentTarget;
          if (paragraph === null || event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            splitNote(slide, index, selectionStart, selectionEnd);
          } else if (event.key === 'Backspace' && selectionEnd === 0 && joinNoteWithPrevious(slide, index)) {
            event.preventDefault();
          }
        }}
      />
      {paragraph !== null && origin !== 'source' && (
        <span className="note-side">
          <ProvenanceTag origin={origin} label={t(`ui.origin.${origin}`)} />
          {paragraph.planned !== undefined && (
            <button
              type="button"
              className="selection-action"
              onClick={() => restoreWording(slide.id, null, index)}
            >
              {t('ui.stage.restore')}
            </button>
          )}
        </span>
      )}
    </div>
  );
}
