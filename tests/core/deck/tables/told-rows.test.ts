import { expect, it } from 'vitest';
import type { SlideSlot } from '../../../../src/core/model/deck/deck.ts';
import { planBytes } from '../../planned-document.ts';

const prose =
  'Whoever keeps a boat in the inner basin pays for the whole of the year before the first of March, and gets back what is left where the boat is sold, provided that the harbour office hears of it in writing within three weeks of the sale.';
const table = (head: string) =>
  `# Fees\n\n## Berths\n\n${head}\n| --- | --- | --- |\n| Inner basin | ${prose} | By the year |\n| Outer basin | Nobody pays before the boat has lain there for five nights. | By the night |\n`;
const textsOf = ({ paragraphs }: SlideSlot) =>
  paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));
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

it('leaves a column of prose too long to tell to the notes, and names the rows by no number', async () => {
  const long = '凡进出库的物资都要登记造册，专人看管，账物相符。'.repeat(13);
  const row = (no: number, name: string) => `| ${no} | ${name} | ${long} | 仓储科 |\n`;
  const names = ['防汛沙袋', '应急照明', '排水机泵', '救生器材', '通信设备'];
  const { deck } = await plan(
    `# 物资\n\n## 管理办法\n\n| 序号 | 物资 | 要求 | 科室 |\n| --- | --- | --- | --- |\n${names.map((name, at) => row(at + 1, name)).join('')}`,
  );
  const shown = deck.slides.find(({ layout }) => layout === 'table')?.slots.map(textsOf);
  expect(shown?.slice(1, 5)).toEqual([['序号'], ['物资'], ['科室'], ['1', '防汛沙袋', '仓储科']]);
  expect(shown?.at(-1)).toEqual(['其余各列见备注']);
});
