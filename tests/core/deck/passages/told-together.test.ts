import { expect, test } from 'vitest';
import { planBytes } from '../../planned-document.ts';

async function itemsOf(text: string): Promise<readonly string[]> {
  const { deck } = await planBytes(new TextEncoder().encode(text), 'a.md');
  return deck.slides.flatMap(({ slots }) =>
    slots
      .filter(({ role }) => role === 'item')
      .map(({ paragraphs }) =>
        paragraphs.flatMap(({ runs }) => runs.map(({ text: words }) => words)).join(''),
      ),
  );
}

test.each([
  [
    'what each speaker says',
    `# 会议发言摘要

## 讨论情况

张三表示，现有系统已经运行五年，硬件老化严重。备件采购周期长，影响正常业务。

李四认为，更换硬件要与软件升级同步。否则会重复投入。

关于旧设备的处理，在资产处置、数据清除、环保回收等方面，各部门意见不一。`,
    '张三表示，现有系统已经运行五年，硬件老化严重。备件采购周期长，影响正常业务',
  ],
  [
    'an item of a list',
    `# Rules

## Reviews

Reviews are done by two people, and take a day or two in most weeks of the year.

- Look at the whole change. Small changes may be read in a browser.
- Ask when something is not clear. Nobody knows everything.`,
    'Look at the whole change. Small changes may be read in a browser',
  ],
])('sentences stand together: %s', async (_, text, item) => {
  expect(await itemsOf(text)).toContain(item);
});

test('sentences below a heading in their paragraph are no item of one', async () => {
  const items = await itemsOf(`# 行动计划

**奋斗目标：**经过五年努力，全市空气质量总体改善，重污染天气较大幅度减少；沿江、沿河、沿山等区域空气质量明显好转。力争再用五年或更长时间，逐步消除重污染天气，全市空气质量明显改善。

## 具体指标

细颗粒物浓度下降两成，优良天数逐年提高，到期末达到三百天以上，并保持稳定。臭氧浓度上升的趋势得到遏制，重点行业排放总量逐年减少。`);
  expect(items).toContain('力争再用五年或更长时间，逐步消除重污染天气，全市空气质量明显改善');
});

test.each([
  '两份材料均须加盖公章，扫描后上传，纸质版送办公室存档',
  '崔伯十三岁来到澳门，当过学徒，又在烟馆工作，有一次睡着了，油条的一边焦掉了，他忆起往日趣事，总会掩口，笑得合不拢嘴',
])('a brief sentence, or one that tells a story, is one item: %s', async (sentence) => {
  const items = await itemsOf(`# 通讯\n\n## 一、经过\n\n${sentence}。\n\n## 二、其他\n\n另行通知。\n`);
  expect(items.some((item) => item.includes(sentence))).toBe(true);
});
