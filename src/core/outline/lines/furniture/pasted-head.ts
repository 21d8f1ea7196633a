import { statementEnd } from '../../../language/marks.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import type { LineRole } from '../line-role.ts';
import { isPageControl } from './page-around.ts';

const linesOfHead = 14;
const shortestTitle = 6;
const longestTitle = 60;
const longestMenu = 16;
/** The site after the title of its page: …- 【平川网】, … | 平川网. */
const siteAfter = /^ ?(?:[|_—–-]{1,2}|>) ?【?[^。,;!?]{2,20}】?$/u;

/**
 * The head of a page in a text that was copied from it: the page's own title with its site, the way to the page (首页,
 * 新闻, 名人访谈), and all but the last of the titles.
 */
export function findPastedHead({ source: { format }, blocks }: DocumentView): readonly LineRole[] {
  if (format !== 'text' && format !== 'markdown') return [];
  const head = blocks.slice(0, linesOfHead);
  const title = head.find(
    ({ index, text }) =>
      text.length >= shortestTitle &&
      text.length <= longestTitle &&
      !statementEnd.test(text) &&
      head.some((other) => other.index < index && isSame(other.text, text)),
  );
  if (title === undefined) return [];
  const last = head.findLastIndex(({ text }) => text === title.text);
  const above = head.slice(0, last);
  const isOfPage = above.some(({ text }) => isPageControl(text) || isNamedWithSite(text, title.text));
  if (!isOfPage || !above.every((view) => isSame(view.text, title.text) || isMenu(view))) return [];
  return above.map(({ index }) => ({
    blockIndex: index,
    kind: 'furniture',
    confidence: 0.96,
    reason: 'page-furniture',
  }));
}

function isSame(line: string, title: string): boolean {
  return line === title || isNamedWithSite(line, title);
}

function isNamedWithSite(line: string, title: string): boolean {
  return line.startsWith(title) && siteAfter.test(line.slice(title.length));
}

function isMenu({ text, block }: BlockView): boolean {
  if (isPageControl(text)) return true;
  return block.hint === null && text.length <= longestMenu && !/[。！!？?;:,]|\d{2}/u.test(text);
}
