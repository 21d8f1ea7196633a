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
