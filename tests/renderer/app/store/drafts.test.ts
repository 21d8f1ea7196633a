import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  closeDocument,
  openDocument,
  restoreRecovered,
} from '../../../../src/renderer/app/store/documents.ts';
import { keepDrafts } from '../../../../src/renderer/app/store/drafts.ts';
import { typeOnSlide } from '../../../../src/renderer/app/store/edits.ts';
import {
  getSession,
  hideDocument,
  isDirty,
  showDocument,
} from '../../../../src/renderer/app/store/session.ts';
import type { RecoveryDraft } from '../../../../src/shared/ipc/bridge.ts';

/** The main process: the draft of the open document, and what it was asked, in order. */
const main = vi.hoisted(() => ({ draft: null as string | null, calls: [] as string[] }));
const sample = await vi.hoisted(async () => (await import('../../sample-document.ts')).openedSample());
vi.mock('../../../../src/renderer/app/window/bridge.ts', () => ({
  bridge: {
    documents: { open: async () => ({ ok: true, value: sample }) },
    projects: { save: async () => ({ ok: true, value: { path: '/a.tigang', name: 'a' } }) },
    recovery: {
      store: async ({ project }: RecoveryDraft) => {
        main.calls.push('store');
        main.draft = JSON.stringify(project.deck);
        return { ok: true, value: null };
      },
      restore: async () => ({ ok: true, value: { ...sample, history: { past: [], future: [] } } }),
      clear: async () => {
        main.calls.push('clear');
        main.draft = null;
      },
    },
  },
}));

const title = { slotId: 'title', paragraphIndex: 0 };
const type = (words: string) => typeOnSlide('cover', title, words);
const document = () => getSession().document ?? expect.fail('nothing is open');
let stop: () => void;

beforeEach(async () => {
  vi.useFakeTimers();
  Object.assign(main, { draft: null, calls: [] });
  stop = keepDrafts();
  showDocument(sample);
});
afterEach(() => {
  stop();
  hideDocument();
  vi.useRealTimers();
});

/** Answers the question about unsaved changes as soon as it is asked. */
async function answering(answer: 'save' | 'discard' | 'stay', asks: Promise<void>): Promise<void> {
  await vi.waitFor(() => expect(getSession().leaveQuestion).not.toBeNull());
  getSession().leaveQuestion?.(answer);
  await asks;
}

test('keeps a draft within a second of the first change, while one types without a pause', async () => {
  let words = '';
  for (let key = 0; key < 20; key += 1) {
    words += '字';
    type(words);
    await vi.advanceTimersByTimeAsync(100);
    if (key === 9) expect(main.draft).toContain('字字字字字');
  }
  expect(main.calls.filter((call) => call === 'store').length).toBeGreaterThanOrEqual(2);
  await vi.advanceTimersByTimeAsync(1000);
  expect(main.draft).toContain(words);
});

test('keeps no draft of what was not changed', async () => {
  await vi.advanceTimersByTimeAsync(5000);
  expect(main.calls).not.toContain('store');
});

test('recovered work is unsaved: closing asks, and its draft stays until it is saved or discarded', async () => {
  main.draft = 'left by a crash';
  hideDocument();
  await restoreRecovered('left');
  expect(isDirty(document())).toBe(true);
  await answering('stay', closeDocument());
  expect(main.draft).not.toBeNull();
  await answering('discard', closeDocument());
  expect(getSession().document).toBeNull();
  await vi.advanceTimersByTimeAsync(2000);
  expect(main.draft).toBeNull();
});

test('opening something else discards the draft only by word', async () => {
  main.draft = 'left by a crash';
  hideDocument();
  await restoreRecovered('left');
  await answering('stay', openDocument({ type: 'sample' }));
  expect(main.draft).not.toBeNull();
  type('一半');
  await answering('discard', openDocument({ type: 'sample' }));
  await vi.advanceTimersByTimeAsync(2000);
  expect(main.draft).toBeNull();
  expect(isDirty(document())).toBe(false);
});
