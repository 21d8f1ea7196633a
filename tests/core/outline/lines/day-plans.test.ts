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
