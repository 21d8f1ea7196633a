import { expect, it } from 'vitest';
import type { SlideCandidate } from '../../../../src/core/deck/plan/candidate.ts';
import { withSoundItems } from '../../../../src/core/deck/telling/sound-items.ts';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planText } from '../../planned-document.ts';

const listOf = (...items: readonly string[]): SlideCandidate => ({
  id: 'text-1',
  layout: 'clauses',
  sectionIndex: null,
  slots: items.map((text, index) => ({
    id: `item-${index + 1}`,
    role: 'item' as const,
    paragraphs: [
      {
        part: 'main' as const,
        runs: [{ text, prov: { type: 'source' as const, start: 0, end: text.length } }],
      },
    ],
  })),
  rank: 6,
  score: 1,
  group: null,
  offset: 0,
  order: 0,
  claims: [],
});

const shownOf = (slides: readonly Pick<SlideCandidate, 'slots'>[]) =>
  slides.map(({ slots }) =>
    slots
      .filter(({ role }) => role === 'item')
      .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')),
  );

it.each([
  ['marks', ['……', '修建码头', '更新渡船'], [['修建码头', '更新渡船']]],
  ['links', ['原文链接：https://www.example.cn/a', '修建码头', '更新渡船'], [['修建码头', '更新渡船']]],
  ['dates', ['2026-03-01', '修建码头', '更新渡船'], [['修建码头', '更新渡船']]],
  ['leads', ['重点任务主要包括', '修建码头', '更新渡船'], [['修建码头', '更新渡船']]],
  ['nothing at all', ['——', '2026-03-01'], []],
  ['numbers that are no list', ['4、修建码头', '7、更新渡船'], [['修建码头', '更新渡船']]],
  ['what counts from one', ['1、修建码头', '2、更新渡船'], [['1、修建码头', '2、更新渡船']]],
])('no slide shows %s', (_what, items, shown) => {
  expect(shownOf(withSoundItems([listOf(...items)]))).toEqual(shown);
});

const titlesOf = (slides: readonly Slide[]) =>
  slides.slice(1).map(({ slots }) =>
    slots
      .filter(({ role }) => role === 'title')
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)))
      .join(''),
  );

it('titles rules without chapters by their articles, never by the title of the document', async () => {
  const { deck } = await planText(
    `湖区渡口管理规定

第一条 为加强渡口管理，保障群众出行安全，制定本规定。

第二条 湖区渡口的设置、运营和监督管理适用本规定。

第三条 县级交通部门负责本行政区域内渡口的监督管理。

第四条 渡船应当配备救生设备，并定期检验。

第五条 渡工应当经培训合格后上岗。

第六条 本规定自2026年5月1日起施行。
`,
  );
  const titles = titlesOf(deck.slides);
  expect(titles.join()).toContain('第一条—');
  expect(titles).not.toContain('湖区渡口管理规定');
});

it('are none of what goes with the document, over as many slides as it is listed on', () => {
  const title = { id: 'title', role: 'title' as const, paragraphs: [] };
  const listed = [
    listOf('管理所在放水前两天通知各村', '附件：1.报名表.docx', '放水计划.docx'),
    listOf('设备清单.docx', '渠段图.docx'),
  ].map((slide) => ({ ...slide, slots: [title, ...slide.slots] }));
  const texts = withSoundItems(listed).map(({ slots }) =>
    slots.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text))),
  );
  expect(texts).toEqual([['管理所在放水前两天通知各村']]);
});

it('shows where something is found on the web under its name', async () => {
  const { deck } = await planText(
    '关于举办论坛的通知\n\n一、报名\n\n报名时间为10月8日至20日，地点在行政楼二层。\n\n二、信息发布\n\n1. 信息发布网站：https://luntan.example.cn/project.html\n\n2. 请同时关注研究所微信公众号“土壤之声”。\n',
  );
  expect(shownOf(deck.slides).flat().join('|') + JSON.stringify(deck.slides)).toContain(
    'luntan.example.cn/project.html',
  );
});
