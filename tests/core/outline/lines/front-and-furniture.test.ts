import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

const body = '各乡镇要提前安排，逐项落实，做到人员到位、资金到位、服务到位，确保不误农时，全面完成今年任务。';

async function analysed(lines: readonly string[], fileName = 'a.txt') {
  const { outline, say } = await outlineOf(lines.join('\n'), fileName);
  const values = Object.fromEntries(
    Object.entries(outline.metadata).map(([name, field]) => [name, field.value]),
  );
  const linesOf = (kind: string) =>
    outline.blocks.filter((block) => block.kind === kind).map(({ span }) => say(span));
  return { values, linesOf };
}

describe('titles', () => {
  it('are never the number of the document', async () => {
    const { values } = await analysed([
      '东信管函〔2021〕73号',
      '根据有关规定，现将情况通告如下：',
      body,
      body,
    ]);
    expect(values).not.toHaveProperty('title');
    expect(values).toMatchObject({ documentNumber: '东信管函〔2021〕73号' });
  });

  it('are those of the document that a letter sends, where it has none of its own', async () => {
    const { values, linesOf } = await analysed([
      '东发〔2013〕37号',
      '各区县人民政府：',
      '现将《水污染防治行动计划》印发给你们，请认真贯彻执行。',
      '东岭市人民政府',
      '2013年9月10日',
      '水污染防治行动计划',
      body,
      '一、加大治理力度',
      body,
      '二、强化监管',
      body,
    ]);
    expect(values).toMatchObject({ title: '水污染防治行动计划', date: '2013-09-10' });
    expect(linesOf('title')).toEqual(['水污染防治行动计划']);
  });

  it('are read from the record of a document', async () => {
    const { values } = await analysed([
      '名称：关于印发《检查报告》的函',
      '索引号：000014672/2021-00267',
      '发布机关：东岭市安全局',
      '生成日期：2021-04-09',
      '====================',
      '+++++',
      '河湾公司：',
      body,
      body,
    ]);
    expect(values).toMatchObject({ title: '关于印发《检查报告》的函', author: '东岭市安全局' });
  });

  it('stand below the offices of a letterhead, each on its own line', async () => {
    const { values, linesOf } = await analysed([
      '东岭市财政局办公室',
      '文件',
      '东岭市税务局办公室',
      '东财规〔2019〕860号',
      '关于加强信用建设的通知',
      '各区县：',
      body,
      body,
    ]);
    expect(values).toMatchObject({
      title: '关于加强信用建设的通知',
      author: '东岭市财政局办公室 东岭市税务局办公室',
    });
    expect(linesOf('meta')).toHaveLength(4);
  });
});

describe('front matter', () => {
  const front = [
    '---',
    'title: "Q&amp;A About the Strategy"',
    'slug: qa-about-the-strategy',
    'authors:',
    '  - anna-reed',
    '  - ito-ken',
    'topics:',
    '  - software',
    'date: 2019-03-27 13:00:00 -0500',
    '---',
    '',
  ];

  it('names the authors in a list, and the title with its marks decoded', async () => {
    const { values } = await analysed([...front, 'The strategy came out last week.', body], 'a.md');
    expect(values).toMatchObject({
      title: 'Q&A About the Strategy',
      author: 'Anna Reed, Ito Ken',
      date: '2019-03-27',
    });
  });

  it('leaves out what is for the program that makes the page', async () => {
    const { linesOf } = await analysed([...front, '{{< img src="x" >}}', '', body], 'a.md');
    expect(linesOf('furniture')).toEqual(['qa-about-the-strategy']);
    expect(linesOf('paragraph')).toEqual([body]);
  });
});

describe('furniture of a text file', () => {
  it('is the foot of the site that it was copied from', async () => {
    const foot =
      '东岭政府网 网站地图主办单位：东岭市工业局地址: 长安街13号邮编: 100804版权所有：东岭市工业局网站标识码：bm07000001东ICP备 04000001号-2';
    const { linesOf } = await analysed(['关于举办大赛的通知', '各区县：', body, body, foot]);
    expect(linesOf('furniture')).toEqual([foot]);
  });

  it('is a line drawn with marks, and the note on who may read the document', async () => {
    const { linesOf } = await analysed(['关于举办大赛的通知', '======', body, body, '（此件公开发布）']);
    expect(linesOf('furniture')).toEqual(['======', '（此件公开发布）']);
  });

  it('is no sentence that names who holds the rights', async () => {
    const text = '本书版权所有，翻印必究，主办单位另行公告。';
    const { linesOf } = await analysed(['关于举办大赛的通知', body, text, body]);
    expect(linesOf('furniture')).toEqual([]);
  });
});
