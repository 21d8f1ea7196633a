import { Mark } from '@tiptap/core';
import Document from '@tiptap/extension-document';
import Paragraph from '@tiptap/extension-paragraph';
import Text from '@tiptap/extension-text';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slide } from '../../../core/model/deck/deck.ts';
import type { Drawn } from '../../app/slide/markup-view.tsx';
import { endTyping, textOf, typeOnSlide } from '../../app/store/edits.ts';
import { selectText } from '../../app/store/links.ts';
import { getSession, type Selection, type TextTarget, useSession } from '../../app/store/session.ts';
import { joinPasted, pastedLines } from '../../ui/pasted-lines.ts';
import { joinItemWithPrevious, pasteItems, splitItem } from './item-edits.ts';
import { linesOf } from './text-boxes.ts';
import { readLineStyle, readTextStyles, type TextStyle } from './text-style.ts';

/** One paragraph and no more: slots keep their structure. */
const OneParagraph = Document.extend({ content: 'paragraph' });

/** The look of a stretch of text as the slide draws it; typing next to it takes it on. */
const Look = Mark.create({
  name: 'look',
  inclusive: true,
  addAttributes: () => ({ style: { default: null } }),
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
});

interface TextEditorProps {
  readonly slide: Slide;
  readonly target: TextTarget;
  /** The slide below; the editor follows every redrawing. */
  readonly drawn: Drawn;
}

interface Placed {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly lineStyle: string;
  /** Of vertical text; null for lines. */
  readonly columnWidth: number | null;
}

/** Edits a paragraph where it stands, in its own type; each key is an edit of the deck. */
export function TextEditor({ slide, target, drawn }: TextEditorProps) {
  const { t } = useTranslation();
  const { picture } = drawn;
  const paragraph = slide.slots.find(({ id }) => id === target.slotId)?.paragraphs[target.paragraphIndex];
  const text = paragraph === undefined ? '' : textOf(paragraph);
  const [placed, setPlaced] = useState<Placed | null>(null);

  const current = useRef(slide);
  current.current = slide;

  const leave = () => {
    endTyping();
    // Another text may have been opened in this one's place.
    if (isTarget(getSession().selection, slide, target)) useSession.setState({ isEditing: false });
  };

  const editor = useEditor({
    extensions: [OneParagraph, Paragraph, Text, Look],
    content: contentOf(text, readTextStyles(linesOf(picture, target.slotId, target.paragraphIndex), text)),
    injectCSS: false,
    editorProps: {
      attributes: { 'aria-label': t('ui.stage.editor'), role: 'textbox', 'aria-multiline': 'false' },
      handlePaste: (view, event) => {
        const lines = linesOnClipboard(event.clipboardData);
        if (lines.length === 0) return false;
        const { from, to } = view.state.selection;
        const place = { start: from - 1, end: to - 1 };
        if (pasteItems(current.current, target, place, lines)) endTyping();
        else view.dispatch(view.state.tr.insertText(joinPasted(lines), from, to).scrollIntoView());
        return true;
      },
      handleKeyDown: (view, event) => {
        if (view.composing) return false;
        const { from, to } = view.state.selection;
        // Positions in the document count from before its paragraph.
        const isSplit = event.key === 'Enter' && splitItem(current.current, target, from - 1, to - 1);
        const isJoined =
          event.key === 'Backspace' && to === 1 && joinItemWithPrevious(current.current, target);
        if (isSplit || isJoined) {
          endTyping();
          return true;
        }
        if (event.key !== 'Enter' && event.key !== 'Escape') return false;
        event.stopPropagation();
        leave();
        focusSelectedText();
        return true;
      },
    },
    onUpdate: ({ editor: changed }) => typeOnSlide(slide.id, target, changed.getText()),
    onBlur: leave,
  });

  // At once: Tiptap's own focus waits for a frame, and the first keys would be lost.
  useLayoutEffect(() => {
    if (editor === null) return;
    const { caret } = getSession();
    // A selection of the text and not of the whole document: from that, Home would not move.
    const end = editor.state.doc.content.size - 1;
    editor.commands.setTextSelection(caret === null ? { from: 1, to: end } : caret + 1);
    editor.view.focus();
    useSession.setState({ caret: null });
  }, [editor]);

  useLayoutEffect(() => {
    const lines = linesOf(drawn.picture, target.slotId, target.paragraphIndex);
    for (const line of lines) line.classList.add('text-editor-hidden-lines');
    setPlaced(placeOf(lines, drawn.picture));
    return () => {
      for (const line of lines) line.classList.remove('text-editor-hidden-lines');
    };
  }, [drawn, target]);

  // Undo and redo change the text from outside.
  useEffect(() => {
    if (editor === null || editor.view.composing || editor.getText() === text) return;
    const styles = readTextStyles(linesOf(picture, target.slotId, target.paragraphIndex), text);
    editor.commands.setContent(contentOf(text, styles), { emitUpdate: false });
  }, [editor, text, picture, target]);

  useEffect(() => () => selectAgain(slide.id, target), [slide.id, target]);

  return (
    <div
      className="text-editor"
      ref={(element) => {
        if (element === null || placed === null) return;
        element.style.cssText = placed.lineStyle;
        element.style.left = `${placed.left}px`;
        element.style.top = `${placed.top}px`;
        element.style.minHeight = `${placed.height}px`;
        element.style.width = `${placed.width}px`;
        if (placed.columnWidth !== null) {
          element.style.height = `${placed.height}px`;
          element.style.lineHeight = `${placed.columnWidth}px`;
        }
      }}
    >
      <EditorContent editor={editor} />
    </div>
  );
}

