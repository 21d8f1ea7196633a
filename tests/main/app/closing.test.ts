import { describe, expect, it } from 'vitest';
import { createClosing } from '../../../src/main/app/closing.ts';
import type { CloseAnswer } from '../../../src/main/app/dialogs.ts';

function closingWith({ isDirty, answers }: { isDirty: boolean; answers: CloseAnswer[] }) {
  const done: string[] = [];
  const closing = createClosing({
    state: () => ({ name: 'a', path: null, isDirty, canUndo: true, canRedo: false }),
    askToClose: async () => {
      done.push('ask');
      return answers.shift() ?? 'cancel';
    },
    requestSave: () => done.push('request save'),
    dropDraft: async () => void done.push('drop draft'),
    closeWindow: () => done.push('close'),
    quit: () => done.push('quit'),
  });
  return { closing, done };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('closing', () => {
  it('closes a window without changes at once', () => {
    const { closing, done } = closingWith({ isDirty: false, answers: [] });
    expect(closing.mayClose()).toBe(true);
    expect(done).toEqual([]);
  });

  it('asks once, however often the window wants to close', async () => {
    const { closing, done } = closingWith({ isDirty: true, answers: ['cancel'] });
    expect([closing.mayClose(), closing.mayClose()]).toEqual([false, false]);
    await settled();
    expect(done).toEqual(['ask']);
  });

  it('drops the draft and closes without saving', async () => {
    const { closing, done } = closingWith({ isDirty: true, answers: ['discard'] });
    closing.mayClose();
    await settled();
    expect(done).toEqual(['ask', 'drop draft', 'close']);
    expect(closing.mayClose()).toBe(true);
  });

  it('closes after the page has saved', async () => {
    const { closing, done } = closingWith({ isDirty: true, answers: ['save'] });
    closing.mayClose();
    await settled();
    expect(done).toEqual(['ask', 'request save']);
    closing.confirmed();
    expect(done.at(-1)).toBe('close');
  });

  it('continues to quit after the question, and stays after cancel', async () => {
    const { closing, done } = closingWith({ isDirty: true, answers: ['cancel', 'discard'] });
    closing.quitting();
    closing.mayClose();
    await settled();
    closing.mayClose();
    await settled();
    // The quitting was cancelled with the first question: the second closes the window alone.
    expect(done).toEqual(['ask', 'ask', 'drop draft', 'close']);

    const quit = closingWith({ isDirty: true, answers: ['discard'] });
    quit.closing.quitting();
    quit.closing.mayClose();
    await settled();
    expect(quit.done.at(-1)).toBe('quit');
  });

  it('asks again when saving failed', async () => {
    const { closing, done } = closingWith({ isDirty: true, answers: ['save', 'cancel'] });
    closing.mayClose();
    await settled();
    closing.cancelled();
    expect(closing.mayClose()).toBe(false);
    await settled();
    expect(done).toEqual(['ask', 'request save', 'ask']);
  });
});
