import { describe, expect, it } from 'vitest';
import { analyseDocument } from '../../../../src/core/outline/analyse-document.ts';
import { headingsOf } from '../headings-of.ts';
import { outlineOf } from '../outline-of.ts';

const body = '各乡镇要提前安排，逐项落实，做到人员到位、资金到位、服务到位，确保不误农时，全面完成今年任务。';

describe('sections', () => {
  it('hold what stands before the first heading in the root', async () => {
    const { outline } = await outlineOf(
      ['春耕意见', body, '一、种子', body, body, '二、农机', body].join('\n'),
    );
    expect(outline.root.blockIds).toEqual(['b1']);
    expect(outline.root.children.map(({ blockIds }) => blockIds)).toEqual([['b3', 'b4'], ['b6']]);
  });

  it('keep the paragraph that a heading leads', async () => {
    const { outline } = await outlineOf(
      ['春耕意见', `（一）种子。${body}`, body, `（二）农机。${body}`].join('\n'),
    );
    expect(outline.root.children.map(({ blockIds }) => blockIds)).toEqual([['b1', 'b2'], ['b3']]);
    expect(outline.blocks[1]?.kind).toBe('paragraph');
  });
});

describe('annexes', () => {
  it('begin at the line that the list of annexes names', async () => {
    const lines = [
      '平川公司：',
      '现批复如下，请遵照执行。',
      '附件：1.一号泵站运行许可证',
      '2.二号泵站运行许可证',
      '平川县水利局',
      '2026年3月5日',
      '一号泵站运行许可证',
      '持证单位：平川公司',
      body,
      '二号泵站运行许可证',
      '持证单位：平川公司',
      body,
    ];
    expect(await headingsOf(lines)).toEqual([
      '1 unnumbered 一号泵站运行许可证',
      '1 unnumbered 二号泵站运行许可证',
    ]);
  });
});

describe('the title of an annex', () => {
  it('may begin with its year, also right above a table', async () => {
    const table =
      '<table><tr><th>乡镇</th><th>良种（吨）</th></tr><tr><td>青石镇</td><td>12</td></tr></table>';
    const html = `<h1>关于发放良种的通知</h1><p>各乡镇：</p><p>一、发放范围</p><p>${body}</p><p>二、发放办法</p><p>${body}</p>
      <p>附件：2026年全县良种发放计划</p><p>平川县农业农村局</p><p>2026年3月2日</p><p>附件1</p><p>2026年全县良种发放计划</p>${table}`;
    expect((await headingsOf([html], 'a.html')).at(-1)).toBe('1 unnumbered 2026年全县良种发放计划');
  });
});

describe('lines below the label of annexes', () => {
  const english = `Procedures for the Use of Spring SeedsChapter 1 General ProvisionsArticle 1 These Procedures are established for the proper management of seeds.${' Article 2 The county office is the authority for seeds and keeps a list of them.'.repeat(5)}`;
  const lines = [
    '种子管理办法',
    '第一章 总则',
    body,
    '第二章 附则',
    body,
    '附件：',
    '附件1.种子借用申请表',
    '附件2.种子返还申请表',
  ];

  it('are a list where they count the annexes one below the other', async () => {
    const headings = await headingsOf(lines);
    expect(headings.filter((heading) => heading.includes('申请表'))).toEqual([]);
  });

  it('end before a translation, which has its own title', async () => {
    const headings = await headingsOf([...lines, english]);
    expect(headings.at(-1)).toContain('Procedures for the Use of Spring Seeds');
    expect(headings.at(-1)).not.toContain('Chapter');
  });
});

describe('titles of slides', () => {
  it('are the first lines of slides without a marked one, and not lone lines', async () => {
    const lines = [
      '春耕汇报',
      '2024年',
      '',
      '种子与农机',
      '种子到位',
      '农机到位',
      '',
      '谢谢',
      '',
      '问题与建议',
      '资金不足',
    ];
    const { source, say } = await outlineOf(lines.join('\n'));
    const { root } = analyseDocument({ ...source, format: 'pptx' }).value;
    expect(root.children.map(({ heading }) => (heading === null ? '' : say(heading.span)))).toEqual([
      '种子与农机',
      '问题与建议',
    ]);
  });

  it('have below them the labels that head lines of their slide', async () => {
    const lines = [
      '春耕汇报',
      '',
      '种子与农机',
      '平川县',
      '工作范围：',
      '备好种子',
      '检修农机',
      '联系人：',
      '',
      '问题',
      '资金不足',
    ];
    const { source, say } = await outlineOf(lines.join('\n'));
    const { root } = analyseDocument({ ...source, format: 'pptx' }).value;
    const below = root.children[0]?.children ?? [];
    expect(below.map(({ heading }) => (heading === null ? '' : say(heading.span)))).toEqual(['工作范围']);
  });
});

it('are labels in a box right above text of their own, also as items of a list', async () => {
  const parts = ['- {岗位职责}', '- 【完成情况】', '{成长}'].flatMap((label) => ['', label, '', `${body}`]);
  const lines = ['# 春耕总结', '', '## 一、工作回顾', ...parts, '', '- 【备注】', '- {种子}'];
  expect(await headingsOf(lines, 'a.md')).toEqual([
    '1 style 一、工作回顾',
    '2 unnumbered {岗位职责}',
    '2 unnumbered 【完成情况】',
    '2 unnumbered {成长}',
  ]);
});

it('stand above numbers of a lower level that begin below the second of them only', async () => {
  const text = '全县新建渠道四十公里，改造闸门十二座，受益农田三万亩，渗漏比上年减少两成，农户用水更加方便。';
  const headings = await headingsOf([
    '灌区管理所工作报告',
    '',
    '2025年工作回顾',
    text,
    text,
    '2026年工作安排',
    text,
    '（一）加强渠道管护',
    text,
    '（二）做好用水服务',
    text,
    '（三）推进节水改造',
    text,
  ]);
  expect(headings).toEqual([
    '1 unnumbered 2025年工作回顾',
    '1 unnumbered 2026年工作安排',
    '2 numbered （一）加强渠道管护',
    '2 numbered （二）做好用水服务',
    '2 numbered （三）推进节水改造',
  ]);
});
