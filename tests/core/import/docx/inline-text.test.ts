import { describe, expect, it } from 'vitest';
import {
  buildDocx,
  linesOf,
  paragraph,
  paragraphStyle,
  readBody,
  readDocx,
  run,
  strongOf,
  styled,
} from './build-docx.ts';

async function lines(body: string): Promise<readonly string[]> {
  return linesOf(await readBody(body));
}

const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('docx: text of paragraphs', () => {
  it('joins runs, and keeps the order of paragraphs with their places in the file', async () => {
    const document = await readBody(
      `${paragraph(run('第一') + run('段。'))}${paragraph('')}${paragraph('第二段。')}`,
    );
    expect(document.raw).toBe('第一段。\n\n第二段。\n');
    expect(document.blocks.map(({ origin, blankLinesBefore }) => [origin, blankLinesBefore])).toEqual([
      [{ kind: 'package-paragraph', part: 'word/document.xml', index: 0 }, 0],
      [{ kind: 'package-paragraph', part: 'word/document.xml', index: 2 }, 1],
    ]);
    expect(document.encoding).toBe(null);
    expect(document.format).toBe('docx');
  });

  it('keeps what has been inserted, and leaves out what has been deleted, moved away or commented', async () => {
    const content =
      run('甲') +
      `<w:ins>${run('乙')}</w:ins>` +
      `<w:del><w:r><w:delText>丙</w:delText></w:r></w:del>` +
      `<w:moveFrom>${run('丁')}</w:moveFrom><w:moveTo>${run('戊')}</w:moveTo>` +
      '<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>';
    expect(await lines(paragraph(content))).toEqual(['甲乙戊']);
  });

  it('joins paragraphs whose mark has been deleted', async () => {
    const body = `${paragraph('前半', '<w:rPr><w:del w:id="1"/></w:rPr>')}${paragraph('后半。')}${paragraph('末', '<w:rPr><w:del w:id="2"/></w:rPr>')}`;
    expect(await lines(body)).toEqual(['前半后半。', '末']);
  });

  it('reads into links, controls, smart tags and simple fields', async () => {
    const content = `<w:hyperlink r:id="x">${run('链接')}</w:hyperlink><w:smartTag>${run('标记')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt><w:fldSimple w:instr=" DATE ">${run('日期')}</w:fldSimple><w:fldSimple w:instr=" PAGE ">${run('7')}</w:fldSimple><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt>`;
    expect(await lines(paragraph(content))).toEqual(['链接标记控件日期']);
  });

  it('reads controls and inserted parts between paragraphs', async () => {
    const body = `<w:sdt><w:sdtContent>${paragraph('甲')}<w:sdt><w:sdtContent>${paragraph('乙')}</w:sdtContent></w:sdt></w:sdtContent></w:sdt><w:customXml>${paragraph('丙')}</w:customXml>`;
    expect(await lines(body)).toEqual(['甲', '乙', '丙']);
  });

  it('shows results of fields, not their instructions or page numbers', async () => {
    const nested = field(`IF ${field('PAGE', run('3'))} = 1`, run('结果'));
    expect(
      await lines(paragraph(run('甲') + field(' REF a ', run('乙')) + field('PAGE', run('12')))),
    ).toEqual(['甲乙']);
    expect(await lines(paragraph(nested))).toEqual(['结果']);
  });

  it('loses no text after a field that never ends', async () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>';
    const separated = `${open}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}`;
    const toc = open.replace('PAGE', 'TOC \\o');
    const body = [open, separated, `${toc}<w:r><w:fldChar w:fldCharType="separate"/></w:r>`]
      .map((marks) => paragraph(marks))
      .join('');
    const document = await readBody(`${body}${paragraph('正文还在。')}`);
    expect(linesOf(document)).toEqual(['正文还在。']);
    expect(document.blocks[0]?.hint).toBe(null);
  });

  it('leaves out hidden text, also by style', async () => {
    const styles = `<w:style w:type="character" w:styleId="H"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>`;
    const body = paragraph(
      run('甲') +
        run('乙', '<w:vanish/>') +
        run('丙', '<w:rStyle w:val="H"/>') +
        run('丁', '<w:vanish w:val="0"/>'),
    );
    expect(linesOf(await readBody(body, { styles }))).toEqual(['甲丁']);
  });

  it('has text for tabs, hyphens, symbols, ruby and formulas', async () => {
    const content =
      '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t><w:softHyphen/></w:r>' +
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0B7"/></w:r>' +
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('hàn')}</w:rt><w:rubyBase>${run('汉')}</w:rubyBase></w:ruby></w:r>` +
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>';
    expect(await lines(paragraph(content))).toEqual(['甲\t乙-丙☑•汉1/2']);
  });

  it('counts symbols that are no character', async () => {
    const { readDocument } = await import('../../../../src/core/import/registry.ts');
    const bytes = buildDocx(paragraph(`${run('甲')}<w:r><w:sym w:font="Webdings" w:char="F021"/></w:r>`));
    const result = await readDocument(bytes, 'a.docx');
    expect(result.ok && result.value.diagnostics).toEqual([
      { code: 'characters-left-out', severity: 'warning', params: { count: 1 } },
    ]);
  });

  it('begins a line at a break by hand, but not in a heading', async () => {
    const broken = '<w:r><w:t>人民政府</w:t><w:br/><w:t>关于工作的报告</w:t></w:r>';
    const styles = paragraphStyle('T', 'Title');
    const document = await readBody(`${styled('T', broken)}${paragraph(broken)}`, { styles });
    expect(document.blocks.map(({ hint }) => hint)).toEqual([{ kind: 'title' }, null, null]);
    expect(linesOf(document).slice(1)).toEqual(['人民政府', '关于工作的报告']);
    expect(document.blocks[2]?.origin).toEqual(document.blocks[1]?.origin);
  });

  it('puts text boxes after their paragraph, once', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const shape = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx>${box('框中')}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('框中')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    const body = `${paragraph(`${run('前文')}<w:r>${shape}</w:r>${run('后文')}`)}${paragraph('下段')}`;
    expect(await lines(body)).toEqual(['前文后文', '框中', '下段']);
  });

  it('knows bold runs, by toggling properties of styles too', async () => {
    const styles =
      paragraphStyle('B', 'Strong paragraph', '<w:rPr><w:b/></w:rPr>') +
      `<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;
    const strong = '<w:rStyle w:val="S"/>';
    const body =
      paragraph(run('甲', '<w:b/>') + run('乙', '<w:b/>') + run('丙') + run('丁', strong)) +
      styled('B', run('戊') + run('己', strong) + run('庚', '<w:b w:val="false"/>'));
    expect(strongOf(await readBody(body, { styles }))).toEqual(['甲乙', '丁', '戊']);
  });

  it('reads a file whose main part is called otherwise', async () => {
    const { packageParts, zipParts } = await import('../package/build-package.ts');
    const word = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const main = `<x:document xmlns:x="${word}"><x:body><x:p><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>`;
    expect(linesOf(await readDocx(zipParts(packageParts('word/document2.xml', main))))).toEqual(['严格']);
  });
});
