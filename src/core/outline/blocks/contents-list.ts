import type { DocumentView } from '../text/document-view.ts';
import type { LineRole } from './line-role.ts';

const longestEntry = 80;
const mostEntries = 400;
/** So many of the lines below 目录 come again in the text, or these are no contents. */
const recurringShare = 0.6;

/**
 * A table of contents without leaders: 目录 on a line of its own, and the headings to come, with or without
 * page numbers. It ends where its first entry stands again, or at a line that is no entry.
 */
export function findContentsLists({ blocks }: DocumentView): readonly LineRole[] {
  const start = blocks.findIndex(({ text }) =>
    /^\W{0,2}(?:目 *录|目 *次|Contents|CONTENTS)\W{0,2}$/u.test(text),
  );
  const first = blocks[start + 1];
  if (start === -1 || first === undefined) return [];
  const entries: string[] = [];
  for (const { text } of blocks.slice(start + 1, start + 1 + mostEntries)) {
    const entry = text.length > longestEntry ? '' : entryOf(text);
    if (entry === '' || /[。;]$/u.test(text) || entries[0] === entry) break;
    entries.push(entry);
  }
  const later = new Set(
    blocks
      .slice(start + 1 + entries.length)
      .filter(({ text }) => text.length <= longestEntry)
      .map(({ text }) => entryOf(text)),
  );
  while (entries.length > 0 && !later.has(entries.at(-1) ?? '')) entries.pop();
  const recurring = entries.filter((entry) => later.has(entry)).length;
  if (entries.length < 2 || recurring < entries.length * recurringShare) return [];
  return blocks.slice(start, start + 1 + entries.length).map(({ index }) => ({
    blockIndex: index,
    kind: 'boilerplate',
    confidence: 0.95,
    reason: 'contents-line',
  }));
}

/** Words of an entry without spaces, leaders and page number. */
function entryOf(text: string): string {
  return text.replace(/[ .·…]*(?:\(?\d{1,3}\)?)?$/u, '').replaceAll(' ', '');
}
