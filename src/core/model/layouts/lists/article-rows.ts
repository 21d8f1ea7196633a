import type { Paragraph } from '../../deck/deck.ts';
import { wordsOfRuns } from '../../deck/words-of-runs.ts';

const articleNumber = /^第[一二三四五六七八九十百千零〇\d]{1,7}条/u;

/** Whether each item opens with the number of an article: such rows are one table, over as many slides as it needs. */
export function isTableOfArticles(items: readonly (readonly Paragraph[])[]): boolean {
  return items.length > 0 && items.every(([first]) => articleNumber.test(wordsOfRuns(first?.runs ?? [])));
}
