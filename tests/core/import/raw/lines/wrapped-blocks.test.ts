import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../../src/core/import/registry.ts';
import { buildDocx, paragraph, run } from '../../docx/build-docx.ts';

async function visibleBlocks(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const result = await readDocument(bytes, name);
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return blocks.map(({ span, hidden }) => {
    let text = '';
    let from = span.start;
    for (const { start, end } of hidden) {
      text += raw.slice(from, start);
      from = end;
    }
    return (text + raw.slice(from, span.end)).replaceAll('\n', ' ');
  });
}

const chinese =
  '为深入贯彻落实党中央、国务院决策部署，加快推进城市供水管网改造，提升供水安全保障水平，结合我市实际，制定本方案。各区县、各部门要提高认识，加强领导，明确责任，落实措施，确保各项任务按期完成。';
const english =
  'the council has agreed the budget for the new library, which will open in the spring of next year on the site of the old market, and its readers will be able to borrow books until nine in the evening.';
const han = chinese.match(/.{1,28}/gu) ?? [];
const latin = english.match(/.{1,64}(?: |$)/gu)?.map((line) => line.trim()) ?? [];
const verses = ['春江潮水连海平，', '海上明月共潮生。', '滟滟随波千万里，', '何处春江无月明！'];
const address = ['平川县水利局', '平川县胜利路12号', '邮编：410000'];

const page = (...paragraphs: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    `<html><body><h1>关于供水的方案</h1>${paragraphs.map((lines) => `<p>${lines.join('<br>\n')}</p>`).join('\n')}</body></html>`,
  );
const letter = (...paragraphs: readonly (readonly string[])[]): Uint8Array =>
  buildDocx(
    paragraphs
      .flat()
      .map((line) => paragraph(run(line)))
      .join(''),
  );

describe('lines of a page that end with breaks', () => {
  it('are whole paragraphs where they were wrapped, and verses and addresses where not', async () => {
    const blocks = await visibleBlocks(page(han, han, verses, han, address), '供水.html');
    expect(blocks).toEqual(['关于供水的方案', chinese, chinese, ...verses, chinese, ...address]);
  });

  it('are whole paragraphs in English', async () => {
    const blocks = await visibleBlocks(page(latin, latin, latin), 'library.html');
    expect(blocks.slice(1)).toEqual([english, english, english]);
  });

  it('stay lines where they are names of one length', async () => {
    const names = Array.from(
      { length: 12 },
      (_, index) => `平川县第${'一二三四五六七八九十甲乙'.charAt(index)}自来水有限责任公司及其所属分公司`,
    );
    expect(await visibleBlocks(page(names), '名单.html')).toEqual(['关于供水的方案', ...names]);
  });
});

describe('paragraphs of a Word document that are lines of a copied text', () => {
  it('are whole again', async () => {
    expect(
      await visibleBlocks(letter(['关于供水的方案'], han, ['一、总体情况'], han, han), '供水.docx'),
    ).toEqual(['关于供水的方案', chinese, '一、总体情况', chinese, chinese]);
  });

  it('stay apart where they are paragraphs', async () => {
    const points = [
      '加强组织领导，明确责任分工。',
      '加快工程进度，保证工程质量。',
      '做好宣传引导，营造良好氛围。',
      '严格资金管理，提高使用效益。',
    ];
    expect(await visibleBlocks(letter(points, points, points), '供水.docx')).toEqual([
      ...points,
      ...points,
      ...points,
    ]);
  });
});

describe('breaks inside a paragraph of a Word document', () => {
  const broken = (...lines: readonly string[]): string =>
    paragraph(lines.map((line) => run(line)).join('<w:r><w:br/></w:r>'));

  it('end verses, addresses, sentences and items', async () => {
    const points = ['一、总体情况', '各项工作进展顺利。', '二、主要做法', '加强组织领导'];
    const body = [broken(...verses), broken(...address), broken(...points)].join('');
    expect(await visibleBlocks(buildDocx(body), '文稿.docx')).toEqual([...verses, ...address, ...points]);
  });

  it('part no sentence that was wrapped', async () => {
    const body = [broken(...han), broken(...han), broken(...han)].join('');
    expect(await visibleBlocks(buildDocx(body), '文稿.docx')).toEqual([chinese, chinese, chinese]);
  });
});