/** More is a whole document, and no text of a slide. */
const mostPastedLines = 40;

function linesOnClipboard(data: DataTransfer | null): readonly string[] {
  const text = data?.getData('text/plain') ?? '';
  const lines = pastedLines(text, (data?.getData('text/html') ?? '') !== '');
  if (lines.length <= mostPastedLines) return lines;
  return [...lines.slice(0, mostPastedLines - 1), joinPasted(lines.slice(mostPastedLines - 1))];
}

function contentOf(text: string, styles: readonly TextStyle[]) {
  const pieces =
    styles.length === 0
      ? [{ type: 'text', text }]
      : styles.map(({ start, end, css }) => ({
          type: 'text',
          text: text.slice(start, end),
          marks: [{ type: 'look', attrs: { style: css } }],
        }));
  const content = pieces.filter((piece) => piece.text !== '');
  return { type: 'doc', content: [{ type: 'paragraph', ...(content.length > 0 ? { content } : {}) }] };
}

function isTarget(
  selection: Selection | null,
  { id }: Slide,
  { slotId, paragraphIndex }: TextTarget,
): boolean {
  const target = selection?.target ?? null;
  return selection?.slideId === id && target?.slotId === slotId && target.paragraphIndex === paragraphIndex;
}

/** The text box of the lines, in the slide's own pixels. */
function placeOf(lines: readonly HTMLElement[], picture: HTMLElement): Placed | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  const origin = picture.getBoundingClientRect();
  const scale = origin.width / picture.offsetWidth;
  const rects = lines.map((line) => line.getBoundingClientRect());
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const width = (Math.max(...rects.map((rect) => rect.right)) - left) / scale;
  const columns = new Set(rects.map((rect) => Math.round(rect.left + rect.width / 2)));
  return {
    left: (left - origin.left) / scale,
    top: (top - origin.top) / scale,
    width,
    height: (Math.max(...rects.map((rect) => rect.bottom)) - top) / scale,
    lineStyle: readLineStyle(lines),
    columnWidth: first.style.writingMode === 'vertical-rl' ? width / columns.size : null,
  };
}

/** The words may come from elsewhere now: what is lit up in the source follows. */
function selectAgain(slideId: string, target: TextTarget): void {
  const { selection, document } = useSession.getState();
  if (document === null || selection?.slideId !== slideId || selection.target !== target) return;
  selectText(slideId, selection.part, target);
}

/** The keyboard goes back to the text that was edited. */
function focusSelectedText(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('.stage-text[aria-pressed="true"]')?.focus();
  });
}
