import { expect, it } from 'vitest';
import { planBytes } from '../../planned-document.ts';

const linesOf = async (text: string) => {
  const { deck } = await planBytes(new TextEncoder().encode(text), 'study.md');
  return {
    shown: deck.slides
      .flatMap(({ slots }) =>
        slots.flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map((run) => run.text).join(''))),
      )
      .join('|'),
    notes: deck.slides
      .flatMap(({ notes }) => notes.flatMap(({ runs }) => runs.map((run) => run.text)))
      .join('|'),
  };
};

const study = `# 渡口数据管理研究

**Copyright © 2021 渡口研究院**

## 一、数据现状

渡口县现有数据平台三个[1]，接入部门二十四个[2]。数据共享率达到60%。

## 二、问题

数据标准不一[2]，部门之间重复采集。

## 参考文献

[1] 李明. 数据平台建设[J]. 数据研究, 2019(3): 12-15.

[2] 王华. 部门数据共享[J]. 管理学报, 2020(1): 1-8.
`;

it('sources of the text, the marks that point to them and its owner are on no slide', async () => {
  const { shown, notes } = await linesOf(study);
  expect(shown).not.toMatch(/参考文献|李明|\[\d\]|Copyright/u);
  expect(shown).toContain('渡口县现有数据平台三个，接入部门二十四个');
  expect(notes).toContain('数据平台建设[J]');
  expect(notes).toContain('渡口县现有数据平台三个[1]');
});

it('a chapter on references that lists none is told', async () => {
  const { shown } = await linesOf(
    '# 写作指南\n\n## 正文\n\n正文写清楚做了什么。数字[1]不写在标题里。\n\n## 参考资料\n\n写作者可以在档案室查阅历年的报告。\n\n借阅时要登记姓名和用途，三天以内归还。\n',
  );
  expect(shown).toContain('可以在档案室查阅历年的报告');
  expect(shown).toContain('[1]');
});

it('examples that a guide sets apart are nobody’s words', async () => {
  const { deck } = await planBytes(
    new TextEncoder().encode(
      '# 提问须知\n\n## 标题\n\n标题写清楚对象和差异。\n\n> 救命啊！我的电脑不能正常显示了，请各位帮帮忙！\n\n> 鼠标光标会变形，显卡芯片组是某个型号，请问如何处理？\n\n> 鼠标光标，在某个芯片组的环境下，会变形。\n\n## 结尾\n\n问题解决后，加一个简短的说明。\n',
    ),
    'guide.md',
  );
  expect(deck.slides.map(({ layout }) => layout)).not.toContain('quote');
});
