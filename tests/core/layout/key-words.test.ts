import { expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout/layout-deck.ts';
import { planText } from '../planned-document.ts';
import { governmentRed, measurer } from './test-theme.ts';

/** The texts of the items of the list in one sentence, node by node, in the order of reading. */
async function itemTexts(sentence: string): Promise<readonly (readonly string[])[]> {
  const { deck } = await planText(`关于金融工作的报告\n\n${sentence}各级各部门要抓好落实，按月报告进展。`, 9);
  const { value: scene } = layoutDeck(deck, governmentRed, measurer);
  const list = scene.slides.find(({ slideId }) => slideId.startsWith('list'));
  if (list === undefined) throw new Error('no list');
  const texts = new Map<string, string[]>();
  for (const node of list.nodes) {
    if (node.type !== 'text' || node.slotId === null || !node.slotId.startsWith('item')) continue;
    const text = node.lines.map(({ runs }) => runs.map((run) => run.text).join('')).join('');
    texts.set(node.slotId, [...(texts.get(node.slotId) ?? []), text]);
  }
  return [...texts.values()];
}

it('a single character stays in the line of its word', async () => {
  expect(
    await itemTexts(
      '全省构建深港账户通、深港汇兑通、深港融资通、深港服务通、跨境征信通、跨境理财通“六通格局”。',
    ),
  ).toEqual(
    ['深港账户通', '深港汇兑通', '深港融资通', '深港服务通', '跨境征信通', '跨境理财通'].map((name) => [
      name,
    ]),
  );
});

it('a word that all items share has a line of its own', async () => {
  expect(
    await itemTexts(
      '全市实施枢纽提升工程、产业振兴工程、科技创新工程、生态保护工程、文化繁荣工程、民生改善工程“六大工程”。',
    ),
  ).toEqual(
    ['枢纽提升', '产业振兴', '科技创新', '生态保护', '文化繁荣', '民生改善'].map((name) => [name, '工程']),
  );
});

it('a scroll is read from its head', async () => {
  expect(await itemTexts('全省聚焦外贸、外资、外包、外经、外智“五外联动”。')).toEqual(
    ['贸', '资', '包', '经', '智'].map((name) => ['外', name]),
  );
});
