import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

describe('lines that head what follows, and lines that do not', () => {
  const textBelow =
    '全市统一大市场尚不健全，资源要素配置不合理、利用不充分，运输体系还不完善，基层反映的问题还比较多，需要尽快解决。';
  const headingsOf = async (lines: readonly string[], name?: string) => {
    const { outline, say } = await outlineOf(lines.join('\n'), name);
    const walk = (section: typeof outline.root): readonly string[] => [
      ...(section.heading === null ? [] : [say(section.heading.span)]),
      ...section.children.flatMap(walk),
    ];
    return walk(outline.root);
  };

  it('takes no article without a caption for a heading', async () => {
    const lines = [
      '招标管理办法',
      '第一章 总则',
      '第一条 公开招标公告应当包括以下内容：',
      '（一）名称；',
      '（二）地址。',
      '第二条 招标文件应当保密。投标人不得查看。',
      '第二章 附则',
      '第三条 本办法自公布之日起施行。',
    ];
    expect(await headingsOf(lines)).toEqual(['第一章 总则', '第二章 附则']);
  });

  it('takes no numbered sentence of several clauses for a heading', async () => {
    const lines = [
      '关于加强管理的通知',
      `（一）部门协同联动。${textBelow}`,
      '（二）未经同意，任何单位不得在境外发行。',
      `（三）强化属地落实。${textBelow}`,
    ];
    expect(await headingsOf(lines)).toEqual(['（一）部门协同联动', '（三）强化属地落实']);
  });

  it('finds short sentences that head their paragraphs', async () => {
    const heads = ['规模效益持续提高', '资源整合提质增速', '结构调整加快推进'];
    const lines = ['现状', ...heads.flatMap((head) => [`${head}。`, textBelow])];
    expect(await headingsOf(lines)).toEqual(heads);
    expect(await headingsOf(['现状', `${heads[0]}。`, textBelow, textBelow])).toEqual([]);
  });

  it('finds sentences of several clauses right above their paragraphs, and the lines above these', async () => {
    const heads = ['农村改革继续深入。', '比例关系趋于协调，经济效益有了提高。', '人民生活进一步改善。'];
    const attached = heads.flatMap((head) => ['', `${head}\n${textBelow}`]);
    const above = '五年来，在改革开放的推动下，总的形势很好';
    expect(await headingsOf(['报告', '', textBelow, '', above, ...attached])).toEqual([
      above,
      ...heads.map((head) => head.slice(0, -1)),
    ]);
    const two = ['', `${textBelow}\n${textBelow}`];
    expect(await headingsOf(['报告', ...two, ...two, ...two, ...attached])).not.toContain(
      '比例关系趋于协调，经济效益有了提高',
    );
  });

  it('finds labels that come again and again, and takes numbers below a label for its items', async () => {
    const topic = (name: string) => [
      `## ${name}`,
      '',
      '会议结论：',
      '1、同意',
      '2、下次再议',
      '遗留问题：',
      '无。',
      '',
    ];
    const lines = ['# 例会纪要', '', ...['甲', '乙', '丙'].flatMap(topic)];
    expect(await headingsOf(lines, 'a.md')).toEqual(
      ['甲', '乙', '丙'].flatMap((name) => [name, '会议结论', '遗留问题']),
    );
  });

  it('takes no name of a figure or a source for a heading', async () => {
    const lines = ['年度报告', textBelow, '图1 投诉情况', textBelow, '数据来源：统计局', textBelow];
    expect(await headingsOf(lines)).toEqual([]);
  });
});
