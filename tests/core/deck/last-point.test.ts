import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { planBytes } from '../planned-document.ts';

const notice = new URL('../../fixtures/real/f01-holiday-notice-2019.html', import.meta.url);

it('what closes a list of points does not stand under the last of them', async () => {
  const { deck } = await planBytes(readFileSync(notice), 'f01.html');
  const [last] = deck.slides.slice(-1);
  const textsOf = (role: string) =>
    last?.slots
      .filter((slot) => slot.role === role)
      .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
  expect(textsOf('title')).toEqual(['节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作']);
  expect(textsOf('item')).toEqual([
    '遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期',
  ]);
});

it('whom a notice is addressed to is no slide', async () => {
  const { deck } = await planBytes(readFileSync(notice), 'f01.html');
  const texts = (slots: (typeof deck.slides)[number]['slots']) =>
    slots
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)))
      .join('');
  expect(deck.slides.map(({ slots }) => texts(slots)).join('')).not.toContain('直属机构');
  const notes = deck.slides
    .flatMap((slide) => slide.notes)
    .flatMap(({ runs }) => runs.map(({ text }) => text));
  expect(notes.join('')).toContain('国务院各部委、各直属机构');
});

test.each([
  [
    '两份材料均须加盖公章，扫描后上传，纸质版送办公室存档',
    `# 关于报送年度总结的通知

## 一、报送材料

各单位须在2026年1月10日17:00前登录综合管理平台，向办公室报送以下两份材料：

1.年度工作总结

围绕重点任务完成情况撰写，突出成效和亮点，字数不超过三千字。

2.下年度工作计划

提出目标、措施和责任人，按季度列出时间节点。

两份材料均须加盖公章，扫描后上传，纸质版送办公室存档。

## 二、联系方式

联系人：张三，电话：12345678。`,
  ],
  [
    'Both files must be uploaded as PDF and named after the student number',
    `# Assignments

## What to submit

All students submit the following two pieces of work:

### Design report

Describe the problem, the method and the result in at most ten pages.

### Personal statement

Tell what you have learned and what you would do differently.

Both files must be uploaded as PDF and named after the student number.

## Contact

Write to the office.`,
  ],
])('what speaks of all points is no part of the last: %s', async (closing, text) => {
  const { deck } = await planBytes(new TextEncoder().encode(text), 'a.md');
  const itemsOf = (slide: (typeof deck.slides)[number]) =>
    slide.slots
      .filter(({ role }) => role === 'item')
      .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join(''));
  const told = deck.slides.filter((slide) => itemsOf(slide).join('').includes(closing));
  expect(told.map(itemsOf)).toEqual([[closing]]);
});
