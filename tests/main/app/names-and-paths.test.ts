import { describe, expect, it } from 'vitest';
import { safeFileName, stemOf, withExtension } from '../../../src/main/app/file-names.ts';
import { createFileQueue } from '../../../src/main/app/file-queue.ts';
import { createSessionPaths } from '../../../src/main/app/session-paths.ts';

describe('file names', () => {
  it('hold nothing that a file system refuses', () => {
    expect(safeFileName('关于“十四五”规划: 第1/2稿?', '未命名')).toBe('关于“十四五”规划 第1 2稿');
    expect(safeFileName('../../etc/passwd', '未命名')).toBe('etc passwd');
    expect(safeFileName('...', '未命名')).toBe('未命名');
    expect(safeFileName('CON', '未命名')).toBe('未命名');
    expect([...safeFileName('长'.repeat(300), '未命名')]).toHaveLength(80);
  });

  it('get their extension once', () => {
    expect(withExtension('/a/报告', '.pptx')).toBe('/a/报告.pptx');
    expect(withExtension('/a/报告.PPTX', '.pptx')).toBe('/a/报告.PPTX');
    expect(stemOf('/a/报告.v2.txt')).toBe('报告.v2');
  });
});

describe('session paths', () => {
  it('are allowed for the use they were chosen for, and for no other', () => {
    const paths = createSessionPaths();
    paths.allow('export', '/a/b/../deck.pptx');
    expect(paths.isAllowed('export', '/a/deck.pptx')).toBe(true);
    expect(paths.isAllowed('show', '/a/deck.pptx')).toBe(false);
    expect(paths.isAllowed('export', '/a/other.pptx')).toBe(false);
  });
});

describe('the file queue', () => {
  it('keeps the last file until a page is there, and passes on what comes later', () => {
    const queue = createFileQueue();
    const sent: string[] = [];
    queue.open(['/a.txt', '/b.txt']);
    queue.connect((path) => sent.push(path));
    queue.open(['/c.txt']);
    queue.open([]);
    queue.disconnect();
    queue.open(['/d.txt']);
    queue.connect((path) => sent.push(path));
    expect(sent).toEqual(['/b.txt', '/c.txt', '/d.txt']);
  });
});
