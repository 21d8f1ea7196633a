import { beforeEach, expect, test, vi } from 'vitest';
import type { FindingGroup } from '../../../../src/core/check/findings.ts';
import { edit, typeOnSlide, undoEdit } from '../../../../src/renderer/app/store/edits.ts';
import {
  currentReview,
  openReview,
  setIgnored,
  stepReview,
} from '../../../../src/renderer/app/store/review.ts';
import { getSession, showDocument } from '../../../../src/renderer/app/store/session.ts';
import { fixesOf } from '../../../../src/renderer/features/review/fixes.ts';
import { openedSample } from '../../sample-document.ts';

const corrections = vi.hoisted(() => ({ asked: [] as unknown[] }));
vi.mock('../../../../src/renderer/app/window/bridge.ts', () => ({
  bridge: {
    structure: {
      correct: async (request: unknown) => {
        corrections.asked.push(request);
        return { ok: false, error: { code: 'cancelled', params: {} } };
      },
    },
  },
}));

const sample = await openedSample();
beforeEach(() => {
  corrections.asked = [];
  showDocument(sample);
});

const open = () => getSession().document ?? expect.fail('nothing is open');
const pendingOf = (group: FindingGroup) => currentReview().pending.filter((each) => each.group === group);

/** Makes the first fix of the first finding of a group; the finding is gone then, and undo brings it back. */
function expectMended(group: FindingGroup, kind: string): void {
  const [finding] = pendingOf(group);
  if (finding === undefined) expect.fail(`no finding of ${group}`);
  const [fix] = fixesOf(open(), finding);
  expect(fix?.kind).toBe(kind);
  expect(fix?.run()).toBe(true);
  expect(currentReview().pending.map(({ id }) => id)).not.toContain(finding.id);
  undoEdit();
  expect(currentReview().pending.map(({ id }) => id)).toContain(finding.id);
}

const gridId = sample.project.deck.slides.find(({ layout }) => layout === 'grid')?.id ?? '';
const title = { slotId: 'title', paragraphIndex: 0 };

test('a sentence that is left out goes into the notes of the slide before it', () => {
  const statement = open().deck.slides.find(({ layout }) => layout === 'statement');
  edit([{ type: 'remove-slide', slideId: statement?.id ?? '' }]);
  expectMended('left-out', 'to-notes');
});

test('a card that is missing comes back at its place', () => {
  edit([{ type: 'remove-slot', slideId: gridId, slotId: 'item-3' }]);
  expectMended('counts', 'add-items');
  const [finding] = pendingOf('counts');
  fixesOf(open(), finding ?? expect.fail())[0]?.run();
  const slide = open().deck.slides.find(({ id }) => id === gridId);
  const items = slide?.slots.filter(({ role }) => role === 'item') ?? [];
  expect(items[2]?.paragraphs[0]?.runs.map(({ text }) => text).join('')).toBe('枢纽能级提升');
});

test('a figure and a wording that were changed go back to the source', () => {
  const words = open().deck.slides[0]?.slots.find(({ id }) => id === 'title')?.paragraphs[0]?.runs ?? [];
  const text = words.map((run) => run.text).join('');
  typeOnSlide('cover', title, text.replace('嘉兴', '本市'));
  expectMended('wording', 'restore');
});

test('half-width marks become full-width', () => {
  const words = open().deck.slides[0]?.slots.find(({ id }) => id === 'title')?.paragraphs[0]?.runs ?? [];
  const text = words.map((run) => run.text).join('');
  typeOnSlide('cover', title, text.replace('嘉兴', '嘉兴,本市'));
  expectMended('marks', 'set-marks');
});

test('F7 walks the findings, and those set aside are left out', () => {
  edit([{ type: 'remove-slot', slideId: gridId, slotId: 'item-3' }]);
  typeOnSlide('cover', title, '我的题目');
  stepReview(1);
  const first = getSession().review.currentId;
  expect(getSession()).toMatchObject({ sidePanel: 'review', selection: { slideId: gridId } });
  stepReview(1);
  expect(getSession()).toMatchObject({ selection: { slideId: 'cover', target: title } });
  stepReview(-1);
  expect(getSession().review.currentId).toBe(first);
  const [counts] = pendingOf('counts');
  setIgnored(counts ?? expect.fail(), true);
  expect(pendingOf('counts')).toEqual([]);
  expect(currentReview().ignored).toMatchObject([{ group: 'counts' }]);
  expect(getSession().review.currentId).not.toBe(first);
});

test('what stands around the text is listed, and can be made body text', () => {
  const { around } = currentReview();
  expect(around.map(({ sourceWords }) => sourceWords)).toContain('当前位置: 首页');
  const [first] = around;
  openReview(first ?? null);
  expect(getSession().link?.spans).toEqual(first?.spans);
  const [asBody] = fixesOf(open(), first ?? expect.fail());
  expect(asBody?.kind).toBe('make-body');
  asBody?.run();
  expect(corrections.asked).toHaveLength(1);
});
