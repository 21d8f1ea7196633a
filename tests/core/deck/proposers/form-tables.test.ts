import { describe, expect, it } from 'vitest';
import { buildDocx, paragraph } from '../../import/docx/build-docx.ts';
import { planBytes } from '../../planned-document.ts';

const rows = [
  [['会议时间'], ['2024年3月5日14:00']],
  [['主持人'], ['陈敏']],
  [['参会人员'], ['陈敏、周涛、刘洋、王磊']],
  [
    ['会议内容'],
    [
      '一、前端进展',
      '首页和登录页已经完成，样式还要统一。个人中心预计下周三提交测试。',
      '二、后台进展',
      'CSV文件导入功能已经完成，需要和爬虫组对接字段。注册登录还有两个缺陷，周五前修复。',
      '三、下一步安排',
      '1. 刘洋负责统一样式，3月8日前完成。',
      '2. 王磊负责接口文档，3月10日前完成。',
    ],
  ],
];

describe('forms in tables', () => {
  it('show what a cell says below the numbered heads in it, each line whole', async () => {
    const cells = (row: readonly (readonly string[])[]) =>
      row.map((cell) => `<w:tc>${cell.map((text) => paragraph(text)).join('')}</w:tc>`).join('');
    const table = `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
    const { deck } = await planBytes(buildDocx(paragraph('项目例会会议记录') + table), 'a.docx');
    const slide = deck.slides.find(({ slots }) =>
      slots.some(({ role, paragraphs }) => role === 'title' && paragraphs[0]?.runs[0]?.text === '会议内容'),
    );
    const items = slide?.slots
      .filter(({ role }) => role === 'item')
      .map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')));
    expect(items).toEqual([
      ['一、前端进展', '首页和登录页已经完成，样式还要统一', '个人中心预计下周三提交测试'],
      ['二、后台进展', 'CSV文件导入功能已经完成，需要和爬虫组对接字段', '注册登录还有两个缺陷，周五前修复'],
      ['三、下一步安排', '1. 刘洋负责统一样式，3月8日前完成', '2. 王磊负责接口文档，3月10日前完成'],
    ]);
  });
});
