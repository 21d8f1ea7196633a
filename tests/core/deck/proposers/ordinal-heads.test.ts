import { expect, it } from 'vitest';
import { planText } from '../../planned-document.ts';

it('tells heads in a paragraph with what the text says of each, and not parted from it', async () => {
  const { deck } = await planText(
    `湖区渡运情况通报

一、总体情况

今年渡运工作主要呈以下特点。一是客流稳步增长。全年运送乘客86万人次，比上年增长7.5%。节假日客流占全年的三成。二是设施不断改善。新建候船亭12座，更新渡船18艘。三是安全形势平稳。全年没有发生等级以上事故，隐患整改率达到98%。会议强调，要抓好下一步工作。

二、下一步打算

${'各镇街要加强渡工培训，完善应急预案，做好恶劣天气停航的宣传解释。'.repeat(4)}
`,
  );
  const cards = deck.slides.flatMap(({ slots }) =>
    slots
      .filter(({ role }) => role === 'item')
      .map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('|')),
  );
  const of = (head: string) => cards.filter((card) => card.startsWith(head)).join();
  expect(of('一是客流稳步增长|')).toContain('86万人次');
  expect(of('二是设施不断改善|')).toContain('更新渡船18艘');
  expect(of('三是安全形势平稳|')).toContain('98%');
  expect(of('三是安全形势平稳|')).not.toContain('会议强调');
});

it('keeps what is said between two points with the point before, also where points are no heads', async () => {
  const { deck } = await planText(
    `果园防灾办法

一、低温应对

应对策略：首先，在寒潮到来之前对全部果树进行覆盖保温，并检查灌溉设施。同时聘请农技员驻点指导，每天巡查两次。其次，建立灾后修剪和补植的工作机制，确保一周之内恢复生产。

二、干旱应对

${'各村要清理沟渠，检修水泵，安排专人值守，做好用水调度的宣传解释。'.repeat(3)}
`,
  );
  const items = deck.slides.flatMap(({ slots }) =>
    slots
      .filter(({ role }) => role === 'item')
      .map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('|')),
  );
  expect(items.find((item) => item.startsWith('首先'))).toContain('|同时聘请农技员驻点指导');
  expect(items.filter((item) => item.startsWith('同时'))).toEqual([]);
});
