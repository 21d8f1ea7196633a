import { expect, it } from 'vitest';
import { planBytes } from '../../planned-document.ts';

const tableOf = async (text: string) => {
  const { deck } = await planBytes(new TextEncoder().encode(text), 'minutes.md');
  return deck.slides
    .filter(({ id }) => id.startsWith('actions'))
    .map(({ slots }) =>
      slots.map(({ paragraphs }) =>
        paragraphs.map(({ runs }) => runs.map(({ text: own }) => own).join('')).join('|'),
      ),
    );
};

const minutes = `# 第十二次办公会议纪要

## 一、关于停车场改造

会议听取了停车场改造方案的汇报。会议决定，改造工程由区城管局负责，6月30日前完工。

## 二、关于夜间公交

会议同意延长夜间公交运营时间。线路调整方案由区交通局牵头制定，5月底前报区政府。会议要求加强宣传。
`;

it('sets what a meeting gave somebody to do in a table of what, who and by when', async () => {
  expect(await tableOf(minutes)).toEqual([
    [
      '任务分工',
      '改造工程由区城管局负责，6月30日前完工|区城管局|6月30日前',
      '线路调整方案由区交通局牵头制定，5月底前报区政府|区交通局|5月底前',
    ],
  ]);
});

it('reads the actions of English minutes', async () => {
  expect(
    await tableOf(
      '# Minutes of the Parish Council\n\n## 1. Car park\n\nThe council discussed the new car park. Action: Jane Smith to circulate the budget by 5 May.\n\n## 2. Buses\n\nThe night bus was welcomed by all members.\n\nACTION – Tom Brown and Ann Lee to write to the bus company.\n',
    ),
  ).toEqual([
    [
      'Actions',
      'circulate the budget by 5 May|Jane Smith|by 5 May',
      'write to the bus company|Tom Brown and Ann Lee',
    ],
  ]);
});

it.each([
  ['a single one', minutes.replace('由区交通局牵头制定', '已经制定')],
  ['a text that is of no meeting', minutes.replace('第十二次办公会议纪要', '关于停车管理的办法')],
  [
    'what is no action',
    '# Minutes\n\nAction: speaks louder to people. Call to action – the council will meet again.\n',
  ],
])('makes no table of %s', async (_, text) => {
  expect(await tableOf(text)).toEqual([]);
});
