import { describe, expect, it } from 'vitest';
import { linesOf, numbered, numbering, paragraph, readBody, run, table } from '../build-docx.ts';

const levels = numbering(1, [
  { format: 'decimal', text: '%1.' },
  { format: 'lowerLetter', text: '%2)' },
  { format: 'lowerRoman', text: '%3.' },
]);
const text = paragraph('这里说明本部分的情况，内容完整，语句通顺，足够成为一段正文。');
const outlined = (content: string) => paragraph(content, '<w:outlineLvl w:val="1"/>');

async function headingsOf(body: string) {
  const document = await readBody(body, { numbering: levels });
  const lines = linesOf(document);
  return document.blocks.flatMap(({ hint }, index) =>
    hint?.kind === 'heading' ? [`${hint.level} ${lines[index]}`] : [],
  );
}

const plan =
  numbered(1, 0, '果园现状') +
  numbered(1, 1, '土壤条件') +
  text +
  numbered(1, 1, '品种结构') +
  numbered(1, 2, '早熟品种') +
  text +
  numbered(1, 2, '晚熟品种') +
  text;

describe('docx: parts that the levels of a list number', () => {
  it('are headings of these levels, down to the lowest', async () => {
    const body = `${plan}${numbered(1, 0, '改造办法')}${text}`;
    expect(await headingsOf(body)).toEqual([
      '1 1. 果园现状',
      '2 a) 土壤条件',
      '2 b) 品种结构',
      '3 i. 早熟品种',
      '3 ii. 晚熟品种',
      '1 2. 改造办法',
    ]);
  });

  it('leave members with nothing below them to the text', async () => {
    const body = `${plan}${numbered(1, 0, '服务对象')}${numbered(1, 1, '果农')}${numbered(1, 1, '合作社')}${numbered(1, 1, '收购商')}${text}${numbered(1, 0, '改造办法')}${text}`;
    const headings = await headingsOf(body);
    expect(headings).toContain('1 2. 服务对象');
    expect(headings.join()).not.toContain('果农');
  });

  it('are none where the author has headings, or the members are sentences', async () => {
    const styled = `${outlined('果园改造方案')}${text}${plan}`;
    expect(await headingsOf(styled)).toEqual(['2 果园改造方案']);
    const sentence = (level: number) => numbered(1, level, '每户选派一人参加培训，并在春季完成修剪；') + text;
    expect(await headingsOf([0, 1, 1, 0, 1, 1].map(sentence).join(''))).toEqual([]);
  });

  it('stand beside names of tables and notes that have an outline level, and are no headings', async () => {
    const body = `${plan}${numbered(1, 0, '投入预算')}${outlined('2026年投入预算表（单位：万元）')}${table(['项目', '金额'], ['苗木', '36'])}${outlined('注：苗木费用含运费，按三年分摊，由合作社统一支付。')}`;
    const document = await readBody(body, { numbering: levels });
    const kinds = document.blocks.map(({ hint }) => hint?.kind ?? 'text');
    expect(kinds.slice(-4)).toEqual(['caption', 'table-row', 'table-row', 'text']);
    expect(kinds[0]).toBe('heading');
  });

  it('leave a note that is broken by hand in one paragraph', async () => {
    const note = `${run('注：本表以全县果农')}<w:r><w:br/></w:r>${run('一千二百户为准。')}`;
    const document = await readBody(plan + outlined(note), { numbering: levels });
    expect(linesOf(document).at(-1)?.replace('\n', '')).toBe('注：本表以全县果农一千二百户为准。');
  });
});
