import { describe, expect, it } from 'vitest';
import { metadataAndLines } from '../metadata-and-lines.ts';

const body =
  '今年以来，各乡镇按照全县统一部署，组织干部下田到户，帮助群众备足种子、检修农机，春耕进度快于去年同期。';

describe('a page that shows a document of its own', () => {
  it('has the day and the source of the text where it gives none of its own', async () => {
    const { values } = await metadataAndLines([
      '春耕怎样快起来',
      '文章来源：本站原创 作者：佚名 发布时间：2021年10月24日',
      '春耕怎样快起来',
      '2020年08月22日09:55    来源：农村日报',
      body,
      body,
    ]);
    expect(values).toMatchObject({ date: '2020-08-22', source: '农村日报' });
    expect(values.author).toBeUndefined();
  });

  it('keeps its own day where it names a source', async () => {
    const { values } = await metadataAndLines([
      '春耕怎样快起来',
      '来源：农村日报 发布时间：2021年10月24日',
      body,
      body,
    ]);
    expect(values).toMatchObject({ date: '2021-10-24', source: '农村日报' });
  });

  it('repeats its title in the lines of the document, whose office signs it', async () => {
    const { values, linesOf } = await metadataAndLines([
      '2020年度青河农机有限公司服务质量报告公示',
      '发布时间：2021年3月1日',
      '青河农机有限公司',
      '2020年度服务质量报告',
      '一、前言',
      body,
      '二、概况',
      body,
      '青河农机有限公司',
    ]);
    expect(linesOf('heading')).toEqual(['一、前言', '二、概况']);
    expect(values).toMatchObject({ author: '青河农机有限公司', date: '2021-03-01' });
  });

  it('repeats no title in headings of other words', async () => {
    const { linesOf } = await metadataAndLines([
      '2020年度青河农机有限公司服务质量报告公示',
      '发布时间：2021年3月1日',
      '青河农机服务',
      body,
      '夏季检修质量',
      body,
    ]);
    expect(linesOf('heading')).toEqual(['青河农机服务', '夏季检修质量']);
  });
});

const page = (...lines: readonly string[]) => [
  '<html><head><title>河道管理办法 - 东岭市人民政府</title></head><body><div class="nav"><a href="/">首页</a></div>',
  ...lines,
  `<p>${body}</p><p>${body}</p><p>${body}</p></body></html>`,
];

describe('a saved page', () => {
  it('counts and offers on lines of their own what is no text', async () => {
    const { linesOf } = await metadataAndLines(
      [
        'How the wall was built',
        '3 min. read',
        'The wall along the northern bank took four years, and the region paid for all of it.',
        'Return to top',
        'It was opened in spring, and the lower town has been dry since then.',
        'A＋大 A＋中 A＋小',
        'The council will look at the southern bank next, where the river is wider.',
      ],
      'a.txt',
    );
    expect(linesOf('furniture')).toEqual(['3 min. read', 'Return to top', 'A＋大 A＋中 A＋小']);
  });

  it('has the number of an order from two lines below its title and links', async () => {
    const { values, linesOf } = await metadataAndLines(
      page(
        '<p>相关新闻</p><ul><li>《河道管理办法》解读 2024-03-02</li><li>一图读懂《河道管理办法》 2024-03-02</li></ul>',
        '<h1>河道管理办法</h1><p>2024-03-02</p><p>来源：东岭市水务局</p>',
        '<p>东岭市人民政府令</p><p>第52号</p>',
      ),
      'a.html',
    );
    expect(values).toMatchObject({
      title: '河道管理办法',
      documentNumber: '东岭市人民政府令第52号',
      author: '东岭市人民政府',
      source: '东岭市水务局',
    });
    expect(linesOf('heading')).toEqual([]);
  });

  it('keeps items below the title that are no links', async () => {
    const { linesOf } = await metadataAndLines(
      page('<h1>河道管理办法</h1><p>相关内容</p><ul><li>清淤每年两次。</li><li>巡查每周一次。</li></ul>'),
      'a.html',
    );
    expect(linesOf('list-item')).toEqual(['清淤每年两次。', '巡查每周一次。']);
  });

  it('names the source of the text and who wrote it', async () => {
    const { values } = await metadataAndLines([
      '春耕怎样快起来',
      '东岭网 ( 2024-03-02 09:15:30 )   稿件来源：东岭日报',
      body,
      body,
      '作者：记者李春生',
    ]);
    expect(values).toMatchObject({ date: '2024-03-02', source: '东岭日报', author: '李春生' });
  });
});

describe('the imprint of a document', () => {
  it('may have its office above the day of the printing', async () => {
    const { linesOf } = await metadataAndLines([
      '关于做好春耕工作的通知',
      '各乡镇：',
      body,
      '东岭市农业局',
      '2024年3月1日',
      '东岭市农业局办公室',
      '2024年3月2日印发',
    ]);
    expect(linesOf('meta')).toEqual(expect.arrayContaining(['东岭市农业局办公室', '2024年3月2日印发']));
  });
});
