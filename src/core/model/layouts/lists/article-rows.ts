import type { Paragraph } from '../../deck/deck.ts';
import { wordsOfRuns } from '../../deck/words-of-runs.ts';
import { articleNumber } from '../../outline/article-numbers.ts';

const opensWithNumber = new RegExp(`^${articleNumber}`, 'u');

/** Whether each item opens with the number of an article: such rows are one table, over as many slides as it needs. */
export function isTableOfArticles(items: readonly (readonly Paragraph[])[]): boolean {
  return items.length > 0 && items.every(([first]) => opensWithNumber.test(wordsOfRuns(first?.runs ?? [])));
}
