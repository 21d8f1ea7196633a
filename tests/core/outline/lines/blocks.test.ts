import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

const body = '各乡镇要提前安排，逐项落实，做到人员到位、资金到位、服务到位，确保不误农时，全面完成今年任务。';

async function kindsOf(lines: readonly string[], fileName?: string): Promise<readonly string[]> {
  const { outline } = await outlineOf(lines.join('\n'), fileName);
  return outline.blocks.map(({ kind }) => kind);
}

describe('kinds of blocks', () => {
  it('sets navigation, buttons and footers apart', async () => {
    const lines = [
      '当前位置：首页>要闻>正文',
      '【字号：',
      '大',
      '中',
      '小',
      '】',
      '春耕开始了',
      '来源：平川日报',
      body,
      body,
    ];
    const furniture = Array.from({ length: 6 }, () => 'furniture');
    expect(
      await kindsOf([...lines, '【打印】 【关闭】', '上一篇：招商会', 'Copyright © 平川县政府']),
    ).toEqual([
      ...furniture,
      'title',
      'meta',
      'paragraph',
      'paragraph',
      'furniture',
      'furniture',
      'furniture',
    ]);
  });

  it('leaves the words of such lines alone inside the body', async () => {
    expect(await kindsOf(['春耕开始了', body, '打印', body])).toEqual([
      'title',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(await kindsOf(['春耕开始了', body, '收藏家把他的藏品捐给了博物馆。', body])).not.toContain(
      'furniture',
    );
  });

  it('takes the only short line between meta lines and body of a page for a caption', async () => {
    const page = [
      '当前位置：首页>要闻',
      '【打印】 【关闭】',
      '春耕开始了',
      '2023-03-05',
      '平川梯田',
      body,
      body,
    ];
    expect((await kindsOf(page)).slice(2)).toEqual(['title', 'meta', 'caption', 'paragraph', 'paragraph']);
    expect(await kindsOf(page.slice(2))).toEqual(['title', 'meta', 'paragraph', 'paragraph', 'paragraph']);
    expect(await kindsOf(['春耕开始了', '2023-03-05', body, '图为村民插秧。李明摄', body])).toContain(
      'caption',
    );
  });

  it('takes who took the pictures of a speech for no title of it', async () => {
    const kinds = await kindsOf([
      '春耕开始了',
      '（2026年6月21日）',
      '摄影 李明',
      '亲爱的同学们：',
      body,
      body,
    ]);
    expect(kinds.slice(0, 3)).toEqual(['title', 'meta', 'caption']);
    expect((await kindsOf(['周建国', '摄影 李明', body])).at(1)).toBe('caption');
  });

  it('takes that line for a heading where the body has headings like it', async () => {
    const lines = [
      '春耕开始了',
      '2023-03-05',
      '种子早到田头',
      body,
      '农机早到田头',
      body,
      '技术早到田头',
      body,
    ];
    expect((await kindsOf(lines)).filter((kind) => kind === 'heading')).toHaveLength(3);
  });

  it('keeps several lines that nothing explains as text', async () => {
    const lines = [
      '例会纪要',
      '地点：三楼',
      '主持人：王磊',
      '参会人员：李娜、陈刚',
      '一、进展',
      body,
      '二、计划',
      body,
    ];
    expect((await kindsOf(lines)).slice(1, 4)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('gives list items and table rows of Markdown their kind', async () => {
    expect(
      await kindsOf(['# 春耕', '', '- 种子', '- 农机', '', '|甲|乙|', '|-|-|', '|1|2|'], 'a.md'),
    ).toEqual(['title', 'list-item', 'list-item', 'table-row', 'table-row']);
  });

  it('drops the lines of a table of contents', async () => {
    const lines = [
      '春耕手册',
      '一、种子……………………1',
      '二、农机......................5',
      '一、种子',
      body,
      '二、农机',
      body,
    ];
    expect((await kindsOf(lines)).filter((kind) => kind === 'furniture')).toHaveLength(2);
  });
});
