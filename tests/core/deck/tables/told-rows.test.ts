import { expect, it } from 'vitest';
import { planBytes } from '../../planned-document.ts';

const prose =
  'Whoever keeps a boat in the inner basin pays for the whole of the year before the first of March, and gets back what is left where the boat is sold, provided that the harbour office hears of it in writing within three weeks of the sale.';
const table = (head: string) =>
  `# Fees\n\n## Berths\n\n${head}\n| --- | --- | --- |\n| Inner basin | ${prose} | By the year |\n| Outer basin | Nobody pays before the boat has lain there for five nights. | By the night |\n`;
const plan = (text: string) => planBytes(new TextEncoder().encode(text), 'a.md');

it('tells a table of prose row by row, each cell beside the head of its column', async () => {
  const { deck } = await plan(table('| Berth | Rule | Payment |'));
  const slides = deck.slides.map(({ slots }) =>
    slots.map(({ role, paragraphs }) => [
      role,
      ...paragraphs.map(({ part, runs }) => `${part ?? ''}:${runs.map(({ text }) => text).join('')}`),
    ]),
  );
  expect(slides).toContainEqual([
    ['title', 'main:Inner basin'],
    ['item', 'label:Rule', `main:${prose.slice(0, -1)}`],
    ['item', 'label:Payment', 'main:By the year'],
  ]);
});

it('does not where a column has no head', async () => {
  const { deck } = await plan(table('| Berth |  | Payment |'));
  const labels = deck.slides.flatMap(({ slots }) =>
    slots.flatMap(({ paragraphs }) => paragraphs.filter(({ part }) => part === 'label')),
  );
  expect(labels).toEqual([]);
});
