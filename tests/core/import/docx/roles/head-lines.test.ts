import { describe, expect, it } from 'vitest';
import { buildDocx, linesOf, paragraph, readDocx, run } from '../build-docx.ts';

const reference = '<w:headerReference w:type="default" r:id="header"/>';
const body = `${paragraph('关于开展检查的通知')}${paragraph('各单位：')}${paragraph('现将有关事项通知如下。')}`;

function withHeader(header: string, text: string, section = reference): Uint8Array {
  return buildDocx(text + paragraph('', `<w:sectPr>${section}</w:sectPr>`), { header });
}

describe('docx: the head of the first page', () => {
  const head = paragraph('某市人民政府文件') + paragraph('某政发〔2024〕15号');

  it('is text where the number of the document stands there only', async () => {
    const document = await readDocx(withHeader(head, body));
    expect(linesOf(document).slice(0, 3)).toEqual([
      '某市人民政府文件',
      '某政发〔2024〕15号',
      '关于开展检查的通知',
    ]);
    expect(document.blocks[1]?.origin).toEqual({
      kind: 'package-paragraph',
      part: 'word/header.xml',
      index: 1,
    });
  });

  it('is no text where the text has the number too, or where it has none', async () => {
    const own = paragraph('某政发〔2024〕15号') + body;
    expect(linesOf(await readDocx(withHeader(head, own)))).toHaveLength(4);
    const runningHead = paragraph(run('季度简报') + run('第2页'));
    expect(linesOf(await readDocx(withHeader(runningHead, body)))).toHaveLength(3);
  });

  it('is another one on the first page where the section says so', async () => {
    const section = `<w:headerReference w:type="first" r:id="none"/>${reference}<w:titlePg/>`;
    expect(linesOf(await readDocx(withHeader(head, body, section)))).toHaveLength(3);
    expect(linesOf(await readDocx(withHeader(head, body, '')))).toHaveLength(3);
  });
});
