import { expect, it } from 'vitest';
import { planText } from '../../planned-document.ts';
import { headingsOf } from '../headings-of.ts';

const plan = [
  '# 夏令营课程安排计划',
  '附：课程具体安排',
  '----- 7月27日 -----',
  '上午：',
  '- 开营式',
  '- 破冰活动：【趣味运动会】',
  '通过数字抱团、传声筒等团队合作游戏，培养团队协作能力',
  '下午：',
  '- 第三章：【小游戏制作】',
  '跟随老师一起制作一个小游戏，玩家可以控制章鱼逃脱鲨鱼的捕食。',
  '----- 7月28日 -----',
  '上午：',
  '➢ 第七章：【故事绘本】',
  '通过案例展示和教师演示，让营员了解如何完成故事绘本创作。',
  '课程内容：',
  '- 认识什么是绘画',
  '- 学习如何描述画面',
].flatMap((line) => [line, '']);

it('reads days, halves of days and what happens in them', async () => {
  expect(await headingsOf(plan, 'a.md')).toEqual([
    '1 unnumbered 7月27日',
    '2 unnumbered 上午',
    '3 unnumbered 开营式',
    '3 unnumbered 破冰活动：【趣味运动会】',
    '2 unnumbered 下午',
    '3 unnumbered 第三章：【小游戏制作】',
    '1 unnumbered 7月28日',
    '2 unnumbered 上午',
    '3 unnumbered 第七章：【故事绘本】',
  ]);
});

it('tells each half of a day on a slide that names the day', async () => {
  const { deck } = await planText(plan.join('\n'));
  const titles = deck.slides.map(({ slots }) =>
    slots
      .filter(({ role }) => role === 'title')
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)))
      .join('')
      .replace(/（\d\/\d）$/u, ''),
  );
  expect(titles).toEqual(expect.arrayContaining(['7月27日：上午', '7月27日：下午']));
  expect(titles.some((title) => title.includes('-----') || title.includes('➢'))).toBe(false);
});

it('shows all columns of the timetable beside the days', async () => {
  const days = ['7月27日', '7月28日', '7月29日', '7月30日', '7月31日'];
  const row = (time: string, what: string) =>
    `| ${time} | ${days.map((day) => `${what}（${day}）`).join(' | ')} |`;
  const told = days.flatMap((day) =>
    ['上午', '下午'].flatMap((half, index) => [
      ...(index === 0 ? [`----- ${day} -----`] : []),
      `${half}：`,
      ...['绘本', '折纸', '小车'].flatMap((what) => [
        `- ${what}课：【${day}${half}】`,
        `跟随老师一起完成${what}作品，并且向同组的营员介绍自己的想法。`,
      ]),
    ]),
  );
  const table = [
    `| 时间 | ${days.join(' | ')} |`,
    '|---|---|---|---|---|---|',
    row('8:00', '开营'),
    row('9:00', '上课'),
  ];
  const text = ['# 夏令营课程安排计划', table.join('\n'), ...told].join('\n\n');
  const { deck } = await planText(text);
  const shown = deck.slides.flatMap(({ slots }) =>
    slots.flatMap(({ paragraphs }) =>
      paragraphs.map(({ runs }) => runs.map(({ text: own }) => own).join('')),
    ),
  );
  for (const day of days) expect(shown).toContain(`上课（${day}）`);
  for (const day of days) expect(shown.some((each) => each.startsWith(`${day}：下午`))).toBe(true);
});
