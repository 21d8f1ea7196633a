import { describe, expect, it } from 'vitest';
import { linesOf, paragraph, paragraphStyle, readBody, run, styled, table } from '../build-docx.ts';

function centred(text: string, sizePt: number): string {
  return paragraph(run(text, `<w:sz w:val="${sizePt * 2}"/>`), '<w:jc w:val="center"/>');
}

function plain(text: string, sizePt = 16): string {
  return paragraph(run(text, `<w:sz w:val="${sizePt * 2}"/>`));
}

const body = plain(`${'全市上下坚持稳中求进，'.repeat(8)}各项工作取得新进展。`);

async function titleOf(xml: string, styles = ''): Promise<readonly string[]> {
  const document = await readBody(xml, { styles });
  const lines = linesOf(document);
  return lines.filter((_, index) => document.blocks[index]?.hint?.kind === 'title');
}

describe('docx: a title that no style marks', () => {
  it('is what stands centred and larger than the text, over several lines', async () => {
    const front =
      centred('关于上年工作情况', 22) + centred('及今年工作安排的汇报', 22) + centred('市发展改革委', 16);
    expect(await titleOf(front + body)).toEqual(['关于上年工作情况', '及今年工作安排的汇报']);
  });

  it('is one title where a break by hand divides it', async () => {
    const broken = paragraph(
      '<w:r><w:rPr><w:sz w:val="44"/></w:rPr><w:t>关于上年工作情况</w:t><w:br/><w:t>的汇报</w:t></w:r>',
      '<w:jc w:val="center"/>',
    );
    expect(await titleOf(broken + body)).toHaveLength(1);
  });

  it('stands after the number of an official document, whose head is larger', async () => {
    const front =
      centred('某市人民政府文件', 40) + centred('某政发〔2024〕15号', 16) + centred('关于开展检查的通知', 22);
    expect(await titleOf(front + body)).toEqual(['关于开展检查的通知']);
  });

  it('is neither its second line nor the date below it', async () => {
    const front =
      centred('凝心聚力开新局', 22) + centred('——在大会上的讲话', 22) + centred('（2024年12月30日）', 22);
    expect(await titleOf(front + body)).toEqual(['凝心聚力开新局']);
  });

  it.each([
    ['of the size of the text', centred('工作情况', 16) + body],
    ['not centred', plain('工作情况', 22) + body],
    ['below the first paragraph', body + centred('工作情况', 22)],
    ['below a table', table(['甲', '乙']) + centred('工作情况', 22) + body],
    ['five lines', centred('诗行', 22).repeat(5) + body],
  ])('is no line that is %s', async (_, xml) => {
    expect(await titleOf(xml)).toEqual([]);
  });

  it('is not looked for where styles mark title or headings', async () => {
    const styles = paragraphStyle('T', 'Title') + paragraphStyle('H', 'heading 1');
    expect(await titleOf(centred('大字', 30) + styled('T', '真题') + body, styles)).toEqual(['真题']);
    expect(await titleOf(centred('大字', 30) + styled('H', '第一章') + body, styles)).toEqual([]);
  });
});
