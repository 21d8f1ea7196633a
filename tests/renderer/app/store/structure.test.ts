import { beforeEach, expect, test, vi } from 'vitest';
import { correctProject, outlineOf } from '../../../../src/core/pipeline.ts';
import { redoEdit, typeOnSlide, undoEdit } from '../../../../src/renderer/app/store/edits.ts';
import { getSession, showDocument } from '../../../../src/renderer/app/store/session.ts';
import { correct, setBudget, setKind, takeBack } from '../../../../src/renderer/app/store/structure.ts';
import type { AnalysisRequest, CorrectionRequest } from '../../../../src/shared/ipc/bridge.ts';
import { openedSample } from '../../sample-document.ts';

/** The main process, which answers when the test lets it. */
const main = vi.hoisted(() => ({ asked: 0, analysed: 0, beforeAnswer: () => {} }));
vi.mock('../../../../src/renderer/app/window/bridge.ts', () => ({
  bridge: {
    structure: {
      correct: async ({ project, ...basis }: CorrectionRequest) => {
        main.asked += 1;
        await Promise.resolve();
        main.beforeAnswer();
        main.beforeAnswer = () => {};
        return correctProject(project, basis);
      },
      analyse: async ({ source, corrections }: AnalysisRequest) => {
        main.analysed += 1;
        return { ok: true, value: outlineOf(source, corrections).value };
      },
    },
  },
}));

const sample = await openedSample();
const title = { slotId: 'title', paragraphIndex: 0 };

function open() {
  return getSession().document ?? expect.fail('nothing is open');
}
const settled = () => vi.waitFor(() => expect(getSession().correcting).toBeNull());
const kindOf = (id: string) => open().outline.blocks.find((block) => block.id === id)?.kind;
const paragraphs = sample.project.outline.blocks.filter(({ kind }) => kind === 'paragraph');
const [first, second] = [paragraphs[3]?.id ?? '', paragraphs[4]?.id ?? ''];

beforeEach(() => {
  Object.assign(main, { asked: 0, analysed: 0 });
  showDocument(sample);
});

test('a correction is one step with the deck that follows, and keeps what was typed', async () => {
  typeOnSlide('cover', title, '我的题目');
  correct({ type: 'drop', blockId: first });
  await settled();
  expect(kindOf(first)).toBe('furniture');
  expect(open().history.past).toHaveLength(2);
  expect(JSON.stringify(open().deck)).toContain('我的题目');
  undoEdit();
  expect(kindOf(first)).toBe('paragraph');
  expect(open().corrections).toEqual([]);
  redoEdit();
  expect(kindOf(first)).toBe('furniture');
  expect(main.analysed).toBe(0);
  takeBack(first);
  await settled();
  expect(open().corrections).toEqual([]);
  expect(open().outline).toEqual(sample.project.outline);
});

test('two corrections at once are two steps, and none is lost', async () => {
  correct({ type: 'drop', blockId: first });
  correct({ type: 'heading', blockId: second, level: 2 });
  await settled();
  expect([kindOf(first), kindOf(second)]).toEqual(['furniture', 'heading']);
  expect(open().history.past).toHaveLength(2);
});

test('what is typed while a correction is under way stays', async () => {
  main.beforeAnswer = () => typeOnSlide('cover', title, '边等边写');
  correct({ type: 'drop', blockId: first });
  await settled();
  expect(main.asked).toBe(2);
  expect(kindOf(first)).toBe('furniture');
  expect(JSON.stringify(open().deck)).toContain('边等边写');
});

test('another budget is one step that keeps what was typed, and undo brings both back', async () => {
  typeOnSlide('cover', title, '我的题目');
  const { deck } = open();
  setBudget('brief');
  await settled();
  expect(open().maxSlides).toBe('brief');
  expect(open().deck.slides.length).toBeLessThan(deck.slides.length);
  expect(JSON.stringify(open().deck)).toContain('我的题目');
  expect(open().history.past).toHaveLength(2);
  undoEdit();
  expect(open()).toMatchObject({ maxSlides: null, deck });
  redoEdit();
  expect(open().maxSlides).toBe('brief');
  setBudget('brief');
  await settled();
  expect(main.asked).toBe(1);
});

test('another kind of document is one step that keeps what was typed, and undo brings the kind back', async () => {
  typeOnSlide('cover', title, '我的题目');
  const { deck } = open();
  setKind('notice');
  await settled();
  expect(open().deck.kind).toEqual({ name: 'notice', reasons: ['by-hand'] });
  expect(JSON.stringify(open().deck)).toContain('我的题目');
  expect(open().history.past).toHaveLength(2);
  setBudget('brief');
  await settled();
  expect(open().deck.kind?.name).toBe('notice');
  undoEdit();
  undoEdit();
  expect(open().deck).toEqual(deck);
  redoEdit();
  setKind(null);
  await settled();
  expect(open().deck.kind).toEqual(deck.kind);
});

test('undo finds the outline again after a recovery', async () => {
  correct({ type: 'drop', blockId: first });
  await settled();
  const { source, corrections, outline, deck, maxSlides, history } = open();
  const project = structuredClone({ source, corrections, outline, deck, maxSlides });
  showDocument({ ...sample, project, history });
  undoEdit();
  await settled();
  expect(main.analysed).toBe(1);
  expect(open().outline).toEqual(sample.project.outline);
  expect(open().deck).toEqual(sample.project.deck);
});
