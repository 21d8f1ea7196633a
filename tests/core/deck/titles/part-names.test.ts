import { describe, expect, it } from 'vitest';
import { planBytes } from '../../planned-document.ts';

async function titleOf(text: string, fileName: string) {
  const { deck } = await planBytes(new TextEncoder().encode(text), fileName);
  const title = deck.slides[0]?.slots.find(({ role }) => role === 'title');
  return title?.paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
}

const body = '菜园的经费来自居民会费和社区补助，每年公布一次使用情况，接受居民监督。';

it('the name of a part is no title of the document where its page or its file names it', async () => {
  const page = `<html><head><title>序文, 社區菜園手冊</title></head><body><h1>序文</h1><p>${body}</p><h2>經費</h2><p>${body}</p></body></html>`;
  expect(await titleOf(page, 'foreword.html')).toBe('社區菜園手冊');
  const markdown = `# 概述\n\n${body}\n\n## 经费\n\n${body}\n`;
  expect(await titleOf(markdown, '社区菜园手册.md')).toBe('社区菜园手册');
  expect(await titleOf(markdown, 'd1.md')).toBe('概述');
  const first = `# 第一部分 菜园介绍\n\n${body}\n\n## 经费\n\n${body}\n`;
  expect(await titleOf(first, '社区菜园手册.md')).toBe('社区菜园手册');
});

it('a line of rights is no title, nor a note that stands above it', async () => {
  const sections = ['浇水', '施肥', '除草'].map((name) => `## ${name}\n\n${body}\n`).join('\n');
  const rights = 'Copyright © 2014 Anna Reed, Ben Stone\n\n本指南版权为 Anna Reed, Ben Stone 所有。\n';
  const note = '如果你是初次看到这篇文章，你可以从轻松一点的[入门](a)开始，再回来看这篇文章。\n';
  const text = `${note}\n# 菜园的智慧\n\n**How To Keep A Garden**\n\n${rights}\n${sections}`;
  const { deck } = await planBytes(new TextEncoder().encode(text), 'd1.md');
  const shown = deck.slides.map(({ slots }) =>
    slots.flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map((run) => run.text).join(''))),
  );
  expect(shown[0]).toEqual(expect.arrayContaining(['菜园的智慧', 'How To Keep A Garden']));
  expect(shown.slice(1).flat().join()).not.toMatch(/Copyright|版权|Garden/u);
  expect(await titleOf(`${rights}\n${sections}`, '社区菜园.md')).toBe('社区菜园');
});

describe('a text without a title', () => {
  const rest = '各镇要提前安排，逐项落实，确保人员到位、资金到位。社区要及时回应居民关切。';
  it.each([
    [
      'what an assembly is opened for',
      `各位代表，某省第十三次代表大会现在开幕。\n请全体起立，唱国歌。\n现在，请张三同志代表第十二届委员会向大会作报告。\n${rest}`,
      '某省第十三次代表大会报告',
    ],
    [
      'the assembly that hears its report',
      `同志们：\n现在，我代表中国共产党某省第十一届委员会，向某省第十二次代表大会作报告。\n${rest}`,
      '某省第十二次代表大会报告',
    ],
    [
      'what a meeting celebrates',
      `女士们，先生们：今天，我们在这里隆重集会，庆祝某特区建立40周年，总结经验，推进改革开放。${rest}`,
      '庆祝某特区建立40周年',
    ],
    [
      'what a notice makes known, not the one that it goes by',
      `根据《市政府办公室关于组织开展试点项目申报工作的通知》（市政函〔2021〕249号）要求，经专家评审，确定了2021年试点项目名单，现予以公布。\n${rest}`,
      '2021年试点项目名单',
    ],
    [
      'what somebody reports of, not the label of a part',
      `【自我介绍】\n大家好，我是运营部的李明，现在向大家汇报我一年来的工作情况。\n${rest}`,
      '一年来的工作情况',
    ],
    [
      'what its news tells of, not what that is made along with',
      `为贯彻发展战略，结合《某省“十四五”农业规划（2020-2025年）》，日前学校发布《粮仓专项行动方案（2022-2025）》（以下简称《方案》）。\n${rest}`,
      '《粮仓专项行动方案（2022-2025）》',
    ],
    [
      'the line below the news that leads to it',
      `${rest}市政府发布《某市人民政府关于印发创园建设规划方案的通知》，要求各区认真贯彻落实，各部门各高校协同推进，确保各项任务按期完成，全文如下：\n创园建设规划方案\n${rest}\n一、总体要求\n${rest}\n二、重点任务\n${rest}\n`,
      '创园建设规划方案',
    ],
    [
      'two lines that a blank line parts',
      `教育部 财政部关于深入推进\n\n一流大学建设的若干意见\n\n教研〔2022〕1号\n\n${rest}`,
      '教育部 财政部关于深入推进一流大学建设的若干意见',
    ],
  ])('is called by %s', async (_, text, title) => {
    expect(await titleOf(text, 'd1.txt')).toBe(title);
  });
});

it('is called without the site of its page', async () => {
  const text = `---\ntitle: 某大学->研究生院“激发潜能”答记者问 | example.com.cn\n---\n\n${body}\n`;
  expect(await titleOf(text, 'd1.md')).toBe('研究生院“激发潜能”答记者问');
});

it('gives a day without a year the year of its print', async () => {
  const text = `我们在这里隆重集会，庆祝某特区建立40周年。\n${body}\n（新华社深圳10月14日电）\n《人民日报》（2020年10月15日 02版）\n`;
  const { deck } = await planBytes(new TextEncoder().encode(text), 'd1.txt');
  const source = deck.slides[0]?.slots.find(({ role }) => role === 'source');
  expect(source?.paragraphs[0]?.runs.map((run) => run.text).join('')).toContain('2020年10月14日');
});

it.each([
  [
    'a.md',
    `# Engines\n\n${['A', 'B', 'C'].map((name) => `## Engine ${name}\n\n### Advantages\n\n- Writes of ${name} are fast because they are appended to a log.\n- Recovery of ${name} takes seconds after a crash.\n- It needs little memory.\n\n### Drawbacks\n\n- Reads may touch several files.\n- Compaction uses the disk at busy hours.\n- Pages become fragmented.\n`).join('\n')}`,
    'Engine B: Advantages',
  ],
  [
    'b.md',
    `# 技术调研\n\n${['区块链', '物联网', '云计算'].map((name) => `## ${name}\n\n### 定义如下\n\n${name}是一种由多方共同维护的技术，使用密码学保证传输和访问的安全。\n\n### 特征如下\n\n（1）${name}的整体感知。利用感知设备获取物体的各类信息。\n\n（2）可靠传输。将物体的信息实时准确地传送。\n\n（3）智能处理。对感知和传送的数据进行分析处理。\n`).join('\n')}`,
    '物联网：特征',
  ],
])('a heading that several sections have is told with that of its section: %s', async (name, text, title) => {
  const { deck } = await planBytes(new TextEncoder().encode(text), name);
  const titles = deck.slides.map(({ slots }) =>
    slots
      .filter(({ role }) => role === 'title')
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)))
      .join(''),
  );
  expect(titles).toContain(title);
});
