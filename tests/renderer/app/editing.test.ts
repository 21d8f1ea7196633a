import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  duplicateSlide,
  insertSlide,
  moveSelectedSlide,
  redoEdit,
  removeSlide,
  restoreWording,
  typeOnSlide,
  undoEdit,
} from '../../../src/renderer/app/store/edits.ts';
import { selectSource, selectText, showingOf } from '../../../src/renderer/app/store/links.ts';
import { markupOf, sceneOf } from '../../../src/renderer/app/store/scene.ts';
import { getSession, isDirty, selectSlide, showDocument } from '../../../src/renderer/app/store/session.ts';
import { openedSample } from '../sample-document.ts';

/** These tests ask the main process for nothing. */
vi.mock('../../../src/renderer/app/window/bridge.ts', () => ({ bridge: {} }));

const sample = await openedSample();
const title = { slotId: 'title', paragraphIndex: 0 };

function open() {
  const { document } = getSession();
  if (document === null) throw new Error('nothing is open');
  return document;
}

function slideIds(): readonly string[] {
  return open().deck.slides.map(({ id }) => id);
}

function titleText(slideId: string): string {
  const slide = open().deck.slides.find(({ id }) => id === slideId);
  return (
    slide?.slots
      .find(({ id }) => id === 'title')
      ?.paragraphs[0]?.runs.map(({ text }) => text)
      .join('') ?? ''
  );
}

beforeEach(() => showDocument(sample));

describe('typing', () => {
  test('is one step of the history, and undo goes where it happened', () => {
    const before = titleText('cover');
    for (const end of [1, 2, 3]) typeOnSlide('cover', title, `${before}新时代`.slice(0, before.length + end));
    expect(open().history.past).toHaveLength(1);
    expect(isDirty(open())).toBe(true);
    selectSlide('closing');
    undoEdit();
    expect(titleText('cover')).toBe(before);
    expect(getSession().selection?.slideId).toBe('cover');
    redoEdit();
    expect(titleText('cover')).toBe(`${before}新时代`);
    restoreWording('cover', 'title', 0);
    expect(titleText('cover')).toBe(before);
  });

  test('draws one picture again, and no other', () => {
    const { deck } = open();
    const pictures = deck.slides.map((slide, index) => markupOf(deck, slide, index, 'test'));
    typeOnSlide('cover', title, '新的标题');
    const changed = open().deck;
    const after = changed.slides.map((slide, index) => markupOf(changed, slide, index, 'test'));
    expect(after[0]).not.toBe(pictures[0]);
    expect(after.slice(1)).toEqual(pictures.slice(1));
    expect(after.slice(1).every((picture, index) => picture === pictures[index + 1])).toBe(true);
  });
});

describe('slides', () => {
  test('are added after the selected one, ready to be written on', () => {
    selectSlide('agenda');
    insertSlide();
    expect(slideIds().indexOf('own-1')).toBe(slideIds().indexOf('agenda') + 1);
    expect(getSession()).toMatchObject({ isEditing: true, selection: { slideId: 'own-1', target: title } });
    insertSlide();
    expect(slideIds()).toContain('own-2');
  });

  test('are copied, moved and removed; the selection goes with them', () => {
    const before = slideIds();
    selectSlide(before[2] ?? '');
    moveSelectedSlide(-1);
    expect(slideIds().indexOf(before[2] ?? '')).toBe(1);
    duplicateSlide();
    expect(getSession().selection?.slideId).toBe('own-1');
    removeSlide();
    expect(slideIds()).toHaveLength(before.length);
    expect(getSession().selection?.slideId).toBe(slideIds()[2]);
    undoEdit();
    undoEdit();
    undoEdit();
    expect(slideIds()).toEqual(before);
  });
});

describe('links', () => {
  test('go from a text to its words, and from the words back to the text', () => {
    const { deck } = open();
    for (const slide of deck.slides) {
      for (const slot of slide.slots.filter(({ role }) => role === 'item')) {
        selectText(slide.id, 0, { slotId: slot.id, paragraphIndex: 0 });
        const exact = getSession().link?.spans[0];
        if (exact === undefined) continue;
        const showing = showingOf(deck, exact, exact.start, slide.id);
        expect(showing?.slideId).toBe(slide.id);
        expect(showing?.target).not.toBeNull();
      }
    }
  });

  test('find a slide for every sentence of the body, on it or in its notes', () => {
    const { outline, deck } = open();
    const pages = new Set(sceneOf(deck).value.slides.map(({ slideId }) => slideId));
    for (const block of outline.blocks.filter(({ kind }) => kind === 'paragraph')) {
      for (const sentence of block.sentences) {
        expect(selectSource(sentence.span, sentence.span.start)).toBe(true);
        expect(pages).toContain(getSession().selection?.slideId);
      }
    }
  });
});
