import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createBugReports } from '../../../src/main/app/bug-reports.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function reports(show: (message: string) => Promise<void>) {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const logFile = join(await temporaryFolder(), 'logs', 'tigang.log');
  const bugs = createBugReports({ logFile, now: () => new Date('2026-11-22T08:00:00Z'), show });
  return { bugs, log: () => readFile(logFile, 'utf8') };
}

describe('bug reports', () => {
  it('are written down with their time and place, and shown in a word', async () => {
    const shown: string[] = [];
    const { bugs, log } = await reports(async (message) => void shown.push(message));
    bugs.report(new TypeError('x is not a function'));
    expect(shown).toEqual(['x is not a function']);
    expect(await log()).toMatch(/^2026-11-22T08:00:00\.000Z TypeError: x is not a function\n\s+at /);
  });

  it('are shown one at a time, and written down all', async () => {
    const shown: string[] = [];
    let close: () => void = () => {};
    const { bugs, log } = await reports((message) => {
      shown.push(message);
      return new Promise((resolve) => {
        close = resolve;
      });
    });
    bugs.report(new Error('first'));
    bugs.report('second');
    expect(shown).toEqual(['first']);
    close();
    await vi.waitFor(() => {
      bugs.report(new Error('third'));
      expect(shown).toContain('third');
    });
    expect(await log()).toMatch(/first[\s\S]*second[\s\S]*third/);
  });
});
