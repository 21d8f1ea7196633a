import { expect, it } from 'vitest';
import type { SlideSlot } from '../../../../src/core/model/deck/deck.ts';
import { planBytes } from '../../planned-document.ts';

const textsOf = ({ paragraphs }: SlideSlot) =>
  paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));

const chapter = (no: number) => `## 第${no}组

### 装备情况

| 器材 | 数量 | 用途 |
| --- | --- | --- |
| 浮筒${no} | ${no}0只 | 围出泳道 |
| 绳索${no} | ${no}卷 | 固定浮筒 |

### 训练情况

**训练目的：**
第${no}组熟悉器材的收放和保养。

| 科目 | 负责人 | 结果 |
| --- | --- | --- |
| 收放${no} | 周岚 | 合格 |
| 保养${no} | 邓越 | 良好 |
`;

it('shows every table of a report that is mostly tables, without the emoji that adorn names', async () => {
  const chapters = Array.from({ length: 8 }, (_, index) => chapter(index + 1)).join('\n');
  const overview =
    '## 📊 全年概览\n\n| 类别 | 数量 |\n| --- | --- |\n| 🚀 **浮筒** | 12 |\n| 🛠️ **绳索** | 9 |\n';
  const { deck } = await planBytes(
    new TextEncoder().encode(`# 水上分队训练总结\n\n${overview}\n${chapters}`),
    'a.md',
  );
  const shown = deck.slides.flatMap(({ slots }) => slots.flatMap(textsOf)).join('\n');
  for (let no = 1; no <= 8; no += 1) {
    for (const word of [`绳索${no}`, `保养${no}`, `第${no}组熟悉器材的收放和保养`])
      expect(shown).toContain(word);
  }
  expect(shown).toContain('全年概览');
  expect(shown).not.toMatch(/[\u{1f300}-\u{1faff}]/u);
});
