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

/** Slides as their title and what they say, the cover aside. */
async function slidesOf(text: string): Promise<readonly string[]> {
  const { deck } = await planBytes(new TextEncoder().encode(text), 'a.txt');
  return deck.slides
    .slice(1)
    .map(({ slots }) =>
      slots
        .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)))
        .join(' '),
    );
}

test.each([
  [
    '巩固军民团结',
    '2024年重点工作',
    '政府工作报告\n\n县长 张华\n\n各位代表：\n\n现在，我代表县人民政府，向大会报告工作，请予审议。\n\n一、2023年工作回顾\n\n全年地区生产总值增长6.1%，城镇新增就业5200人。新建农村公路85公里，改造老旧小区12个。\n\n二、2024年重点工作\n\n（一）推动产业升级。新引进项目20个，技改投资增长15%。\n\n（二）改善民生。新建学校2所，新增养老床位300张。\n\n（三）加强生态保护。完成造林2万亩，空气优良天数比例达到90%以上。\n\n各位代表！\n\n面对繁重任务，政府要加强自身建设。要依法行政，自觉接受人大监督和政协民主监督。\n\n我们要支持国防和军队建设，做好退役军人服务工作，巩固军民团结。\n',
  ],
  [
    '每年专题研究青年工作不少于两次',
    '坚持扎根青年',
    '在全市青年工作大会上的讲话\n\n李明\n\n过去五年，全市青年工作形成了宝贵经验。\n\n——坚持党的领导。全市各级团组织把政治建设摆在首位，团干部队伍建设不断加强。\n\n——坚持服务大局。各级团组织组织青年突击队1200支，参与重点工程建设。\n\n——坚持扎根青年。各级团组织走进车间和校园，帮助青年解决就业、住房等实际困难。\n\n共青团员们、青年朋友们、同志们！\n\n新征程上，全市上下要更加关心青年成长。各级党委要把青年工作纳入议事日程，每年专题研究青年工作不少于两次。\n\n市直各部门要落实好青年发展规划，建设青年驿站30个。\n',
  ],
])(
  'an address alone on its line ends the last point and its chapter, and is no content: %s',
  async (said, heading, text) => {
    const slides = await slidesOf(text);
    const own = slides.filter((slide) => slide.includes(said));
    expect(own).toHaveLength(1);
    expect(own[0]).not.toContain(heading);
    expect(slides.join()).not.toMatch(/各位代表|青年朋友们/u);
  },
);

it('shows no notes below the last section: what is below 注释： alone', async () => {
  const slides = await slidesOf(
    '2023年全县统计公报\n\n一、综合\n\n全年地区生产总值320亿元，比上年增长6.1%。\n\n二、人口\n\n年末常住人口45万人，城镇化率52.3%。\n\n注释：\n\n1.本公报数据为初步统计数。\n\n2.增长速度按不变价格计算。\n\n资料来源：\n\n就业数据来自县人力资源和社会保障局。\n',
  );
  expect(slides.join()).not.toMatch(/初步统计数|不变价格|就业数据/u);
});

it('a question in bold with a number heads its answer, however long it is', async () => {
  const questions = [
    '一、围绕学校“十四五”发展规划，研究生院在学科建设、人才培养和导师队伍建设等方面将从哪几个方面发力？',
    '二、今年招生工作有哪些变化？',
    '三、针对基础学术组织参与研究生培养的积极性不高等突出问题，学校准备采取哪些具体办法来激发各个学院的办学潜能？',
  ];
  const answers = ['新开课程60门。', '推免生占比达到45%。', '学院可以自主支配70%的培养经费。'];
  const text = questions.map(
    (question, index) => `**${question}**\n\n要完善办法，${answers[index]}每年检查两次。\n`,
  );
  const { outline, source } = await planBytes(
    new TextEncoder().encode(`# 研究生院院长答记者问\n\n${text.join('\n')}`),
    'a.md',
  );
  const headings = outline.root.children.map(({ heading }) =>
    source.raw.slice(heading?.span.start, heading?.span.end),
  );
  expect(headings.map((heading) => heading.replace(/[？*]/gu, ''))).toEqual(
    questions.map((question) => question.replace('？', '')),
  );
});
